using System.Reflection;
using System.Text.RegularExpressions;
using Semconv.Text.Diagnostics;

namespace Architecture.Tests;

/// <summary>Every kind of problem has its own id in the range of its stage (docs/decisions/0002-diagnostics.md).</summary>
public sealed partial class DiagnosticDescriptorTests
{
    /// <summary>The first line whose name starts the full name of the class wins.</summary>
    private static readonly (string Owner, string[] Ranges)[] Ranges =
    [
        ("Semconv.Text.", ["SC10"]),
        ("Semconv.Core.Yaml.", ["SC10"]),
        ("Semconv.Core.Syntax.Manifest", ["SC12"]),
        ("Semconv.Core.Syntax.", ["SC11", "SC12"]),
        ("Semconv.Core.Validation.Packages.Compatibility.", ["SC51"]),
        ("Semconv.Core.Validation.", ["SC2", "SC4"]),
        ("Semconv.Core.Publication.", ["SC13"]),
        ("Semconv.Core.Dependencies.", ["SC31"]),
        ("Semconv.Core.Resolution.", ["SC30"]),
        ("Semconv.Core.Comparison.", ["SC5"]),
        ("Semconv.Core.Generation.", ["SC60", "SC63"]),
        ("Semconv.Core.Markdown.", ["SC65"]),
        ("Semconv.Templating.Jinja.", ["SC61"]),
        ("Semconv.Templating.Jq.", ["SC62"]),
        ("Semconv.Templating.Comments.", ["SC64"]),
        ("Semconv.Templating.", ["SC60", "SC64"]),
        ("Semconv.LiveCheck.", ["SC43", "SC81", "SC82"]),
        ("Semconv.Otlp.", ["SC8"]),
        ("SemconvTool.", ["SC7"]),
    ];

    [Fact]
    public void Ids_and_names_are_unique()
    {
        Verdict.None(Repeated(descriptor => descriptor.Id), "an id is used once");
        Verdict.None(Repeated(descriptor => descriptor.Name), "a name is used once");
    }

    [Fact]
    public void Ids_lie_in_the_range_of_their_stage() => Verdict.None(
        from type in ProductDescriptors.Declarers
        from descriptor in ProductDescriptors.In(type)
        let ranges = Ranges.FirstOrDefault(range => type.FullName!.StartsWith(range.Owner, StringComparison.Ordinal)).Ranges ?? []
        where !Id().IsMatch(descriptor.Id) || !ranges.Any(range => descriptor.Id.StartsWith(range, StringComparison.Ordinal))
        select $"{type.FullName} declares {descriptor.Id}",
        "the first digits of an id name the stage");

    [Fact]
    public void Names_are_kebab_case() => Verdict.None(
        ProductDescriptors.All.Where(descriptor => !Kebab().IsMatch(descriptor.Name)).Select(descriptor => $"{descriptor.Id}: {descriptor.Name}"),
        "a name is in kebab case");

    [Fact]
    public void Summaries_are_sentences() => Verdict.None(
        ProductDescriptors.All.Where(descriptor => !Sentence().IsMatch(descriptor.Summary)).Select(descriptor => $"{descriptor.Id}: {descriptor.Summary}"),
        "a summary is a sentence");

    [Fact]
    public void Classes_list_all_that_they_declare() => Verdict.None(
        from type in ProductDescriptors.Declarers
        let listed = type.GetProperty("All", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as IEnumerable<DiagnosticDescriptor>
        where listed is null || !listed.OrderBy(entry => entry.Id).SequenceEqual(ProductDescriptors.In(type).OrderBy(entry => entry.Id))
        select type.FullName!,
        "a class of descriptors has a public list 'All' with each of them once");

    private static IEnumerable<string> Repeated(Func<DiagnosticDescriptor, string> key) =>
        ProductDescriptors.All.GroupBy(key, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);

    [GeneratedRegex("^SC[1-8][0-9]{3}$")]
    private static partial Regex Id();

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex Kebab();

    [GeneratedRegex(@"^[A-Z'`][^\n]*\.$")]
    private static partial Regex Sentence();
}
