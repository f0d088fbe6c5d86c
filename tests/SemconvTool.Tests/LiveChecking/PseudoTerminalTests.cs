namespace SemconvTool.Tests.LiveChecking;

/// <summary>The real tool on a terminal: what it draws while it listens is gone when it ends.</summary>
public sealed class PseudoTerminalTests
{
    private const string Script = "/usr/bin/script";

    [Fact]
    public async Task Block_is_drawn_and_leaves_nothing_behind()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists(Script), "needs 'script' of util-linux, which makes a terminal");
        using var folder = new TestFolder().Write("model/a.yaml", "file_format: definition/2\n");
        var command = $"stty cols 100 rows 30; exec '{ToolProcess.Path}' live-check --listen --otlp-grpc-port 0 --otlp-http-port 0 --admin-port 0 --inactivity-timeout 1.5";
        using var tool = ToolProcess.Start(folder, Script, ["-qec", command, "/dev/null"]);
        Assert.Equal((int)ExitCode.Untrusted, await tool.EndAsync());
        Assert.Contains("nothing received yet", tool.Output, StringComparison.Ordinal);
        var screen = new TerminalScreen(100, 30).Write(tool.Output);
        Assert.DoesNotContain("nothing received yet", screen.Text, StringComparison.Ordinal);
        Assert.Contains("stopping after 1.5 s without telemetry, or by Ctrl-C\nerror SC8201", screen.Text, StringComparison.Ordinal);
        Assert.Contains("\nnot to be trusted: ", screen.Text, StringComparison.Ordinal);
        Assert.Equal(0, screen.Excess);
    }
}
