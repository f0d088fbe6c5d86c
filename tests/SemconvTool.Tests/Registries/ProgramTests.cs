using System.Diagnostics;
using SemconvTool.Files;
using SemconvTool.Registries.Fetching;

namespace SemconvTool.Tests.Registries;

/// <summary>Programs that are started, and the folders they work in.</summary>
public sealed class ProgramTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    [Fact]
    public void Program_that_leaves_another_in_the_background_ends_with_its_time()
    {
        var clock = Stopwatch.StartNew();
        var exception = Assert.Throws<FetchException>(() => Run("sleep 20 & exit 0", TimeSpan.FromMilliseconds(500), TestContext.Current.CancellationToken));
        Assert.Equal("'sh' did not end within 0.5 seconds", exception.Message);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(15));
    }

    [Fact]
    public void Interrupt_ends_a_program()
    {
        using var interrupt = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        var clock = Stopwatch.StartNew();
        Assert.ThrowsAny<OperationCanceledException>(() => Run("sleep 20", Long, interrupt.Token));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(15));
    }

    [Fact]
    public void Only_the_end_of_what_a_program_complains_of_is_kept()
    {
        var result = Run("head -c 3000000 /dev/zero >&2; printf 'the end' >&2; printf output; exit 3", Long, TestContext.Current.CancellationToken)!;
        Assert.Equal((3, "output"), (result.ExitCode, System.Text.Encoding.UTF8.GetString(result.Output.Span)));
        Assert.Equal(64 << 10, result.Error.Length);
        Assert.EndsWith("the end", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Program_is_found_by_the_search_path_and_never_in_the_working_folder()
    {
        using var folder = new TestFolder();
        folder.WriteProgram("tool", "#!/bin/sh\n").WriteProgram("bin/tool", "#!/bin/sh\n").Write("docs/tool", "not a program");
        folder.Variables["PATH"] = string.Join(Path.PathSeparator, ".", folder["docs"]);
        var environment = folder.Environment(TextWriter.Null, TextWriter.Null);
        Assert.Null(ProgramFile.Find("tool", environment));
        Assert.Equal(folder["tool"], ProgramFile.Find("./tool", environment));
        folder.Variables["PATH"] = string.Join(Path.PathSeparator, folder["docs"], folder["bin"]);
        Assert.Equal(folder["bin/tool"], ProgramFile.Find("tool", environment));
    }

    [Fact]
    public void Temporary_folder_goes_away_with_all_that_is_in_it_and_leaves_what_links_lead_to()
    {
        using var outside = new TestFolder();
        outside.Write("keep", "x");
        File.SetAttributes(outside["keep"], FileAttributes.ReadOnly);
        var folder = TemporaryFolder.Create();
        Directory.CreateDirectory(Path.Combine(folder.FullPath, "a"));
        File.WriteAllText(Path.Combine(folder.FullPath, "a", "b"), "x");
        File.SetAttributes(Path.Combine(folder.FullPath, "a", "b"), FileAttributes.ReadOnly);
        Directory.CreateSymbolicLink(Path.Combine(folder.FullPath, "link"), outside.Root);
        folder.Dispose();
        Assert.False(Directory.Exists(folder.FullPath));
        Assert.Equal(FileAttributes.ReadOnly, File.GetAttributes(outside["keep"]));
        File.SetAttributes(outside["keep"], FileAttributes.Normal);
        folder.Dispose();
    }

    private static ProgramResult? Run(string script, TimeSpan timeout, CancellationToken cancellation)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no shell");
        return ProgramRunner.Run(new ProcessStartInfo("/bin/sh", ["-c", script]), timeout, cancellation);
    }
}
