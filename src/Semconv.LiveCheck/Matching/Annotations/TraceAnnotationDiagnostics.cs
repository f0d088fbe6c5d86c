using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.LiveCheck.Matching.Annotations;

/// <summary>What can be wrong with <c>annotations.trace</c>, which nothing else reads.</summary>
public static class TraceAnnotationDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownKeyDescriptor = new(
        "SC4301", "unknown-trace-key", Severity.Error, "A key of 'annotations.trace' is not known, so it would have no effect.");

    public static readonly DiagnosticDescriptor InvalidValueDescriptor = new(
        "SC4302", "invalid-trace-value", Severity.Error, "A value in 'annotations.trace' is not of the kind that its key has.");

    public static readonly DiagnosticDescriptor UnknownNameDescriptor = new(
        "SC4303", "unknown-trace-name", Severity.Error, "'annotations.trace' names a span type or attribute that is not there.");

    public static readonly DiagnosticDescriptor RepeatedRankDescriptor = new(
        "SC4304", "repeated-match-rank", Severity.Error, "Two span types have one rank, so it is open which of them a span is.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [UnknownKeyDescriptor, InvalidValueDescriptor, UnknownNameDescriptor, RepeatedRankDescriptor];

    public static Diagnostic UnknownKey(Located<string> key, string owner, IEnumerable<string> known)
    {
        var nearest = NearestName.Find(key.Value, known);
        return new(UnknownKeyDescriptor, key.Location, $"'{owner}' has no key '{key.Value}'")
        {
            Help = nearest is null ? $"write one of {string.Join(", ", known)}" : $"write '{nearest}'",
        };
    }

    public static Diagnostic WrongKind(Location location, string key, string expected) =>
        new(InvalidValueDescriptor, location, $"'{key}' is not {expected}")
        {
            Help = $"write {expected}",
        };

    public static Diagnostic UnknownWord(Located<string> word, string key, IEnumerable<string> known)
    {
        var nearest = NearestName.Find(word.Value, known);
        return new(InvalidValueDescriptor, word.Location, $"'{word.Value}' is no value of '{key}'")
        {
            Help = nearest is null ? $"write one of {string.Join(", ", known)}" : $"write '{nearest}'",
        };
    }

    public static Diagnostic OpenBrace(Located<string> pattern) =>
        new(InvalidValueDescriptor, pattern.Location, $"the pattern '{pattern.Value}' has a brace that is not closed")
        {
            Help = "write '{word}' for characters without a slash",
        };

    public static Diagnostic MissingRank(Location location) =>
        new(InvalidValueDescriptor, location, "'match' of a span has no 'rank'")
        {
            Help = "add 'rank' with a number that no other span type has",
        };

    public static Diagnostic UnknownName(Located<string> name, string what, IEnumerable<string> known)
    {
        var nearest = NearestName.Find(name.Value, known);
        return new(UnknownNameDescriptor, name.Location, $"there is no {what} '{name.Value}'")
        {
            Help = nearest is null ? $"name a {what} of the registry" : $"write '{nearest}'",
        };
    }

    public static Diagnostic UnfitPattern(Located<string> pattern) =>
        new(UnknownNameDescriptor, pattern.Location, $"no span type fits '{pattern.Value}'")
        {
            Help = "write a pattern that at least one span type of the registry fits",
        };

    public static Diagnostic RepeatedRank(Location location, long rank, string other) =>
        new(RepeatedRankDescriptor, location, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the rank {rank} is that of '{other}'"))
        {
            Help = "give each span type a rank of its own",
        };
}
