using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Semconv.Core.Generation;
using Semconv.TestSupport;

namespace Dapr.Semconv.Tests;

/// <summary>Links of the reference pages lead somewhere: to a page, an anchor on it, or a file of the repository.</summary>
public sealed class DocumentationLinkTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    [Fact]
    public void Every_link_leads_somewhere()
    {
        var target = GeneratedTarget.Named("markdown");
        var pages = target.Generate(DaprModel.Context).ToDictionary(file => file.Path, StringComparer.Ordinal);
        var broken = pages.Values.SelectMany(page => Links(page).Where(link => !Leads(target.Output, page, link, pages)).Select(link => $"{page.Path}: {link}"));

        Assert.Empty(broken.Distinct());
    }

    [Fact]
    public void Every_constant_that_a_page_names_exists()
    {
        var members = typeof(DaprSchemaUrls).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMembers().Select(member => $"{type.Name}.{member.Name}"))
            .ToHashSet(StringComparer.Ordinal);
        var named = GeneratedTarget.Named("markdown").Generate(DaprModel.Context).SelectMany(Constants).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(named.Except(members));
        Assert.True(named.Count > 100, "pages name hardly any constant");
    }

    [Fact]
    public void Rows_of_a_table_have_as_many_cells_as_its_head()
    {
        var ragged = GeneratedTarget.Named("markdown").Generate(DaprModel.Context).SelectMany(
            page => Document(page).Descendants<Markdig.Extensions.Tables.Table>()
                .Where(table => table.Any(row => ((Markdig.Extensions.Tables.TableRow)row).Count != ((Markdig.Extensions.Tables.TableRow)table[0]).Count))
                .Select(table => $"{page.Path}:{table.Line + 1}"));

        Assert.Empty(ragged);
    }

    private static bool Leads(string output, GeneratedFile page, string link, Dictionary<string, GeneratedFile> pages)
    {
        if (link.StartsWith("https://", StringComparison.Ordinal))
        {
            return true;
        }

        var parts = link.Split('#');
        var folder = Path.GetDirectoryName(page.Path)!;
        var path = parts[0].Length == 0 ? page.Path : Path.GetRelativePath(".", Path.Combine(folder, parts[0])).Replace('\\', '/');
        if (!pages.TryGetValue(path, out var linked))
        {
            return parts.Length == 1 && File.Exists(RepositoryRoot.Combine(output, folder, parts[0]));
        }

        return parts.Length == 1
            || linked.Content.Contains($"<a id=\"{parts[1]}\"></a>", StringComparison.Ordinal)
            || Document(linked).Descendants<HeadingBlock>().Any(heading => Slug(linked, heading) == parts[1]);
    }

    /// <summary>The anchor that GitHub gives to a heading.</summary>
    private static string Slug(GeneratedFile page, HeadingBlock heading)
    {
        var text = page.Content.AsSpan(heading.Span.Start, heading.Span.Length).Trim("# ").ToString().ToLowerInvariant();
        return string.Concat(text.Where(character => char.IsLetterOrDigit(character) || character is ' ' or '-' or '_')).Replace(' ', '-');
    }

    private static IEnumerable<string> Links(GeneratedFile page) => Document(page).Descendants<LinkInline>().Select(link => link.Url!);

    private static IEnumerable<string> Constants(GeneratedFile page) =>
        Document(page).Descendants<LinkInline>()
            .Where(link => link.Url!.EndsWith(".g.cs", StringComparison.Ordinal))
            .Select(link => link.Descendants<CodeInline>().Single().Content);

    private static MarkdownDocument Document(GeneratedFile page) => Markdown.Parse(page.Content, Pipeline);
}
