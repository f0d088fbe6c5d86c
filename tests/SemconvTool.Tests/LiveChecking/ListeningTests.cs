using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Semconv.TestSupport;

namespace SemconvTool.Tests.LiveChecking;

/// <summary><c>semconv live-check --listen</c>: where it listens, how it ends, and what it says of it.</summary>
public sealed class ListeningTests
{
    private const string JsonType = "application/json";

    private const string Model = """
        file_format: definition/2
        attributes:
          - { key: service.name, type: string, brief: A service., stability: stable, examples: [orders] }

        """;

    private static readonly byte[] Good = Encoding.UTF8.GetBytes(Span("\"kind\":1"));

    private static readonly byte[] Bad = Encoding.UTF8.GetBytes(Span("\"kind\":1,\"attributes\":[{\"key\":\"shop.unknown\",\"value\":{\"intValue\":\"1\"}}]"));

    [Fact]
    public async Task Interrupt_ends_it_with_a_report()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Model);
        using var tool = await ListeningTool.StartAsync(folder);
        Assert.Equal((200, "{}"), await tool.PostAsync(tool.HttpPort, "/v1/traces", Good, JsonType));
        var result = await tool.InterruptAsync();
        Assert.Equal(ExitCode.Clean, result.Code);
        Assert.StartsWith("passed: ", result.Output, StringComparison.Ordinal);
        Assert.Contains("1 span", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sender_and_report_tell_of_the_finding()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Model);
        using var tool = await ListeningTool.StartAsync(folder);
        var (status, text) = await tool.PostAsync(tool.HttpPort, "/v1/traces", Bad, JsonType);
        using var document = JsonDocument.Parse(text);
        var partial = document.RootElement.GetProperty("partialSuccess");
        Assert.Equal((200, "0"), (status, partial.GetProperty("rejectedSpans").GetString()));
        Assert.Equal("semconv live-check found 1 missing_attribute", partial.GetProperty("errorMessage").GetString());
        var result = await tool.InterruptAsync();
        Assert.Equal(ExitCode.Findings, result.Code);
        Assert.Contains("missing_attribute", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Terminal_shows_what_comes_and_the_report_stands_alone()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Model);
        using var tool = await ListeningTool.StartAsync(folder, environment => environment with { ErrorIsTerminal = true });
        await tool.PostAsync(tool.HttpPort, "/v1/traces", Bad, JsonType);
        await tool.PostAsync(tool.HttpPort, "/v1/traces", [10, 127], "application/x-protobuf");
        for (var tries = 0; tries < 200 && !(Screen(tool.Error) is var all && all.Contains("missing_attribute", StringComparison.Ordinal) && all.Contains("refused", StringComparison.Ordinal)); tries++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        var shown = Screen(tool.Error).Split('\n');
        Assert.Contains(shown, row => row.StartsWith("spans ", StringComparison.Ordinal));
        Assert.Contains("traces          0 judged, 1 open", shown);
        Assert.Contains("1 request refused", shown);
        Assert.Contains(shown, row => row.EndsWith("  orders", StringComparison.Ordinal));
        Assert.Contains(shown, row => row.EndsWith("1  violation missing_attribute    orders: checkout", StringComparison.Ordinal));
        var result = await tool.InterruptAsync();
        Assert.StartsWith("listening for OTLP/gRPC", Screen(result.Error), StringComparison.Ordinal);
        Assert.DoesNotContain(Screen(result.Error).Split('\n'), row => row.StartsWith("spans ", StringComparison.Ordinal) || row.Contains("missing_attribute", StringComparison.Ordinal));
        Assert.DoesNotContain('\e', result.Output);

        static string Screen(string text) => new TerminalScreen(120, 24).Write(text).Text;
    }

    /// <summary>A parent ends after its children, maybe long after: until then nothing is wrong.</summary>
    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task Parent_that_comes_late_is_awaited(bool comes, int expected)
    {
        using var folder = new TestFolder().Write("model/a.yaml", Model);
        using var tool = await ListeningTool.StartAsync(folder, "--settle", "0.1");
        var child = Span("\"kind\":1,\"parentSpanId\":\"00f067aa0ba902b7\"");
        await tool.PostAsync(tool.HttpPort, "/v1/traces", Encoding.UTF8.GetBytes(child), JsonType);
        await Task.Delay(1000, TestContext.Current.CancellationToken);
        if (comes)
        {
            var parent = Span("\"kind\":1").Replace("b7ad6b7169203331", "00f067aa0ba902b7", StringComparison.Ordinal);
            await tool.PostAsync(tool.HttpPort, "/v1/traces", Encoding.UTF8.GetBytes(parent), JsonType);
        }

        var result = await tool.InterruptAsync();
        Assert.Equal(expected, (int)result.Code);
        Assert.Equal(!comes, result.Output.Contains("span_orphan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Silence_ends_it_and_is_not_green()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Model);
        using var tool = await ListeningTool.StartAsync(folder, "--inactivity-timeout", "0.3");
        var result = await tool.EndAsync();
        Assert.Equal(ExitCode.Untrusted, result.Code);
        Assert.Contains("OTEL_EXPORTER_OTLP_ENDPOINT", result.Error, StringComparison.Ordinal);
        Assert.Contains(tool.HttpPort.ToString(CultureInfo.InvariantCulture), result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_that_cannot_be_read_is_told_and_makes_a_doubt()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Model);
        using var tool = await ListeningTool.StartAsync(folder);
        Assert.Equal(200, (await tool.PostAsync(tool.HttpPort, "/v1/traces", Good, JsonType)).Status);
        Assert.Equal(400, (await tool.PostAsync(tool.HttpPort, "/v1/traces", [10, 127], "application/x-protobuf")).Status);
        var result = await tool.InterruptAsync();
        Assert.Equal(ExitCode.Untrusted, result.Code);
        Assert.Contains("1 request could not be read to its end", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_only_refused_requests_came_nobody_says_that_nothing_did()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Model);
        using var tool = await ListeningTool.StartAsync(folder);
        Assert.Equal(400, (await tool.PostAsync(tool.HttpPort, "/v1/traces", [10, 127], "application/x-protobuf")).Status);
        Assert.Equal(400, (await tool.PostAsync(tool.HttpPort, "/v1/traces", [10, 126], "application/x-protobuf")).Status);
        var result = await tool.InterruptAsync();
        Assert.Equal(ExitCode.Untrusted, result.Code);
        Assert.Contains("2 requests could not be read to their end", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("nothing was received", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--otlp-grpc-port")]
    [InlineData("--otlp-http-port")]
    [InlineData("--zipkin-port")]
    [InlineData("--admin-port")]
    public void Port_in_use_is_refused_by_its_number_and_option(string option)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        using var folder = new TestFolder().Write("model/a.yaml", Model);
        string[] free = [.. new[] { "--otlp-grpc-port", "--otlp-http-port", "--admin-port" }.Where(each => each != option).SelectMany(each => new[] { each, "0" })];
        var result = folder.Run(["live-check", "--listen", option, port, .. free]);
        Assert.Equal(ExitCode.Refused, result.Code);
        Assert.Contains($"port {port} of 127.0.0.1", result.Error, StringComparison.Ordinal);
        Assert.Contains($"choose another port with '{option}'", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("--otlp-http-port 4317", "name the same port 4317")]
    [InlineData("--otlp-grpc-port x", "is no port")]
    [InlineData("--otlp-grpc-port 65536", "is no port")]
    [InlineData("--otlp-grpc-address nowhere.example", "is no address")]
    [InlineData("--settle soon", "is no number of seconds")]
    [InlineData("--inactivity-timeout -1", "is no number of seconds")]
    [InlineData("--overload drop", "drop")]
    [InlineData("--admin-protocol 1", "admin-protocol")]
    [InlineData("a.jsonl", "contradict")]
    public void What_is_not_understood_ends_with_2(string rest, string words)
    {
        using var folder = new TestFolder().Write("model/a.yaml", Model);
        var result = folder.Run(["live-check", "--listen", .. rest.Split(' ')]);
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains(words, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Weavers_words_and_file_make_it_listen_too()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        using var folder = new TestFolder().Write("model/a.yaml", Model);
        Assert.Equal(ExitCode.Refused, folder.Run("live-check", "--input-source", "OTLP", "--otlp-grpc-port", port).Code);
        folder.Write(".weaver.toml", $"[live-check]\ninput_source = \"otlp\"\n[live-check.otlp]\ngrpc_port = {port}\n");
        Assert.Equal(ExitCode.Refused, folder.Run("live-check").Code);
    }

    [Fact]
    public void Report_cannot_be_fetched_of_a_file()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Model);
        Assert.Equal(ExitCode.Usage, folder.Run("live-check", "a.jsonl", "--output", "http").Code);
    }

    [Fact]
    public async Task Stop_ends_it()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Model);
        using var tool = await ListeningTool.StartAsync(folder);
        await tool.PostAsync(tool.HttpPort, "/v1/traces", Good, JsonType);
        Assert.Equal("""{"status":"ready"}""", await tool.Http.GetStringAsync(new Uri($"http://localhost:{tool.AdminPort}/health"), TestContext.Current.CancellationToken));
        Assert.Equal((200, """{"state":"stopped","report":false}"""), await tool.PostAsync(tool.AdminPort, "/stop", [], JsonType));
        Assert.Equal(ExitCode.Clean, (await tool.EndAsync()).Code);
    }

    [Fact]
    public async Task Report_is_fetched_after_the_stop_and_before_the_shutdown()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Model);
        using var tool = await ListeningTool.StartAsync(folder, "--output", "http", "--format", "json", "--no-stream", "--inactivity-timeout", "0.1");
        await tool.PostAsync(tool.HttpPort, "/v1/traces", Bad, JsonType);
        Assert.Equal(409, await StatusAsync());
        Assert.Equal((200, """{"state":"stopped","report":true}"""), await tool.PostAsync(tool.AdminPort, "/stop", [], JsonType));
        Assert.Equal((200, """{"state":"stopped","report":true}"""), await tool.PostAsync(tool.AdminPort, "/stop", [], JsonType));
        using (var answer = await GetAsync("/report"))
        {
            Assert.Equal(JsonType, answer.Content.Headers.ContentType!.MediaType);
            using var report = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.Contains(report.RootElement.GetProperty("samples").EnumerateArray(), sample => sample.TryGetProperty("span", out _));
        }

        Assert.Equal((200, """{"state":"shutting_down"}"""), await tool.PostAsync(tool.AdminPort, "/shutdown", [], JsonType));
        var result = await tool.EndAsync();
        Assert.Equal((ExitCode.Findings, string.Empty), (result.Code, result.Output));

        async Task<int> StatusAsync()
        {
            using var answer = await GetAsync("/report");
            return (int)answer.StatusCode;
        }

        Task<HttpResponseMessage> GetAsync(string path) => tool.Http.GetAsync(new Uri($"http://localhost:{tool.AdminPort}{path}"), TestContext.Current.CancellationToken);
    }

    /// <summary>Who fetches a report says when; a timeout that somebody wrote down is not forgotten without a word.</summary>
    [Theory]
    [InlineData("--inactivity-timeout 5", "", "warning SC7345 (timeout-ignored): '--inactivity-timeout' is ignored")]
    [InlineData("", "inactivity_timeout = 5", "'live-check.otlp.inactivity_timeout' is ignored")]
    [InlineData("--inactivity-timeout 0", "inactivity_timeout = 5", "")]
    [InlineData("", "", "")]
    public async Task Timeout_of_a_report_that_is_fetched_is_ignored_with_a_warning(string option, string setting, string expected)
    {
        using var folder = new TestFolder().Write("model/a.yaml", Model).Write(".weaver.toml", $"[live-check.otlp]\n{setting}\n");
        using var tool = await ListeningTool.StartAsync(folder, ["--output", "http", .. option.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        await tool.PostAsync(tool.HttpPort, "/v1/traces", Good, JsonType);
        await tool.PostAsync(tool.AdminPort, "/shutdown", [], JsonType);
        var result = await tool.EndAsync();
        Assert.Equal(ExitCode.Clean, result.Code);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.Equal(expected.Length > 0, result.Error.Contains("SC7345", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Older_clients_get_the_report_from_the_stop()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Model);
        using var tool = await ListeningTool.StartAsync(folder, "--output", "http", "--format", "json", "--no-stream", "--admin-protocol", "0.25");
        await tool.PostAsync(tool.HttpPort, "/v1/traces", Good, JsonType);
        var (status, text) = await tool.PostAsync(tool.AdminPort, "/stop", [], JsonType);
        using var report = JsonDocument.Parse(text);
        Assert.Equal(200, status);
        Assert.True(report.RootElement.TryGetProperty("statistics", out _));
        Assert.Equal(ExitCode.Clean, (await tool.EndAsync()).Code);
    }

    [Theory]
    [InlineData("Host", "evil.example", 403)]
    [InlineData("Origin", "http://localhost", 403)]
    [InlineData("Host", "localhost", 200)]
    [InlineData("Host", "[::1]:4320", 200)]
    public async Task Pages_of_a_browser_are_not_answered(string header, string value, int expected)
    {
        using var folder = new TestFolder().Write("model/a.yaml", Model);
        using var tool = await ListeningTool.StartAsync(folder);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{tool.AdminPort}/health");
        request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await tool.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(expected, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Admin_port_knows_its_paths()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Model);
        using var tool = await ListeningTool.StartAsync(folder);
        Assert.Equal(405, (await tool.PostAsync(tool.AdminPort, "/health", [], JsonType)).Status);
        Assert.Equal(404, (await tool.PostAsync(tool.AdminPort, "/start", [], JsonType)).Status);
        Assert.Equal(409, (int)(await tool.Http.GetAsync(new Uri($"http://localhost:{tool.AdminPort}/report"), TestContext.Current.CancellationToken)).StatusCode);
    }

    private static string Span(string fields) =>
        $$$"""{"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"orders"}}]},"scopeSpans":[{"scope":{"name":"shop"},"spans":[{"traceId":"0af7651916cd43dd8448eb211c80319c","spanId":"b7ad6b7169203331","name":"checkout","startTimeUnixNano":"1700000000000000000","endTimeUnixNano":"1700000001000000000",{{{fields}}}}]}]}]}""";
}
