using System.Globalization;
using System.Text.RegularExpressions;

namespace SemconvTool.Tests.LiveChecking.Hostile;

/// <summary>The tool in a process of its own that listens on free ports, with a model that knows one attribute.</summary>
internal sealed partial class ListeningTool : IDisposable
{
    public const string Model = """
        file_format: definition/2
        attributes:
          - { key: service.name, type: string, brief: A service., stability: stable, examples: [orders] }

        """;

    private readonly TestFolder _folder = new TestFolder().Write("model/a.yaml", Model);
    private readonly ToolProcess _process;

    private ListeningTool(string[] arguments) => _process = ToolProcess.Start(_folder, arguments);

    public int GrpcPort { get; private set; }

    public int HttpPort { get; private set; }

    public int ZipkinPort { get; private set; }

    public int AdminPort { get; private set; }

    public string Output => _process.Output;

    public string Error => _process.Error;

    public bool HasEnded => _process.HasEnded;

    /// <summary>Starts a command that listens sooner or later.</summary>
    public static ListeningTool Start(params string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs the signals of Unix");
        return new ListeningTool(arguments);
    }

    /// <summary>A live check, once it listens.</summary>
    public static async Task<ListeningTool> ListenAsync(params string[] arguments)
    {
        var tool = Start(["live-check", "--listen", "--otlp-grpc-port", "0", "--otlp-http-port", "0", "--zipkin-port", "0", "--admin-port", "0", "--inactivity-timeout", "0", .. arguments]);
        await tool._process.ListensAsync();
        var ports = PortPattern().Matches(tool.Error).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToArray();
        (tool.GrpcPort, tool.HttpPort, tool.ZipkinPort, tool.AdminPort) = (ports[0], ports[1], ports[2], ports[3]);
        return tool;
    }

    public Task WaitForAsync(Func<bool> condition, string otherwise) => _process.WaitForAsync(condition, otherwise);

    /// <summary>Sends a signal by its short name, such as <c>TERM</c>.</summary>
    public void Signal(string name) => _process.Signal(name);

    /// <summary>The most memory that it ever had, in megabytes.</summary>
    public int PeakMemory() => int.Parse(PeakPattern().Match(File.ReadAllText($"/proc/{_process.Id}/status")).Groups[1].Value, CultureInfo.InvariantCulture) / 1024;

    /// <summary>Waits for the end, and gives the exit code.</summary>
    public Task<int> EndAsync() => _process.EndAsync();

    public Task<int> EndByAsync(string signal)
    {
        Signal(signal);
        return EndAsync();
    }

    public void Dispose()
    {
        _process.Dispose();
        _folder.Dispose();
    }

    [GeneratedRegex(@"^listening for .* on 127\.0\.0\.1:(\d+)$", RegexOptions.Multiline)]
    private static partial Regex PortPattern();

    [GeneratedRegex(@"^VmHWM:\s+(\d+) kB$", RegexOptions.Multiline)]
    private static partial Regex PeakPattern();
}
