using System.Diagnostics;
using System.Globalization;
using SemconvTool.Tests.LiveChecking;

namespace SemconvTool.Tests;

/// <summary>The tool in a process of its own, as users start it.</summary>
internal sealed class ToolProcess : IDisposable
{
    /// <summary>What hangs ends the test; what is slow because the machine is full does not.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly Process _process;
    private readonly SharedText _error = new();
    private readonly SharedText _output = new();
    private readonly Task _streams;

    private ToolProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.Start();
        _streams = Task.WhenAll(CopyAsync(_process.StandardError, _error), CopyAsync(_process.StandardOutput, _output));
    }

    /// <summary>The program, beside the tests.</summary>
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "semconv");

    public string Id => _process.Id.ToString(CultureInfo.InvariantCulture);

    public bool HasEnded => _process.HasExited;

    public string Error => _error.ToString();

    public string Output => _output.ToString();

    /// <param name="folder">Where it runs; programs in its folder <c>bin</c> are found first.</param>
    /// <param name="arguments">The command line.</param>
    public static ToolProcess Start(TestFolder folder, IEnumerable<string> arguments) => Start(folder, Path, arguments);

    public static ToolProcess Start(TestFolder folder, string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder.Root, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["PATH"] = $"{folder["bin"]}:{start.Environment["PATH"]}";
        start.Environment["TERM"] = "xterm";
        return new ToolProcess(start);
    }

    /// <summary>Waits until it listens, and gives a port.</summary>
    public async Task<int> PortOfAsync(string place)
    {
        await ListensAsync();
        var line = Assert.Single(Error.Split('\n'), line => line.Contains($"{place}:", StringComparison.Ordinal));
        return int.Parse(line[(line.LastIndexOf(':') + 1)..], CultureInfo.InvariantCulture);
    }

    public Task ListensAsync() => WaitForAsync(() => Error.Contains("/shutdown on ", StringComparison.Ordinal), "it does not listen");

    public async Task WaitForAsync(Func<bool> condition, string otherwise)
    {
        for (var start = Stopwatch.GetTimestamp(); !condition(); await Task.Delay(20, TestContext.Current.CancellationToken))
        {
            Assert.False(HasEnded && !condition(), $"{otherwise}; it ended: {Error}");
            Assert.True(Stopwatch.GetElapsedTime(start) < Patience, $"{otherwise}: {Error}");
        }
    }

    /// <summary>Sends a signal by its short name, such as <c>TERM</c>.</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start("/bin/sh", ["-c", $"kill -{name} {Id}"]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }

    /// <summary>Ends it by the signal of a service manager.</summary>
    public Task<int> StopAsync()
    {
        Signal("TERM");
        return EndAsync();
    }

    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        await _streams.WaitAsync(Patience, TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
        _error.Dispose();
        _output.Dispose();
    }

    /// <summary>As it is: what a terminal takes must not be cut into lines.</summary>
    private static async Task CopyAsync(StreamReader reader, SharedText text)
    {
        var buffer = new char[4096];
        while (await reader.ReadAsync(buffer) is > 0 and var count)
        {
            await text.WriteAsync(new string(buffer, 0, count));
        }
    }
}
