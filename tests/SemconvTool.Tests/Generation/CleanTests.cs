using Semconv.Core.Generation;

namespace SemconvTool.Tests.Generation;

/// <summary>What <c>semconv generate --clean</c> removes, and what no list of generated files makes it remove.</summary>
public sealed class CleanTests
{
    private const string List = "out/" + GeneratedManifest.FileName;

    [Fact]
    public void File_that_a_foreign_template_no_longer_writes_is_removed_with_the_folder_made_for_it()
    {
        using var folder = Foreign("deep/er/old.txt");
        folder.Generate("foreign", "out", "--clean");
        folder.Write("out/hand.txt", "mine").Write("out/deep/mine.txt", "mine");
        Rename(folder, "new.txt");
        var result = folder.Generate("foreign", "out", "--clean");
        Assert.StartsWith($"wrote {List}\nremoved out/deep/er/old.txt\nwrote out/new.txt\ngenerated foreign: 1 file in out, 3 changed (", result.Error, StringComparison.Ordinal);
        Assert.Equal([GeneratedManifest.FileName, "deep/mine.txt", "hand.txt", "new.txt"], Files(folder));
        Assert.False(Directory.Exists(folder["out/deep/er"]));
    }

    [Fact]
    public void Folder_that_was_there_before_stays()
    {
        using var folder = Foreign("deep/old.txt");
        Directory.CreateDirectory(folder["out/deep"]);
        folder.Generate("foreign", "out", "--clean");
        Rename(folder, "new.txt");
        folder.Generate("foreign", "out", "--clean");
        Assert.True(Directory.Exists(folder["out/deep"]));
        Assert.False(File.Exists(folder["out/deep/old.txt"]));
    }

    [Fact]
    public void Run_without_the_option_leaves_no_list_and_removes_nothing()
    {
        using var folder = Foreign("old.txt");
        folder.Generate("foreign", "out");
        Rename(folder, "new.txt");
        folder.Generate("foreign", "out");
        Assert.Equal(["new.txt", "old.txt"], Files(folder));
    }

    [Fact]
    public void First_clean_run_knows_what_this_machine_wrote_before_it()
    {
        using var cache = new TestFolder();
        using var folder = Foreign("old.txt");
        folder.Variables["SEMCONV_CACHE"] = cache.Root;
        folder.Generate("foreign", "out");
        Rename(folder, "new.txt");
        folder.Generate("foreign", "out");
        folder.Generate("foreign", "out", "--clean");
        Assert.Equal([GeneratedManifest.FileName, "new.txt"], Files(folder));
    }

    [Fact]
    public void Run_without_the_option_keeps_a_list_that_is_there_up_to_date()
    {
        using var folder = Foreign("first.txt");
        folder.Generate("foreign", "out", "--clean");
        Rename(folder, "second.txt");
        folder.Generate("foreign", "out");
        Rename(folder, "third.txt");
        folder.Generate("foreign", "out", "--clean");
        Assert.Equal([GeneratedManifest.FileName, "third.txt"], Files(folder));
    }

