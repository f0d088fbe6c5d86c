using Semconv.Text.Diagnostics;

namespace SemconvTool.Tests.Commands;

/// <summary><c>semconv update-markdown</c>.</summary>
public sealed class UpdateMarkdownCommandTests
{
    private const string Page = "# Shop\n\n<!-- semconv registry.spans.shop.checkout -->\nold\n<!-- endsemconv -->\n";
    private const string Updated = "# Shop\n\n<!-- semconv registry.spans.shop.checkout -->\nspan shop.checkout\n<!-- endsemconv -->\n";

    [Theory]
    [InlineData("update-markdown docs --target md --v2")]
    [InlineData("registry update-markdown --target md --v2 docs -t templates")]
    [InlineData("update-markdown docs/a.md --target=md --v2 --dry-run=false")]
    public void Page_gets_what_its_marker_asks_for(string line)
    {
        using var folder = Project();
        var result = folder.Run(line.Split(' '));
        Assert.Equal((ExitCode.Clean, string.Empty), (result.Code, result.Output));
        Assert.Equal(Updated, folder.Read("docs/a.md"));
        Assert.StartsWith("wrote docs/a.md\nupdated 1 of 1 page (", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--check")]
    [InlineData("--dry-run")]
    [InlineData("--dry-run=true")]
    public void Check_prints_a_patch_and_writes_nothing(string option)
    {
        using var folder = Project();
        var result = folder.Run("update-markdown", "docs", "--target", "md", "--v2", option);
        Assert.Equal(ExitCode.Findings, result.Code);
        Assert.Equal(
            "--- a/docs/a.md\n+++ b/docs/a.md\n@@ -1,5 +1,5 @@\n # Shop\n \n <!-- semconv registry.spans.shop.checkout -->\n-old\n+span shop.checkout\n <!-- endsemconv -->\n",
            result.Output);
        Assert.StartsWith("docs/a.md:4:1: error SC6509 (page-not-up-to-date): ", result.Error, StringComparison.Ordinal);
        Assert.Equal(Page, folder.Read("docs/a.md"));
    }

    [Fact]
    public void Second_run_leaves_the_file_and_its_time()
    {
        using var folder = Project();
        folder.Run("update-markdown", "docs", "--target", "md", "--v2");
        var time = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(folder["docs/a.md"], time);
        var result = folder.Run("update-markdown", "docs", "--target", "md", "--v2");
        Assert.StartsWith("updated 0 of 1 page (", result.Error, StringComparison.Ordinal);
        Assert.Equal(time, File.GetLastWriteTimeUtc(folder["docs/a.md"]));
    }

    [Fact]
    public void Line_ends_byte_order_mark_and_the_end_of_the_file_stay()
    {
        using var folder = Project().Write("docs/a.md", "\uFEFF" + Page.TrimEnd('\n').Replace("\n", "\r\n", StringComparison.Ordinal));
        folder.Run("update-markdown", "docs", "--target", "md", "--v2");
        Assert.Equal("\uFEFF"u8.ToArray(), File.ReadAllBytes(folder["docs/a.md"])[..3]);
        Assert.Equal(Updated.TrimEnd('\n').Replace("\n", "\r\n", StringComparison.Ordinal), folder.Read("docs/a.md"));
    }

    [Fact]
    public void Page_with_a_mistake_stays_and_the_others_are_written()
    {
        const string Wrong = "<!-- semconv registry.spans.shop.chekout -->\n<!-- endsemconv -->\n" + Page;
        using var folder = Project().Write("docs/b/wrong.md", Wrong);
        var result = folder.Run("update-markdown", "docs", "--target", "md", "--v2");
        Assert.Equal(ExitCode.Findings, result.Code);
        Assert.StartsWith(
            "docs/b/wrong.md:1:14: error SC6504 (unknown-marker-id): the registry has no item 'registry.spans.shop.chekout'\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("help: write 'registry.spans.shop.checkout'\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("\nwrote docs/a.md\nupdated 1 of 2 pages (", result.Error, StringComparison.Ordinal);
        Assert.Equal((Wrong, Updated), (folder.Read("docs/b/wrong.md"), folder.Read("docs/a.md")));
    }

    [Fact]
    public void Mistake_in_a_template_is_told_once_with_the_first_marker_that_asks_for_it()
    {
        using var folder = Project().Write("docs/b.md", Page).Write("templates/md/snippet.md.j2", "{{ group | nofilter }}");
        var result = folder.Run("update-markdown", "docs", "--target", "md", "--v2");
        Assert.Equal(ExitCode.Findings, result.Code);
        Assert.StartsWith("templates/md/snippet.md.j2:1:12: error SC61", result.Error, StringComparison.Ordinal);
        Assert.Contains("note: docs/a.md:3:1: this marker asks for it\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("\n1 error\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Template_that_is_missing_is_told_once()
    {
        using var folder = Project().Write("docs/b.md", Page);
        File.Move(folder["templates/md/snippet.md.j2"], folder["templates/md/snipet.md.j2"]);
        var result = folder.Run("update-markdown", "docs", "--target", "md", "--v2");
        Assert.StartsWith("docs/a.md:3:1: error SC6507 (snippet-template-missing): ", result.Error, StringComparison.Ordinal);
        Assert.Contains("help: write 'snipet.md.j2'\n\n1 error\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Weaver_marker_queries_the_registry_and_may_name_a_template()
    {
        using var folder = Project()
            .Write("docs/a.md", "<!-- weaver template:n.j2 {n: (.registry.spans | length), p: $p} -->\n<!-- endweaver -->\n")
            .Write("templates/md/n.j2", "{{ n }}{{ p }}{{ params.p }}");
        Assert.Equal(ExitCode.Clean, folder.Run("update-markdown", "docs", "--target", "md", "--v2", "-D", "p=x").Code);
        Assert.Equal("<!-- weaver template:n.j2 {n: (.registry.spans | length), p: $p} -->\n1xx\n<!-- endweaver -->\n", folder.Read("docs/a.md"));
    }

    [Fact]
    public void Mistake_in_a_query_stands_in_the_page()
    {
        using var folder = Project().Write("docs/a.md", "<!-- weaver {n: nope} -->\n<!-- endweaver -->\n");
        var result = folder.Run("update-markdown", "docs", "--target", "md", "--v2");
        Assert.StartsWith("docs/a.md:1:17: error SC62", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Configuration_file_names_pages_templates_and_target()
    {
        using var folder = Project().Write(
            ".weaver.toml",
            """
            [registry]
            v2 = true
            path = "model"
            [update-markdown]
            markdown_dir = "docs"
            target = "md"
            dry_run = true
            attribute_registry_base_url = "/attributes"
            """).Write("templates/md/snippet.md.j2", "{{ attribute_registry_base_url }}");
        var result = folder.Run("update-markdown");
        Assert.Equal(ExitCode.Findings, result.Code);
        Assert.Contains("\n+/attributes\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, folder.Run("update-markdown", "--dry-run=false").Code);
        Assert.Contains("\n/attributes\n", folder.Read("docs/a.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("update-markdown --target md", "'folder' is not named\nhelp: write it on the command line, or as 'update-markdown.markdown_dir' in .weaver.toml")]
    [InlineData("update-markdown docs", "'--target' is not named")]
    [InlineData("update-markdown docs --target m", "have no target 'm'")]
    [InlineData("update-markdown nowhere --target md --v2", "'nowhere'")]
    public void What_cannot_be_read_ends_with_2(string line, string expected)
    {
        using var folder = Project();
        var result = folder.Run(line.Split(' '));
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    /// <summary>Pages are written by people, who may save one while the new text is made.</summary>
    [Fact]
    public void Page_that_was_written_since_it_was_read_is_known()
    {
        using var folder = Project();
        var directory = new SemconvTool.Files.PageDirectory("docs", folder.Environment(TextWriter.Null, TextWriter.Null), new DiagnosticBag());
        var page = Assert.Single(directory.Read());
        Assert.False(directory.IsOutdated(page));
        folder.Write("docs/a.md", Page + "saved\n");
        Assert.True(directory.IsOutdated(page));
    }

    private static TestFolder Project() => new TestFolder()
        .Write("model/a.yaml", Models.Clean)
        .Write("model/manifest.yaml", "name: shop\nschema_url: https://example.com/shop/1.0.0\n")
        .Write("templates/md/snippet.md.j2", "{{ group.signal_type }} {{ group.type }}\n")
        .Write("docs/a.md", Page);
}
