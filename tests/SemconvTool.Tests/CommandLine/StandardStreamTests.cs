using System.Diagnostics;

namespace SemconvTool.Tests.CommandLine;

/// <summary>How the process ends when a standard stream does not take what is written.</summary>
public sealed class StandardStreamTests
{
    [Theory]
    [InlineData("check -r nope 2>/dev/full", 2)]
    [InlineData("check -r nope 2>&-", 2)]
    [InlineData("check 2>/dev/full", 0)]
    [InlineData("stats >/dev/full", 3)]
    [InlineData("stats >&-", 3)]
    [InlineData("resolve >/dev/full 2>/dev/full", 3)]
    [InlineData("resolve -r nope >/dev/full", 2)]
    [InlineData("--help >/dev/full", 3)]
    [InlineData("check >/dev/full", 0)]
    public void Lost_output_is_three_and_lost_messages_change_nothing(string line, int expected)
    {
        var (code, _) = Run($"\"$@\" {line}");
        Assert.Equal(expected, code);
    }

    [Fact]
    public void Lost_output_is_said()
    {
        var (_, error) = Run("\"$@\" stats >/dev/full");
        Assert.StartsWith("error SC7309 (output-lost): standard output was not written completely", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Reader_that_went_away_is_no_failure()
    {
        var (code, error) = Run("{ \"$@\" resolve; echo $? >&2; } | true");
        Assert.Equal((0, "0\n"), (code, error));
    }

    private static (int Code, string Error) Run(string script)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "needs /dev/full");
        using var folder = new TestFolder().Write("model/a.yaml", Models.Clean);
        var tool = Path.Combine(AppContext.BaseDirectory, "semconv.dll");
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", script, "sh", "dotnet", tool])
        {
            WorkingDirectory = folder.Root,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error);
    }
}
