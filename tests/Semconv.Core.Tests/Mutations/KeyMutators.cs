using Semconv.Core.Syntax;
using Semconv.Core.Yaml;
using Semconv.Text;

namespace Semconv.Core.Tests.Mutations;

/// <summary>Changes of keys: dropped, repeated, misspelt, in another order, exchanged.</summary>
internal static class KeyMutators
{
    /// <summary>The keys without which an item is none, by the path of the item.</summary>
    private static readonly Dictionary<string, string[]> Required = new(StringComparer.Ordinal)
    {
        ["/attributes/[]"] = ["key", "type"],
        ["/spans/[]"] = ["type", "kind"],
        ["/metrics/[]"] = ["name", "instrument", "unit"],
        ["/events/[]"] = ["name"],
        ["/entities/[]"] = ["type"],
        ["/groups/[]"] = ["id"],
        ["/attributes/[]/type/members/[]"] = ["id"],
    };

    public static IEnumerable<Mutation> DropRequired(ModelFile file) =>
        from entry in file.Entries
        let key = entry.Mapping.Entries[entry.Index].Key
        where entry.Mapping.Entries.Length > 1
            && Required.TryGetValue(entry.Path, out var keys) && keys.Contains(key.Text, StringComparer.Ordinal)
        let span = ModelFile.Slice(entry.Mapping, entry.Index)
            ?? TextSpan.FromBounds(key.Location.Span.Start, entry.Mapping.Entries[entry.Index].Value.Location.Span.End)
        select new Mutation(file, span, string.Empty, SyntaxDiagnostics.MissingKeyDescriptor.Id)
        {
            Place = new TextSpan(entry.Mapping.Location.Span.Start, entry.Mapping.Location.Span.Length - span.Length),
        };

    public static IEnumerable<Mutation> Duplicate(ModelFile file) =>
        from entry in file.Entries
        let slice = ModelFile.Slice(entry.Mapping, entry.Index)
        where slice is not null
        select Mutation.At(file, new TextSpan(slice.Value.End, 0), file.Cut(slice.Value), YamlDiagnostics.DuplicateKeyDescriptor.Id);

    public static IEnumerable<Mutation> Misspell(ModelFile file) =>
        from entry in file.Entries
        where !entry.Path.EndsWith("/requirement_level", StringComparison.Ordinal)
        let key = entry.Mapping.Entries[entry.Index].Key
        let isInBody = entry.Path.Contains("/body", StringComparison.Ordinal)
        let descriptor = isInBody ? SyntaxDiagnostics.IgnoredKeyDescriptor : SyntaxDiagnostics.UnknownKeyDescriptor
        select Mutation.At(file, key.Location.Span, key.Text + "_x", descriptor.Id);

    /// <summary>The order of keys means nothing.</summary>
    public static IEnumerable<Mutation> Reorder(ModelFile file) =>
        from entry in file.Entries
        let first = ModelFile.Slice(entry.Mapping, entry.Index)
        let second = entry.Index + 2 < entry.Mapping.Entries.Length ? ModelFile.Slice(entry.Mapping, entry.Index + 1) : null
        where first is not null && second is not null
        select new Mutation(
            file, TextSpan.FromBounds(first.Value.Start, second.Value.End), file.Cut(second.Value) + file.Cut(first.Value), string.Empty);

    /// <summary>The type of an attribute under the name of its brief, and the other way round.</summary>
    public static IEnumerable<Mutation> Exchange(ModelFile file) =>
        from each in file.Mappings
        where each.Path == "/attributes/[]" || (each.Path == "/groups/[]/attributes/[]" && each.Mapping.Find("id") is not null)
        where each.Mapping.Find("type") is YamlScalar && each.Mapping.Find("brief") is YamlScalar
        let keys = each.Mapping.Entries.Select(entry => entry.Key).Where(key => key.Text is "type" or "brief").Select(key => key.Location.Span).ToList()
        select new Mutation(
            file,
            TextSpan.FromBounds(keys[0].Start, keys[1].End),
            file.Cut(keys[1]) + file.Cut(TextSpan.FromBounds(keys[0].End, keys[1].Start)) + file.Cut(keys[0]),
            SyntaxDiagnostics.InvalidTypeDescriptor.Id)
        {
            Place = each.Mapping.Location.Span,
        };
}
