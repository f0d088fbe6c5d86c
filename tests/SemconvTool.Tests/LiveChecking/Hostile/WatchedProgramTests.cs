using System.Diagnostics;
using System.Globalization;

namespace SemconvTool.Tests.LiveChecking.Hostile;

/// <summary>What <c>semconv run</c> does with its command when it has to end itself.</summary>
public sealed class WatchedProgramTests
{
    /// <summary>A shell that is told to end, and the program below it that does the work.</summary>
    private const string Polite = "trap 'echo told; exit 9' TERM; sleep 50 & echo started $$ $!; wait";

    private const string Deaf = "trap '' TERM INT; sleep 50 & echo started $$ $!; wait; wait; sleep 50";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("TERM")]
    [InlineData("HUP")]
    [InlineData("INT")]
    public async Task Command_is_told_to_end_and_its_telemetry_reported(string signal)
    {
        using var tool = ListeningTool.Start("run", "--", "sh", "-c", Polite);
        var programs = await ProgramsAsync(tool);
        var start = Stopwatch.GetTimestamp();
        Assert.Equal(9, await tool.EndByAsync(signal));
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 8);
        Assert.Contains("told", tool.Output, StringComparison.Ordinal);
        Assert.Contains("the command ended with 9", tool.Error, StringComparison.Ordinal);
        Assert.Contains("cannot be trusted", tool.Output, StringComparison.Ordinal);
        await AssertEndedAsync(programs);
    }

    [Theory]
    [InlineData("TERM", "TERM")]
    [InlineData("INT", "INT")]
    [InlineData("TERM", "INT")]
    public async Task Second_signal_ends_both_at_once(string first, string second)
    {
        using var tool = ListeningTool.Start("run", "--", "sh", "-c", Deaf);
        var programs = await ProgramsAsync(tool);
        tool.Signal(first);
        await Task.Delay(500, Cancellation);
        Assert.False(tool.HasEnded);
        var start = Stopwatch.GetTimestamp();
        Assert.Equal(130, await tool.EndByAsync(second));
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 3);
        await AssertEndedAsync(programs);
    }

    [Fact]
    public async Task Command_that_does_not_listen_is_ended_after_a_while()
    {
        using var tool = ListeningTool.Start("run", "--", "sh", "-c", Deaf);
        var programs = await ProgramsAsync(tool);
        Assert.Equal(137, await tool.EndByAsync("TERM"));
        Assert.Contains("cannot be trusted", tool.Output, StringComparison.Ordinal);
        await AssertEndedAsync(programs);
    }

    private static async Task<int[]> ProgramsAsync(ListeningTool tool)
    {
        await tool.WaitForAsync(() => tool.Output.Contains('\n', StringComparison.Ordinal), "the command does not start");
        return [.. tool.Output.Split('\n')[0].Split(' ')[1..].Select(text => int.Parse(text, CultureInfo.InvariantCulture))];
    }

    /// <summary>Who is not waited for by its parent stays as a zombie for a moment, which is no running program.</summary>
    private static async Task AssertEndedAsync(int[] programs)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "asks /proc what runs");
        for (var tries = 0; tries < 100 && programs.Any(IsRunning); tries++)
        {
            await Task.Delay(20, Cancellation);
        }

        Assert.DoesNotContain(programs, IsRunning);
    }

    private static bool IsRunning(int id)
    {
        try
        {
            var text = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat"));
            return text[text.LastIndexOf(')')..] is not [_, _, 'Z' or 'X', ..];
        }
        catch (IOException)
        {
            return false;
        }
    }
}
