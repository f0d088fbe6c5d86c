using SemconvTool.Tests.LiveChecking;

namespace SemconvTool.Tests.Generation;

/// <summary><c>semconv generate --watch</c>.</summary>
public sealed class WatchTests
{
    private const string Done = "Ctrl-C ends it\n";

    [Theory]
    [InlineData("templates/keys/keys.txt.j2", "new text\n", "new text")]
    [InlineData("templates/keys/weaver.yaml", "params: {a: 1}\n" + GenerationProject.Configuration, GenerationProject.Expected)]
    [InlineData("p.yaml", "params: {x: 2}", GenerationProject.Expected)]
    [InlineData(".weaver.toml", "[registry]\nv2 = true\n", GenerationProject.Expected)]
    public async Task Changed_input_is_rendered_again_once(string path, string text, string expected)
    {
        using var folder = GenerationProject.With().Write("p.yaml", "params: {x: 1}");
        using var watch = new WatchedRun(folder, "keys", "out", "--params", "p.yaml");
        await watch.WaitForRunsAsync(1);
        folder.Write(path, text);
        await watch.WaitForRunsAsync(2);
        Assert.Equal(expected, folder.Read("out/keys.txt"));
        Assert.Contains($"changed {path}\n", watch.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, await watch.EndAsync());
    }

    [Fact]
    public async Task Changed_model_is_rendered_again_and_so_is_a_new_file_of_it()
    {
        using var folder = GenerationProject.With();
        using var watch = new WatchedRun(folder, "keys", "out");
        await watch.WaitForRunsAsync(1);
        folder.Write("model/a.yaml", Models.Clean.Replace("shop.order.id", "shop.basket.id", StringComparison.Ordinal));
        await watch.WaitForRunsAsync(2);
        Assert.Contains("shop.basket.id", folder.Read("out/keys.txt"), StringComparison.Ordinal);
        folder.Write("model/b.yaml", Models.Clean.Replace("shop", "more", StringComparison.Ordinal));
        await watch.WaitForRunsAsync(3);
        Assert.Contains("more.order.id", folder.Read("out/keys.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Error_is_printed_and_the_next_change_mends_it()
    {
        using var folder = GenerationProject.With();
        using var watch = new WatchedRun(folder, "keys", "out");
        await watch.WaitForRunsAsync(1);
        folder.Write("templates/keys/keys.txt.j2", "{{ 1 | nofilter }}\n");
        await watch.WaitForRunsAsync(2);
        Assert.Contains("templates/keys/keys.txt.j2:1:8: error SC6", watch.Error, StringComparison.Ordinal);
        Assert.Equal(GenerationProject.Expected, folder.Read("out/keys.txt"));
        folder.Write("templates/keys/keys.txt.j2", "mended\n");
        await watch.WaitForRunsAsync(3);
        Assert.Equal("mended", folder.Read("out/keys.txt"));
    }

    [Fact]
    public async Task Ends_with_what_the_last_run_gave()
    {
        using var folder = GenerationProject.With().Write("templates/keys/keys.txt.j2", "{{ 1 | nofilter }}\n");
        using var watch = new WatchedRun(folder, "keys", "out");
        await watch.WaitForRunsAsync(1);
        Assert.Equal(ExitCode.Findings, await watch.EndAsync());
    }

    [Theory]
    [InlineData("templates/keys/out")]
    [InlineData("model/out")]
    public async Task Output_in_a_watched_folder_starts_nothing(string output)
    {
        using var folder = GenerationProject.With();
        using var watch = new WatchedRun(folder, "keys", output, "--clean");
        await watch.WaitForRunsAsync(1);
        await Task.Delay(1200, TestContext.Current.CancellationToken);
        folder.Write("templates/keys/keys.txt.j2", "new\n");
        await watch.WaitForRunsAsync(2);
        await Task.Delay(1200, TestContext.Current.CancellationToken);
        Assert.Equal(2, watch.Runs);
    }

    [Fact]
    public async Task Burst_of_changes_is_one_run_and_a_file_that_an_editor_replaces_is_a_change()
    {
        using var folder = GenerationProject.With();
        using var watch = new WatchedRun(folder, "keys", "out");
        await watch.WaitForRunsAsync(1);
        for (var index = 0; index < 10; index++)
        {
            folder.Write("templates/keys/keys.txt.j2.swp", $"text {index}\n");
            File.Move(folder["templates/keys/keys.txt.j2.swp"], folder["templates/keys/keys.txt.j2"], overwrite: true);
            await Task.Delay(30, TestContext.Current.CancellationToken);
        }

        await watch.WaitForRunsAsync(2);
        await Task.Delay(800, TestContext.Current.CancellationToken);
        Assert.Equal(2, watch.Runs);
        Assert.Equal("text 9", folder.Read("out/keys.txt"));
    }

    [Theory]
    [InlineData("-D", "novalue")]
    [InlineData("-t", "nowhere")]
    public void Wrong_command_line_is_not_watched(params string[] args)
    {
        using var folder = GenerationProject.With();
        Assert.Equal(ExitCode.Usage, folder.Generate(["keys", "out", "--watch", .. args]).Code);
    }

    /// <summary>A run that watches, on a thread of its own.</summary>
    private sealed class WatchedRun : IDisposable
    {
        private readonly CancellationTokenSource _interrupt = new();
        private readonly SharedText _error = new();
        private readonly StringWriter _output = new();
        private readonly Task<ExitCode> _run;

        public WatchedRun(TestFolder folder, params string[] args)
        {
            var environment = folder.Environment(_output, _error) with { Cancellation = _interrupt.Token };
            _run = Task.Factory.StartNew(
                () => SemconvTool.CommandLine.ToolRunner.Run(["generate", "--v2", "--watch", .. args], environment),
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default);
        }

        public string Error => _error.ToString();

        public int Runs => Error.Split(Done).Length - 1;

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
}
