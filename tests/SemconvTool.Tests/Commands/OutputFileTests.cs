using System.Diagnostics;

namespace SemconvTool.Tests.Commands;

/// <summary>What a file that a command is told to write may be, and what is left of it afterwards.</summary>
public sealed class OutputFileTests
{
    private const string Telemetry =
        """{"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"0af7651916cd43dd8448eb211c80319c","spanId":"b7ad6b7169203331","name":"checkout"}]}]}]}""";

    private static readonly string[] WriteSchema = ["json-schema", "-o"];

    [Fact]
    public void Link_stays_a_link_and_its_target_is_written()
    {
        using var folder = new TestFolder().Write("real/schema.json", "old");
        File.CreateSymbolicLink(folder["link.json"], folder["real/schema.json"]);
        Assert.Equal(ExitCode.Clean, folder.Run([.. WriteSchema, "link.json"]).Code);
        Assert.Equal(folder["real/schema.json"], new FileInfo(folder["link.json"]).LinkTarget);
        Assert.Equal(folder.Run("json-schema").Output, folder.Read("real/schema.json"));
    }

    [Fact]
    public void Link_to_a_file_that_is_not_there_yet_makes_that_file()
    {
        using var folder = new TestFolder();
        File.CreateSymbolicLink(folder["link.json"], "schema.json");
        Assert.Equal(ExitCode.Clean, folder.Run([.. WriteSchema, "link.json"]).Code);
        Assert.Equal(folder.Run("json-schema").Output, folder.Read("schema.json"));
        Assert.Equal("schema.json", new FileInfo(folder["link.json"]).LinkTarget);
    }

    [Fact]
    public void Link_to_itself_is_refused()
    {
        using var folder = new TestFolder();
        File.CreateSymbolicLink(folder["link.json"], folder["link.json"]);
        var result = folder.Run([.. WriteSchema, "link.json"]);
        Assert.Equal(ExitCode.Refused, result.Code);
        Assert.Contains("'link.json' cannot be written", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pipe_is_written_into()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/mkfifo"), "needs mkfifo");
        using var folder = new TestFolder();
        using (var process = Process.Start("/usr/bin/mkfifo", [folder["pipe"]]))
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var reader = Task.Run(() => folder.Read("pipe"), TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Clean, folder.Run([.. WriteSchema, "pipe"]).Code);
        var text = await reader.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.Equal(folder.Run("json-schema").Output, text);
        Assert.Equal(0, new FileInfo(folder["pipe"]).Length);
    }

    [Theory]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.OtherWrite)]
    public void Mode_of_a_file_is_kept(UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TestFolder().Write("schema.json", "old");
        File.SetUnixFileMode(folder["schema.json"], mode);
        Assert.Equal(ExitCode.Clean, folder.Run([.. WriteSchema, "schema.json"]).Code);
        Assert.Equal(mode, File.GetUnixFileMode(folder["schema.json"]));
        Assert.NotEqual("old", folder.Read("schema.json"));
        Assert.Single(Directory.GetFileSystemEntries(folder.Root));
    }

    /// <summary>Reports are written as telemetry is read, and the telemetry is not what is wrong.</summary>
    [Theory]
    [InlineData("live-check", "-", "-r", "model", "-o", "full")]
    [InlineData("live-check", "-", "-r", "model", "-o", "full", "--format", "json")]
    [InlineData("live-check", "-", "-r", "model", "-o", "full", "--format", "sarif")]
    [InlineData("live-check", "-", "-r", "model", "--baseline", "full", "--update-baseline")]
    [InlineData("resolve", "-r", "model", "-o", "full")]
    [InlineData("json-schema", "-o", "full")]
    public void File_on_a_full_disk_is_named(params string[] args)
    {
        using var folder = FullDisk("full", Telemetry).Write("model/a.yaml", Models.Clean);
        AssertFull("full", folder.Run(args));
        Assert.Equal("/dev/full", new FileInfo(folder["full"]).LinkTarget);
    }

    [Fact]
    public void Generated_file_on_a_full_disk_is_named()
    {
        using var folder = FullDisk("out/a.txt").Write("model/a.yaml", Models.Clean).Write("templates/go/a.txt.j2", "text")
            .Write("templates/go/weaver.yaml", "templates: [{template: a.txt.j2, filter: ., application_mode: single}]\n");
        AssertFull("out/a.txt", folder.Run("generate", "go", "out", "-r", "model"));
    }

    /// <summary>A folder with a file that is always full.</summary>
    private static TestFolder FullDisk(string path, string input = "")
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "needs /dev/full");
        var folder = new TestFolder { Input = input };
        Directory.CreateDirectory(Path.GetDirectoryName(folder[path])!);
        File.CreateSymbolicLink(folder[path], "/dev/full");
        return folder;
    }

    private static void AssertFull(string path, ToolResult result)
    {
        Assert.Equal(ExitCode.Refused, result.Code);
        Assert.Contains($"(output-refused): '{path}' cannot be written: the disk is full\nhelp: make room on the disk", result.Error, StringComparison.Ordinal);
    }
}
