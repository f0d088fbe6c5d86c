namespace SemconvTool.Tests.Generation;

/// <summary><c>semconv update-markdown --watch</c>.</summary>
public sealed class MarkdownWatchTests
{
    private const string Updated = "<!-- semconv registry.spans.shop.checkout -->\nspan shop.checkout\n<!-- endsemconv -->\n";

    private const string Template = "{{ group.signal_type }} {{ group.type }}\n";

    [Theory]
    [InlineData("docs/a.md", "new\n<!-- semconv registry.spans.shop.checkout -->\n<!-- endsemconv -->\n", "new\n<!-- semconv registry.spans.shop.checkout -->\nspan shop.checkout\n<!-- endsemconv -->\n")]
    [InlineData("docs/deep/b.md", "no marker\n", Updated)]
    [InlineData("templates/md/snippet.md.j2", "{{ group.type }}!\n", "<!-- semconv registry.spans.shop.checkout -->\nshop.checkout!\n<!-- endsemconv -->\n")]
    [InlineData("p.yaml", "params: {x: 2}", Updated)]
    [InlineData("model/manifest.yaml", "name: shop\nschema_url: https://example.com/shop/1.1.0\n", Updated)]
    public async Task Changed_input_is_rendered_again_once(string path, string text, string expected)
    {
        using var folder = Project();
        using var watch = WatchedRun.UpdateMarkdown(folder, "docs", "--target", "md", "--params", "p.yaml");
        await watch.WaitForRunsAsync(1);
        Assert.Equal(Updated, folder.Read("docs/a.md"));
        folder.Write(path, text);
        await watch.WaitForRunsAsync(2);
        Assert.Equal(expected, folder.Read("docs/a.md"));
        Assert.Contains($"changed {path}\n", watch.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, await watch.EndAsync());
    }

    [Fact]
    public async Task What_it_writes_itself_starts_nothing_and_neither_do_other_files()
    {
        using var folder = Project();
        using var watch = WatchedRun.UpdateMarkdown(folder, "docs", "--target", "md");
        await watch.WaitForRunsAsync(1);
        folder.Write("docs/image.svg", "<svg/>");
        await Task.Delay(1200, TestContext.Current.CancellationToken);
        folder.Write("templates/md/snippet.md.j2", "other\n");
        await watch.WaitForRunsAsync(2);
        await Task.Delay(1200, TestContext.Current.CancellationToken);
        Assert.Equal(2, watch.Runs);
    }

    /// <summary>Pages in folders that are no input of anything else are pages all the same, and so are those that a link leads to.</summary>
    [Fact]
    public async Task Pages_are_watched_wherever_they_are()
    {
        using var folder = Project().Write("docs/bin/b.md", "no marker\n").Write("real/c.md", "no marker\n");
        File.CreateSymbolicLink(folder["docs/c.md"], folder["real/c.md"]);
        using var watch = WatchedRun.UpdateMarkdown(folder, "docs", "--target", "md");
        await watch.WaitForRunsAsync(1);
        folder.Write("docs/bin/b.md", Updated.Replace("\nspan", "\nold", StringComparison.Ordinal));
        await watch.WaitForRunsAsync(2);
        Assert.Equal(Updated, folder.Read("docs/bin/b.md"));
        folder.Write("real/c.md", Updated.Replace("\nspan", "\nold", StringComparison.Ordinal));
        await watch.WaitForRunsAsync(3);
        Assert.Equal(Updated, folder.Read("real/c.md"));
        await Task.Delay(1200, TestContext.Current.CancellationToken);
        Assert.Equal(3, watch.Runs);
    }

    [Fact]
    public async Task One_page_can_be_watched_and_a_mistake_in_it_mended()
    {
        using var folder = Project();
        using var watch = WatchedRun.UpdateMarkdown(folder, "docs/a.md", "--target", "md");
        await watch.WaitForRunsAsync(1);
        folder.Write("docs/a.md", Updated.Replace("<!-- endsemconv -->", string.Empty, StringComparison.Ordinal));
        await watch.WaitForRunsAsync(2);
        Assert.Contains("error SC6502", watch.Error, StringComparison.Ordinal);
        folder.Write("docs/a.md", Updated.Replace("\nspan", "\nold", StringComparison.Ordinal));
        await watch.WaitForRunsAsync(3);
        Assert.Equal(Updated, folder.Read("docs/a.md"));
    }

    [Fact]
    public async Task Check_ends_with_what_the_last_run_gave()
    {
        using var folder = Project();
        using var watch = WatchedRun.UpdateMarkdown(folder, "docs", "--target", "md", "--check");
        await watch.WaitForRunsAsync(1);
        Assert.Equal(ExitCode.Findings, await watch.EndAsync());
    }

    [Theory]
    [InlineData("docs")]
    [InlineData("docs", "--target", "md", "-D", "novalue")]
    [InlineData("nowhere", "--target", "md")]
    public void Wrong_command_line_is_not_watched(params string[] args)
    {
        using var folder = Project();
        Assert.Equal(ExitCode.Usage, folder.Run(["update-markdown", "--v2", "--watch", .. args]).Code);
    }

    private static TestFolder Project() => new TestFolder()
        .Write("model/a.yaml", Models.Clean)
        .Write("model/manifest.yaml", "name: shop\nschema_url: https://example.com/shop/1.0.0\n")
        .Write("templates/md/snippet.md.j2", Template)
        .Write("p.yaml", "params: {x: 1}")
        .Write("docs/a.md", Updated.Replace("\nspan", "\nold", StringComparison.Ordinal));
}
