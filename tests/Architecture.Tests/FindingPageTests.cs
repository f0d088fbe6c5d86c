using Semconv.LiveCheck;
using Semconv.LiveCheck.Findings;

namespace Architecture.Tests;

/// <summary>Every rule of the live check has a page that says what it looks like, where it comes from and what to change.</summary>
public sealed class FindingPageTests
{
    private const string Folder = "docs/findings";

    private static readonly string[] Headings = ["## Symptom", "## Cause", "## Fix"];

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule() => Assert.Equal(
        FindingCatalog.All.Select(rule => PageOf(rule.Id)).Append($"{Folder}/README.md").Order(StringComparer.Ordinal),
        RepositoryFiles.Under(Folder).Order(StringComparer.Ordinal));

    [Fact]
    public void Page_has_the_id_the_level_and_the_usual_parts() => Verdict.None(
        from rule in FindingCatalog.All
        where RepositoryFiles.Exists(PageOf(rule.Id))
        let lines = RepositoryFiles.Read(PageOf(rule.Id)).Split('\n')
        where lines[0] != $"# {rule.Id}" || !lines.Contains($"Level: {rule.Level.Word()}") || !lines.Where(IsHeading).SequenceEqual(Headings)
        select PageOf(rule.Id),
        $"a page has '# ID', 'Level: LEVEL' and the parts {string.Join(", ", Headings)}");

    [Fact]
    public void List_of_pages_names_each_with_its_level()
    {
        var list = RepositoryFiles.Read($"{Folder}/README.md");
        Verdict.None(
            FindingCatalog.All.Where(rule => !list.Contains($"| [{rule.Id}]({rule.Id}.md) | {rule.Level.Word()} | ", StringComparison.Ordinal)).Select(rule => rule.Id),
            $"{Folder}/README.md has a line for each rule");
    }

    [Fact]
    public void Ids_are_unique_and_in_snake_case()
    {
        Assert.Distinct(FindingCatalog.All.Select(rule => rule.Id));
        Assert.All(FindingCatalog.All, rule => Assert.Matches("^[a-z]+(_[a-z0-9]+)*$", rule.Id));
    }

    private static bool IsHeading(string line) => line.StartsWith("## ", StringComparison.Ordinal);

    private static string PageOf(string id) => $"{Folder}/{id}.md";
}
