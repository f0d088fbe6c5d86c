using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using SemconvTool.Tests.Receivers;

namespace SemconvTool.Tests.LiveChecking;

/// <summary>Findings as OTLP log records: what they say, which are sent, and where to.</summary>
public sealed class FindingLogTests
{
    private const string TraceId = "0af7651916cd43dd8448eb211c80319c";

    private const string SpanId = "b7ad6b7169203331";

    private const string Model = """
        file_format: definition/2
        attributes:
          - { key: service.name, type: string, brief: A service., stability: stable, examples: [orders] }
          - { key: shop.beta, type: string, brief: New., stability: development, examples: [a] }
          - key: shop.size
            type: { members: [{ id: small, value: small, brief: Small., stability: stable }] }
            brief: A size.
            stability: stable

        """;

    /// <summary>Three findings about the span, one for each level, and one about the trace: its parent is not there.</summary>
    private const string Span = $$$$"""
        {"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"orders"}}]},"scopeSpans":[{"scope":{"name":"shop"},"spans":[
        {"traceId":"{{{{TraceId}}}}","spanId":"{{{{SpanId}}}}","parentSpanId":"00f067aa0ba902b7","name":"GET /x","kind":2,"startTimeUnixNano":"1700000000000000000","endTimeUnixNano":"1700000000100000000","attributes":[
        {"key":"other.unknown","value":{"intValue":"1"}},{"key":"shop.beta","value":{"stringValue":"a"}},{"key":"shop.size","value":{"stringValue":"large"}}]}]}]}]}
        """;

    private static TestFolder Folder(string configuration = "") =>
        new TestFolder().Write("model/a.yaml", Model).Write("t.json", Span).Write(".weaver.toml", configuration);

