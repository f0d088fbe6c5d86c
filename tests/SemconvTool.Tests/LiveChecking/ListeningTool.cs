using System.Globalization;
using System.Text.RegularExpressions;
using SemconvTool.CommandLine;

namespace SemconvTool.Tests.LiveChecking;

/// <summary><c>semconv live-check --listen</c> on free ports, in this process, until it is told to stop.</summary>
internal sealed partial class ListeningTool : IDisposable
{
    private readonly CancellationTokenSource _interrupt = new();
    private readonly SharedText _error = new();
    private readonly StringWriter _output = new();
    private readonly Task<ExitCode> _run;
    private readonly HttpClient _http = new();

    private ListeningTool(TestFolder folder, Func<ToolEnvironment, ToolEnvironment>? place, string[] arguments)
    {
        var environment = folder.Environment(_output, _error) with { Cancellation = _interrupt.Token };
        environment = place is null ? environment : place(environment);
        string[] all = ["live-check", "--listen", "--otlp-grpc-port", "0", "--otlp-http-port", "0", "--zipkin-port", "0", "--admin-port", "0", .. arguments];
        _run = Task.Run(() => ToolRunner.Run(all, environment));
    }

    public int GrpcPort { get; private set; }

    public int HttpPort { get; private set; }

    public int ZipkinPort { get; private set; }

    public int AdminPort { get; private set; }

    public HttpClient Http => _http;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>What it wrote to standard error so far.</summary>
    public string Error => _error.ToString();

    public static Task<ListeningTool> StartAsync(TestFolder folder, params string[] arguments) => StartAsync(folder, null, arguments);

    /// <param name="folder">Where it runs.</param>
    /// <param name="place">Says where it finds itself otherwise: on a terminal, or in another time.</param>
    /// <param name="arguments">What follows the ports.</param>
    public static async Task<ListeningTool> StartAsync(TestFolder folder, Func<ToolEnvironment, ToolEnvironment>? place, params string[] arguments)
    {
        var tool = new ListeningTool(folder, place, arguments);
        for (var tries = 0; tries < 1000 && !tool._error.ToString().Contains("/shutdown on ", StringComparison.Ordinal) && !tool._run.IsCompleted; tries++)
        {
            await Task.Delay(20, Cancellation);
        }

        var ports = PortPattern().Matches(tool._error.ToString()).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToArray();
        Assert.True(ports.Length == 4, tool._error.ToString());
        (tool.GrpcPort, tool.HttpPort, tool.ZipkinPort, tool.AdminPort) = (ports[0], ports[1], ports[2], ports[3]);
        return tool;
    }

    public async Task<(int Status, string Text)> PostAsync(int port, string path, byte[] body, string contentType)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new(contentType);
        using var answer = await _http.PostAsync(new Uri($"http://127.0.0.1:{port}{path}"), content, Cancellation);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    /// <summary>What a user gets who interrupts it.</summary>
    public async Task<ToolResult> InterruptAsync()
    {
        await _interrupt.CancelAsync();
        return await EndAsync();
    }

    /// <summary>Waits for the end.</summary>
    public async Task<ToolResult> EndAsync()
    {
        var code = await _run.WaitAsync(TimeSpan.FromSeconds(60), Cancellation);
        return new ToolResult(code, _output.ToString(), _error.ToString());
    }

    public void Dispose()
    {
        _interrupt.Cancel();
        _run.Wait(TimeSpan.FromSeconds(60));
        _interrupt.Dispose();
        _http.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    [GeneratedRegex(@"^listening for .* on 127\.0\.0\.1:(\d+)$", RegexOptions.Multiline)]
    private static partial Regex PortPattern();
}
