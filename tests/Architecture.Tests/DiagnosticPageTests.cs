using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>Every diagnostic has a page that says what it means and what to do (<c>semconv explain</c>).</summary>
public sealed partial class DiagnosticPageTests
{
    private static readonly string[] Headings = ["## What it means", "## Why", "## Wrong", "## Right"];

    private static readonly List<string> Pages = [.. RepositoryFiles.Under("docs/diagnostics").Where(path => PageName().IsMatch(path))];

    [Fact]
    public void Every_diagnostic_has_a_page() => Assert.Equal(
        ProductDescriptors.All.Select(descriptor => $"docs/diagnostics/{descriptor.Id}.md"), Pages);

    [Fact]
    public void The_title_of_a_page_is_the_id_and_the_name() => Verdict.None(
        from descriptor in ProductDescriptors.All
        let path = $"docs/diagnostics/{descriptor.Id}.md"
        where RepositoryFiles.Exists(path)
        let title = RepositoryFiles.Read(path).Split('\n')[0]
        where title != $"# {descriptor.Id} {descriptor.Name}"
        select $"{path}: {title}",
        "the first line is '# ID NAME'");

    [Fact]
    public void Pages_have_the_same_parts() => Verdict.None(
        from path in Pages
        let headings = RepositoryFiles.Read(path).Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal))
        where !headings.SequenceEqual(Headings)
        select path,
        $"a page has the parts {string.Join(", ", Headings)}");

    [GeneratedRegex(@"/SC\d{4}\.md$")]
    private static partial Regex PageName();
}