    [Fact]
    public async Task Record_says_what_weavers_says()
    {
        await using var receiver = await OtlpReceiver.StartAsync(HttpProtocols.Http2);
        using var folder = Folder();
        var result = folder.Run("live-check", "t.json", "--emit-otlp-logs", "--otlp-logs-endpoint", receiver.Url, "--quiet");
        Assert.Equal((ExitCode.Findings, string.Empty), (result.Code, result.Error));
        var request = Assert.Single(receiver.Requests);
        Assert.Equal("/opentelemetry.proto.collector.logs.v1.LogsService/Export", request.Path);
        var logs = ReceivedLog.ReadAll(receiver);
        Assert.Equal(["missing_attribute", "not_stable", "undefined_enum_variant", "span_orphan"], logs.Select(log => log.Attributes["weaver.finding.id"]).Take(4));
        Assert.Equal([(17, "ERROR"), (13, "WARN"), (9, "INFO"), (17, "ERROR")], logs.Select(log => (log.Severity, log.SeverityText)));
        Assert.All(logs, log =>
        {
            Assert.Equal(("weaver.live_check", "weaver.live_check.finding"), (log.Scope, log.EventName));
            Assert.Equal((TraceId, SpanId), (log.TraceId, log.SpanId));
            Assert.Equal(("weaver", "low"), (log.Resource["service.name"], log.Resource["service.criticality"]));
            Assert.Equal(SemconvTool.CommandLine.ToolRunner.Version, log.Resource["service.version"]);
            Assert.InRange(log.Time, 1_700_000_000_000_000_000UL, ulong.MaxValue);
            Assert.Equal(log.Time, log.ObservedTime);
        });
        Assert.Equal("Attribute 'other.unknown' does not exist in the registry.", logs[0].Body);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["weaver.finding.id"] = "missing_attribute",
                ["weaver.finding.level"] = "violation",
                ["weaver.finding.sample.type"] = "attribute",
                ["weaver.finding.signal.type"] = "span",
                ["weaver.finding.signal.name"] = "GET /x",
                ["weaver.finding.context.attribute_key"] = "other.unknown",
                ["weaver.finding.resource.attribute.service.name"] = "orders",
            },
            logs[0].Attributes);
    }

    [Fact]
    public async Task Finding_about_a_trace_stands_at_its_span()
    {
        await using var receiver = await OtlpReceiver.StartAsync(HttpProtocols.Http2);
        using var folder = Folder();
        folder.Run("live-check", "t.json", "--emit-otlp-logs", "--otlp-logs-endpoint", receiver.Url);
        var log = Assert.Single(ReceivedLog.ReadAll(receiver), log => log.Attributes["weaver.finding.id"] == "span_orphan");
        Assert.Equal((TraceId, SpanId), (log.TraceId, log.SpanId));
        Assert.Equal(("trace", "span", "GET /x"), (log.Attributes["weaver.finding.sample.type"], log.Attributes["weaver.finding.signal.type"], log.Attributes["weaver.finding.signal.name"]));
        Assert.Equal("00f067aa0ba902b7", log.Attributes["weaver.finding.context.parent_span_id"]);
        Assert.Equal("orders", log.Attributes["weaver.finding.resource.attribute.service.name"]);
    }

    [Fact]
    public async Task What_was_decided_about_findings_comes_first()
    {
        await using var receiver = await OtlpReceiver.StartAsync(HttpProtocols.Http2);
        using var folder = Folder("""
            [[live-check.finding_level_overrides]]
            ids = ["missing_attribute"]
            level = "improvement"
            [[live-check.finding_filters]]
            exclude = ["undefined_enum_variant"]
            [[semconv.live-check.suppress]]
            id = "span_orphan"
            reason = "the gateway exports nothing"
            """);
        folder.Write("known.txt", "not_stable | orders | span | attribute_key=shop.beta, stability=development\n");
        var result = folder.Run("live-check", "t.json", "--baseline", "known.txt", "--emit-otlp-logs", "--otlp-logs-endpoint", receiver.Url);
        Assert.Contains("known findings: 1", result.Output, StringComparison.Ordinal);
        var log = Assert.Single(ReceivedLog.ReadAll(receiver));
        Assert.Equal(("missing_attribute", "improvement", 13), (log.Attributes["weaver.finding.id"], log.Attributes["weaver.finding.level"], log.Severity));
    }

    /// <summary>A trace that begins with a client span is one.</summary>
    [Theory]
    [InlineData("--quiet", 0)]
    [InlineData("--show-habits", 1)]
    [InlineData("--profile=target", 1)]
    public async Task Habit_is_sent_where_it_is_shown(string option, int expected)
    {
        await using var receiver = await OtlpReceiver.StartAsync(HttpProtocols.Http2);
        using var folder = Folder();
        folder.Write("t.json", Span.Replace("\"kind\":2", "\"kind\":3", StringComparison.Ordinal).Replace("\"parentSpanId\":\"00f067aa0ba902b7\",", string.Empty, StringComparison.Ordinal));
        folder.Run("live-check", "t.json", "--emit-otlp-logs", "--otlp-logs-endpoint", receiver.Url, option);
        Assert.Equal(expected, ReceivedLog.ReadAll(receiver).Count(log => log.Attributes["weaver.finding.id"] == "trace_root_kind"));
    }

    [Theory]
    [InlineData("/v1", "", "/v1/logs")]
    [InlineData("/v1/traces", "", "/v1/logs")]
    [InlineData("", "http/protobuf", "/v1/logs")]
    public async Task Http_is_spoken_where_endpoint_or_variable_says_so(string path, string protocol, string expected)
    {
        await using var receiver = await OtlpReceiver.StartAsync(HttpProtocols.Http1);
        using var folder = Folder();
        folder.Variables["OTEL_EXPORTER_OTLP_PROTOCOL"] = protocol;
        folder.Variables["OTEL_EXPORTER_OTLP_ENDPOINT"] = receiver.Url + path;
        folder.Run("live-check", "t.json", "--emit-otlp-logs");
        var request = Assert.Single(receiver.Requests);
        Assert.Equal((expected, "application/x-protobuf"), (request.Path, request.Type));
        Assert.Equal(4, ReceivedLog.ReadAll(receiver).Count);
    }

    [Fact]
    public async Task Variables_of_logs_win_and_are_taken_as_they_are()
    {
        await using var receiver = await OtlpReceiver.StartAsync(HttpProtocols.Http1);
        using var folder = Folder();
        folder.Variables["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:1";
        folder.Variables["OTEL_EXPORTER_OTLP_LOGS_ENDPOINT"] = $"{receiver.Url}/take/logs";
        folder.Variables["OTEL_EXPORTER_OTLP_PROTOCOL"] = "grpc";
        folder.Variables["OTEL_EXPORTER_OTLP_LOGS_PROTOCOL"] = "http/protobuf";
        folder.Variables["OTEL_EXPORTER_OTLP_HEADERS"] = "x-key=a%20b, other = 1";
        folder.Variables["OTEL_RESOURCE_ATTRIBUTES"] = "service.name=first,team=shop%2Cit";
        folder.Variables["OTEL_SERVICE_NAME"] = "checker";
        folder.Run("live-check", "t.json", "--emit-otlp-logs");
        Assert.Equal("/take/logs", Assert.Single(receiver.Requests).Path);
        Assert.Equal("a b", Assert.Single(receiver.Keys));
        var resource = ReceivedLog.ReadAll(receiver)[0].Resource;
        Assert.Equal(("checker", "shop,it", "low"), (resource["service.name"], resource["team"], resource["service.criticality"]));
    }

    [Fact]
    public async Task Weavers_file_says_it_too_and_the_option_wins()
    {
        await using var receiver = await OtlpReceiver.StartAsync(HttpProtocols.Http2);
        using var folder = Folder($"[live-check.emit]\notlp_logs = true\notlp_logs_endpoint = \"{receiver.Url}\"\n");
        folder.Variables["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:1";
        folder.Run("live-check", "t.json");
        Assert.Single(receiver.Requests);
        folder.Run("live-check", "t.json", "--emit-otlp-logs=false");
        Assert.Single(receiver.Requests);
        Assert.Contains("SC7342", folder.Run("live-check", "t.json", "--otlp-logs-endpoint", "http://127.0.0.1:1").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Dead_receiver_costs_little_and_changes_no_verdict()
    {
        using var folder = Folder();
        var watch = Stopwatch.StartNew();
        var result = folder.Run("live-check", "t.json", "--emit-otlp-logs", "--otlp-logs-endpoint", "http://user:secret@127.0.0.1:1");
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        Assert.Equal(ExitCode.Findings, result.Code);
        Assert.Contains("warning SC7342 (findings-not-delivered): 4 of 4 findings did not reach 'http://127.0.0.1:1/' as log records: ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ENDPOINT", "localhost:4317", "'localhost:4317' is no endpoint")]
    [InlineData("LOGS_PROTOCOL", "http/json", "http/json")]
    [InlineData("HEADERS", "secret", "the variable 'OTEL_EXPORTER_OTLP_HEADERS' is no list of names and values")]
    [InlineData("HEADERS", "a=1%0Ab", "the variable 'OTEL_EXPORTER_OTLP_HEADERS' is no list of names and values")]
    public void Variable_that_cannot_be_read_ends_with_2(string name, string text, string words)
    {
        using var folder = Folder();
        folder.Variables[$"OTEL_EXPORTER_OTLP_{name}"] = text;
        var result = folder.Run("live-check", "t.json", "--emit-otlp-logs");
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains(words, result.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, folder.Run("live-check", "t.json").Code);
    }

    [Fact]
    public void Printed_records_are_telemetry_that_is_not_judged()
    {
        using var folder = Folder();
        var printed = folder.Run("live-check", "t.json", "--emit-otlp-logs", "--otlp-logs-stdout", "-o", "report.txt").Output;
        var lines = printed.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        Assert.All(lines, line => JsonDocument.Parse(line).Dispose());
        Assert.StartsWith("failed: ", folder.Read("report.txt"), StringComparison.Ordinal);

        folder.Write("logs.jsonl", printed);
        var result = folder.Run("live-check", "logs.jsonl", "t.json");
        Assert.Contains("not judged: 4 log records of a live check (scope 'weaver.live_check')", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("service.criticality", result.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Untrusted, folder.Run("live-check", "logs.jsonl").Code);
    }

    [Theory]
    [InlineData("--otlp-logs-stdout")]
    [InlineData("--otlp-logs-endpoint http://localhost:4317")]
    public void Rest_without_the_switch_is_noted(string rest)
    {
        using var folder = Folder();
        var result = folder.Run(["live-check", "t.json", .. rest.Split(' ')]);
        Assert.Equal(ExitCode.Findings, result.Code);
        Assert.Contains("SC7430", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_that_come_back_lead_to_no_more()
    {
        await using var receiver = await OtlpReceiver.StartAsync(HttpProtocols.Http1);
        using var folder = Folder();
        using var tool = await ListeningTool.StartAsync(folder, "--settle", "0.2", "--emit-otlp-logs", "--otlp-logs-endpoint", $"{receiver.Url}/v1");
        await tool.PostAsync(tool.HttpPort, "/v1/traces", System.Text.Encoding.UTF8.GetBytes(Span), "application/json");
        await WaitAsync(() => ReceivedLog.ReadAll(receiver).Count >= 3);
        foreach (var request in receiver.Requests.ToList())
        {
            Assert.Equal((200, string.Empty), await tool.PostAsync(tool.HttpPort, "/v1/logs", request.Body, "application/x-protobuf"));
        }

        // Longer than a request waits for its records.
        await Task.Delay(2000, TestContext.Current.CancellationToken);
        var result = await tool.InterruptAsync();
        var logs = ReceivedLog.ReadAll(receiver);
        Assert.Equal(["missing_attribute", "not_stable", "span_orphan", "undefined_enum_variant"], logs.Select(log => log.Attributes["weaver.finding.id"]).Order(StringComparer.Ordinal));
        Assert.Contains("of a live check (scope 'weaver.live_check')", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("service.criticality", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_that_sends_to_itself_is_told()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        using var folder = Folder();
        var result = folder.Run(
            "live-check", "--listen", "--otlp-grpc-port", $"{port}", "--otlp-http-port", "0", "--admin-port", "0", "--inactivity-timeout", "0.2",
            "--emit-otlp-logs", "--otlp-logs-endpoint", $"http://localhost:{port}");
        Assert.Contains("SC7343", result.Error, StringComparison.Ordinal);
        Assert.Contains("--otlp-logs-endpoint", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_sends_what_a_scenario_misses()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a POSIX shell");
        await using var receiver = await OtlpReceiver.StartAsync(HttpProtocols.Http2);
        using var folder = Folder().Write("s.yaml", "expect:\n  spans:\n    - name: GET /y\n");
        folder.Run("run", "--expect", "s.yaml", "--drain", "0.1", "--emit-otlp-logs", "--otlp-logs-endpoint", receiver.Url, "--", "true");
        var log = Assert.Single(ReceivedLog.ReadAll(receiver));
        Assert.Equal(("expected_span_missing", "span", "GET /y", string.Empty), (log.Attributes["weaver.finding.id"], log.Attributes["weaver.finding.sample.type"], log.Attributes["weaver.finding.signal.name"], log.TraceId));
    }

    private static async Task WaitAsync(Func<bool> condition)
    {
        for (var tries = 0; tries < 500 && !condition(); tries++)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Assert.True(condition());
    }
}