    [Fact]
    public void File_that_was_changed_since_stays_and_is_named()
    {
        using var folder = Foreign("old.txt");
        folder.Generate("foreign", "out", "--clean");
        folder.Write("out/old.txt", "edited by hand\n");
        Rename(folder, "new.txt");
        var result = folder.Generate("foreign", "out", "--clean");
        Assert.Equal(ExitCode.Clean, result.Code);
        Assert.Contains("out/old.txt:1:1: warning SC7310 (output-kept)", result.Error, StringComparison.Ordinal);
        Assert.Equal("edited by hand\n", folder.Read("out/old.txt"));
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("sub/../../outside.txt")]
    [InlineData("{root}/outside.txt")]
    [InlineData(".git/config")]
    [InlineData("..\\outside.txt")]
    public void Line_of_a_list_that_leads_elsewhere_removes_nothing(string path)
    {
        using var folder = Foreign("new.txt");
        folder.Generate("foreign", "out", "--clean");
        folder.Write("outside.txt", "x").Write("out/.git/config", "x");
        path = path.Replace("{root}", folder.Root, StringComparison.Ordinal);
        folder.Write(List, $"{folder.Read(List)}{GeneratedManifest.HashOf("x")}  {path}\n");
        var result = folder.Generate("foreign", "out", "--clean");
        Assert.Contains($"{List}:4:1: warning SC6329 (manifest-line-ignored)", result.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["outside.txt"]));
        Assert.True(File.Exists(folder["out/.git/config"]));
    }

    [Fact]
    public void Link_in_the_way_removes_nothing()
    {
        using var folder = Foreign("new.txt");
        folder.Generate("foreign", "out", "--clean");
        folder.Write("elsewhere/a.txt", "x").Write("b.txt", "x");
        Directory.CreateSymbolicLink(folder["out/linked"], folder["elsewhere"]);
        File.CreateSymbolicLink(folder["out/b.txt"], folder["b.txt"]);
        var hash = GeneratedManifest.HashOf("x");
        folder.Write(List, $"{folder.Read(List)}{hash}  linked/a.txt\n{hash}  b.txt\n");
        folder.Generate("foreign", "out", "--clean");
        Assert.True(File.Exists(folder["elsewhere/a.txt"]));
        Assert.True(File.Exists(folder["out/b.txt"]));
    }

    [Fact]
    public void List_that_is_a_link_is_refused_and_nothing_is_written()
    {
        using var folder = Foreign("new.txt").Write("secret", "x").Write("out/x", "x");
        File.CreateSymbolicLink(folder[List], folder["secret"]);
        var result = folder.Generate("foreign", "out", "--clean");
        Assert.Equal(ExitCode.Refused, result.Code);
        Assert.Equal("x", folder.Read("secret"));
        Assert.False(File.Exists(folder["out/new.txt"]));
    }

    [Fact]
    public void Two_targets_in_one_folder_leave_each_others_files_alone()
    {
        using var folder = Foreign("old.txt");
        folder.Generate("foreign", "out", "--clean");
        folder.Generate("keys", "out", "--clean");
        Assert.Equal([GeneratedManifest.FileName, "keys.txt", "old.txt"], Files(folder));
        Rename(folder, "keys.txt");
        folder.Generate("foreign", "out", "--clean");
        folder.Write("templates/keys/weaver.yaml", GenerationProject.Configuration.Replace("file_name: keys", "file_name: more", StringComparison.Ordinal));
        folder.Generate("keys", "out", "--clean");
        Assert.Equal([GeneratedManifest.FileName, "keys.txt", "more.txt"], Files(folder));
    }

    [Fact]
    public void Check_names_what_would_go_and_a_dry_run_lists_it()
    {
        using var folder = Foreign("old.txt");
        folder.Generate("foreign", "out", "--clean");
        Assert.Equal(ExitCode.Clean, folder.Generate("foreign", "out", "--clean", "--check").Code);
        Rename(folder, "new.txt");
        var check = folder.Generate("foreign", "out", "--clean", "--check");
        Assert.Equal(ExitCode.Findings, check.Code);
        Assert.Contains("out/old.txt:1:1: error SC7304", check.Error, StringComparison.Ordinal);
        Assert.Contains("--- a/out/old.txt\n+++ /dev/null\n", check.Output, StringComparison.Ordinal);
        var dry = folder.Generate("foreign", "out", "--clean", "--dry-run");
        Assert.StartsWith($"would update {List}\nwould create out/new.txt\nwould remove out/old.txt\nwould generate foreign: 1 file in out, 3 changed, 0 unchanged; nothing was written (", dry.Error, StringComparison.Ordinal);
        Assert.Equal([GeneratedManifest.FileName, "old.txt"], Files(folder));
    }

    [Fact]
    public void Error_in_a_template_removes_nothing()
    {
        using var folder = Foreign("old.txt");
        folder.Generate("foreign", "out", "--clean");
        Rename(folder, "new.txt");
        folder.Write("templates/foreign/a.j2", "{{ 1 | nofilter }}");
        Assert.Equal(ExitCode.Findings, folder.Generate("foreign", "out", "--clean").Code);
        Assert.Equal([GeneratedManifest.FileName, "old.txt"], Files(folder));
    }

    /// <summary>What only this machine knew is written so that everybody can check it.</summary>
    [Fact]
    public void List_in_the_folder_has_whole_hashes_of_what_other_targets_wrote_before()
    {
        using var cache = new TestFolder();
        using var folder = Foreign("a.txt").Write("templates/other/a.j2", "more").Write("templates/other/weaver.yaml", Entry("b.txt"));
        folder.Variables["SEMCONV_CACHE"] = cache.Root;
        folder.Generate("foreign", "out");
        folder.Generate("other", "out");
        folder.Generate("foreign", "out", "--clean");
        Assert.Contains($"{GeneratedManifest.HashOf("more")}  b.txt\n", folder.Read(List), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, folder.Generate("other", "out", "--clean", "--check").Code);
    }

    [Fact]
    public void File_whose_bytes_are_others_stays_even_if_it_reads_the_same()
    {
        using var cache = new TestFolder();
        using var folder = Foreign("old.txt").Write("templates/foreign/a.j2", "a\uFFFEb");
        folder.Variables["SEMCONV_CACHE"] = cache.Root;
        folder.Generate("foreign", "out");
        File.WriteAllBytes(folder["out/old.txt"], [(byte)'a', 0xFF, (byte)'b']);
        Rename(folder, "new.txt");
        Assert.Contains("SC7310", folder.Generate("foreign", "out", "--clean").Error, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["out/old.txt"]));
    }

    [Fact]
    public void Targets_of_one_run_in_one_folder_have_one_list()
    {
        using var folder = Foreign("a.txt").Write("templates/other/a.j2", "more").Write("templates/other/weaver.yaml", Entry("b.txt"))
            .Write("weaver.yaml", "targets:\n  - { target: foreign, output: out }\n  - { target: other, output: out }\n");
        Assert.Equal(ExitCode.Clean, folder.Generate("--clean").Code);
        Assert.Contains("  a.txt\n", folder.Read(List), StringComparison.Ordinal);
        Assert.Contains("  b.txt\n", folder.Read(List), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, folder.Generate("--clean", "--check").Code);
    }

    /// <summary>Of two names of one file the last one counts, as if they were written one after the other.</summary>
    [Fact]
    public void Two_names_of_one_file_are_written_in_their_order()
    {
        using var folder = GenerationProject.With().Write("templates/foreign/a.j2", "{{ ctx }}").Write(
            "templates/foreign/weaver.yaml",
            "templates:\n  - pattern: a.j2\n    filter: '[range(40)] | map(\"d/\" + tostring, \"e/\" + tostring)'\n    application_mode: each\n    file_name: '{{ ctx }}'\n");
        Directory.CreateDirectory(folder["out/e"]);
        Directory.CreateSymbolicLink(folder["out/d"], folder["out/e"]);
        Assert.Equal(ExitCode.Clean, folder.Generate("foreign", "out").Code);
        Assert.All(Enumerable.Range(0, 40), number => Assert.Equal($"e/{number}", folder.Read($"out/e/{number}")));
    }

    [Fact]
    public void List_is_the_same_text_for_the_same_files()
    {
        using var folder = Foreign("a/b/c.txt");
        folder.Generate("foreign", "out", "--clean");
        var list = folder.Read(List);
        Assert.Equal(
            $"# What 'semconv generate' wrote here. With '--clean' it removes what no template writes any more.\n# folder a\n# folder a/b\n# target ../templates/foreign\n{GeneratedManifest.HashOf("text")}  a/b/c.txt\n",
            list);
        Assert.Contains(", 0 changed", folder.Generate("foreign", "out", "--clean").Error, StringComparison.Ordinal);
        Assert.Equal(list, folder.Read(List));
    }

    /// <summary>A project with templates that no line marks as ours.</summary>
    private static TestFolder Foreign(string fileName)
    {
        var folder = GenerationProject.With().Write("templates/foreign/a.j2", "text");
        Rename(folder, fileName);
        return folder;
    }

    private static void Rename(TestFolder folder, string fileName) => folder.Write("templates/foreign/weaver.yaml", Entry(fileName));

    private static string Entry(string fileName) => $"templates:\n  - pattern: a.j2\n    application_mode: single\n    file_name: {fileName}\n";

    private static IEnumerable<string> Files(TestFolder folder) =>
        Directory.EnumerateFiles(folder["out"], "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder["out"], path).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
