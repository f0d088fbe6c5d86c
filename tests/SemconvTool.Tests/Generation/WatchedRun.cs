using SemconvTool.Tests.LiveChecking;

namespace SemconvTool.Tests.Generation;

/// <summary>A run that watches, on a thread of its own.</summary>
internal sealed class WatchedRun : IDisposable
{
    private const string Done = "Ctrl-C ends it\n";

    private readonly CancellationTokenSource _interrupt = new();
    private readonly SharedText _error = new();
    private readonly StringWriter _output = new();
    private readonly Task<ExitCode> _run;

    private WatchedRun(TestFolder folder, string[] args)
    {
        var environment = folder.Environment(_output, _error) with { Cancellation = _interrupt.Token };
        _run = Task.Factory.StartNew(
            () => SemconvTool.CommandLine.ToolRunner.Run([.. args, "--v2", "--watch"], environment),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
    }

    public string Error => _error.ToString();

    public int Runs => Error.Split(Done).Length - 1;

    public static WatchedRun Generate(TestFolder folder, params string[] args) => new(folder, ["generate", .. args]);

    public static WatchedRun UpdateMarkdown(TestFolder folder, params string[] args) => new(folder, ["update-markdown", .. args]);

    public async Task WaitForRunsAsync(int count)
    {
        for (var tries = 0; tries < 600 && Runs < count && !_run.IsCompleted; tries++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.True(Runs == count, $"{Runs} runs: {Error}");
    }

    public async Task<ExitCode> EndAsync()
    {
        await _interrupt.CancelAsync();
        return await _run.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        _interrupt.Cancel();
        _run.Wait(TimeSpan.FromSeconds(30));
        _interrupt.Dispose();
        _error.Dispose();
        _output.Dispose();
    }
}
