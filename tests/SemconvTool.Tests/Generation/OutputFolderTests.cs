using System.Diagnostics;
using System.Text;

namespace SemconvTool.Tests.Generation;

/// <summary>How <c>semconv generate</c> treats what it finds in an output folder, and what the folder refuses.</summary>
public sealed class OutputFolderTests
{
    [Fact]
    public void Byte_order_mark_makes_a_file_stale()
    {
        using var folder = GenerationProject.With(("keys", "out"));
        folder.Generate();
        File.WriteAllText(folder["out/keys.txt"], GenerationProject.Expected, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        var result = folder.Generate("--check");
        Assert.Equal(ExitCode.Findings, result.Code);
        Assert.Contains("out/keys.txt:1:1: error SC7302", result.Error, StringComparison.Ordinal);
        folder.Generate();
        Assert.Equal((byte)'/', File.ReadAllBytes(folder["out/keys.txt"])[0]);
    }

    [Fact]
    public void Other_encoding_makes_a_file_stale()
    {
        using var folder = GenerationProject.With(("keys", "out"));
        folder.Generate();
        File.WriteAllText(folder["out/keys.txt"], GenerationProject.Expected, Encoding.Unicode);
        Assert.Contains("out/keys.txt:1:1: error SC7302", folder.Generate("--check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Stale_file_is_annotated_where_it_first_differs()
    {
        using var folder = GenerationProject.With(("keys", "out"))
            .Write("out/keys.txt", GenerationProject.Expected.Replace("order", "basket", StringComparison.Ordinal));
        var result = folder.Generate("--check");
        Assert.Contains("out/keys.txt:2:6: error SC7302", result.Error, StringComparison.Ordinal);
        Assert.Contains("out/keys.txt:3:1: error SC7302", Appended().Error, StringComparison.Ordinal);

        ToolResult Appended()
        {
            folder.Write("out/keys.txt", GenerationProject.Expected + "more\n");
            return folder.Generate("--check");
        }
    }

    [Fact]
    public void Pipes_and_links_to_nothing_are_passed_over()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/mkfifo"), "needs mkfifo");
        using var folder = GenerationProject.With(("keys", "out")).Write("out/x", "x");
        Pipe(folder["out/pipe.txt"]);
        Pipe(folder["templates/keys/pipe.txt"]);
        File.CreateSymbolicLink(folder["out/circle.txt"], folder["out/circle.txt"]);
        File.CreateSymbolicLink(folder["out/nothing.txt"], folder["nothing"]);
        Assert.Equal(ExitCode.Clean, folder.Generate().Code);
        Assert.Equal(ExitCode.Clean, folder.Generate("--check").Code);
    }

    [Fact]
    public void Pipe_in_the_model_does_not_hang()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/mkfifo"), "needs mkfifo");
        using var folder = new TestFolder().Write("model/a.yaml", Models.Clean);
        Pipe(folder["model/pipe.yaml"]);
        Assert.Contains("checked model", folder.Run("check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Expected_file_that_cannot_be_read_is_named_with_its_folder()
    {
        using var folder = GenerationProject.With(("keys", "out"));
        folder.Write("templates/keys/weaver.yaml", GenerationProject.Configuration.Replace("file_name: keys", "file_name: sub/keys", StringComparison.Ordinal));
        folder.Write("out/sub/keys.txt/x", "x");
        var result = folder.Generate("--check");
        Assert.Equal(ExitCode.Refused, result.Code);
        Assert.Contains("out/sub/keys.txt:1:1: error SC7306", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Refused_folder_is_one_error_in_words_of_its_own_and_counts_nothing()
    {
        using var folder = GenerationProject.With(("keys", "out")).Write("out", "a file");
        folder.Write("templates/keys/weaver.yaml", $"{GenerationProject.Configuration}\n{GenerationProject.Configuration.Replace("templates:\n", "", StringComparison.Ordinal).Replace("file_name: keys", "file_name: more", StringComparison.Ordinal)}");
        var result = folder.Generate();
        Assert.Equal(ExitCode.Refused, result.Code);
        Assert.StartsWith("out:1:1: error SC7301 (output-refused): nothing can be written into 'out': a file stands where the folder belongs\nhelp: ", result.Error, StringComparison.Ordinal);
        Assert.Contains("\n1 error\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("generated keys: 2 files in out, 0 changed", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(".tmp", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_in_place_of_a_file_is_refused_and_leaves_nothing_behind()
    {
        using var folder = GenerationProject.With(("keys", "out")).Write("out/keys.txt/x", "x");
        var result = folder.Generate();
        Assert.Equal(ExitCode.Refused, result.Code);
        Assert.Contains("'out/keys.txt' cannot be written: a folder of that name is there", result.Error, StringComparison.Ordinal);
        Assert.Equal(["keys.txt"], Directory.GetFileSystemEntries(folder["out"]).Select(path => Path.GetFileName(path)));
    }

    private static void Pipe(string path)
    {
        using var process = Process.Start("/usr/bin/mkfifo", [path]);
        process.WaitForExit();
    }
}
