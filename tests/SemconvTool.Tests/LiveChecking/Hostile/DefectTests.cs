using System.Diagnostics;
using SemconvTool.CommandLine;

namespace SemconvTool.Tests.LiveChecking.Hostile;

/// <summary>A checker that fails ends the run at once: nobody goes on sending to a listener that takes nothing.</summary>
public sealed class DefectTests
{
    [Theory]
    [InlineData("a defect", 70, "has a defect: InvalidOperationException: a defect")]
    [InlineData("a full disk", 3, "a file or folder cannot be used: ")]
    public async Task Listener_ends_with_what_the_checker_failed_with(string problem, int expected, string words)
    {
        var result = await RunAsync(problem, ["live-check", "--listen", "--otlp-grpc-port", "0", "--otlp-http-port", "0", "--admin-port", "0", "--inactivity-timeout", "0"]);
        Assert.Equal(expected, (int)result.Code);
        Assert.Contains(words, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("passed", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_is_not_run_on_for_nobody()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a POSIX shell");
        var start = Stopwatch.GetTimestamp();
        var result = await RunAsync("a defect", ["run", "--", "sleep", "50"]);
        Assert.Equal(ExitCode.Defect, result.Code);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 20);
    }

    private static async Task<ToolResult> RunAsync(string problem, string[] arguments)
    {
        using var folder = new TestFolder().Write("model/a.yaml", ListeningTool.Model);
        using var output = new SharedText();
        using var error = new SharedText();
        var environment = folder.Environment(output, error) with { Clock = new FailingClock(problem) };
        var code = await Task.Run(() => ToolRunner.Run(arguments, environment), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        return new ToolResult(code, output.ToString(), error.ToString());
    }

    /// <summary>Fails where the checker asks for the time.</summary>
    private sealed class FailingClock(string problem) : TimeProvider
    {
        public override long GetTimestamp() =>
            Thread.CurrentThread.Name != "checker" ? base.GetTimestamp()
            : problem == "a full disk" ? throw new IOException(problem)
            : throw new InvalidOperationException(problem);
    }
}
