using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SemconvTool.Tests.LiveChecking.Hostile;

/// <summary>The tool as a process of its own, which takes signals and has a memory of its own.</summary>
internal sealed partial class ToolProcess : IDisposable
{
    public const string Model = """
        file_format: definition/2
        attributes:
          - { key: service.name, type: string, brief: A service., stability: stable, examples: [orders] }

        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TestFolder _folder = new TestFolder().Write("model/a.yaml", Model);
    private readonly SharedText _output = new();
    private readonly SharedText _error = new();
    private readonly Process _process;

    private ToolProcess(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "semconv.dll"), .. arguments])
        {
            WorkingDirectory = _folder.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => _output.Write(line.Data is null ? string.Empty : line.Data + "\n");
        _process.ErrorDataReceived += (_, line) => _error.Write(line.Data is null ? string.Empty : line.Data + "\n");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int GrpcPort { get; private set; }

    public int HttpPort { get; private set; }

    public int ZipkinPort { get; private set; }

    public int AdminPort { get; private set; }

    public string Output => _output.ToString();

    public string Error => _error.ToString();

    public string Folder => _folder.Root;

    public bool HasEnded => _process.HasExited;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Starts it with a model that knows one attribute.</summary>
    public static ToolProcess Start(params string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs the signals of Unix");
        return new ToolProcess(arguments);
    }

    /// <summary>A live check on free ports, once it listens.</summary>
    public static async Task<ToolProcess> ListenAsync(params string[] arguments)
    {
        var tool = Start(["live-check", "--listen", "--otlp-grpc-port", "0", "--otlp-http-port", "0", "--zipkin-port", "0", "--admin-port", "0", "--inactivity-timeout", "0", .. arguments]);
        await tool.WaitForAsync(() => tool.Error.Contains("/shutdown on ", StringComparison.Ordinal), "it does not listen");
        var ports = PortPattern().Matches(tool.Error).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToArray();
        (tool.GrpcPort, tool.HttpPort, tool.ZipkinPort, tool.AdminPort) = (ports[0], ports[1], ports[2], ports[3]);
        return tool;
    }

    public async Task WaitForAsync(Func<bool> condition, string otherwise)
    {
        for (var end = Stopwatch.GetTimestamp() + (Stopwatch.Frequency * (long)Patience.TotalSeconds); !condition(); await Task.Delay(20, Cancellation))
        {
            Assert.False(_process.HasExited && !condition(), $"{otherwise}; it ended: {Error}");
            Assert.True(Stopwatch.GetTimestamp() < end, $"{otherwise}: {Error}");
        }
    }

    /// <summary>Sends a signal by its short name, such as <c>TERM</c>.</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start("/bin/sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -{name} {_process.Id}")]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }

    /// <summary>The most memory that it ever had, in megabytes.</summary>
    public int PeakMemory()
    {
        var text = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{_process.Id}/status"));
        return int.Parse(PeakPattern().Match(text).Groups[1].Value, CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>Waits for the end, and gives the exit code.</summary>
    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync(Cancellation).WaitAsync(Patience, Cancellation);
        return _process.ExitCode;
    }

    public async Task<int> EndByAsync(string signal)
    {
        Signal(signal);
        return await EndAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
        _output.Dispose();
        _error.Dispose();
        _folder.Dispose();
    }

    [GeneratedRegex(@"^listening for .* on 127\.0\.0\.1:(\d+)$", RegexOptions.Multiline)]
    private static partial Regex PortPattern();

    [GeneratedRegex(@"^VmHWM:\s+(\d+) kB$", RegexOptions.Multiline)]
    private static partial Regex PeakPattern();
}
