using SemconvTool.LiveChecking.Listening;

namespace SemconvTool.Tests.LiveChecking;

/// <summary><c>semconv run</c>: a command with its telemetry led to a check.</summary>
public sealed class RunCommandTests
{
    private const string Model = """
        file_format: definition/2
        attributes:
          - { key: shop.order.id, type: string, brief: An order., stability: stable, examples: [o1] }
        spans:
          - type: shop.order
            kind: server
            name: { note: "order" }
            brief: An order.
            stability: stable
            requirement_level: recommended
            attributes: [{ ref: shop.order.id, requirement_level: required }]

        """;

    /// <summary>The command here is this tool, which sends an example of every signal of a model.</summary>
    private static string[] Emitter => ["dotnet", Path.Combine(AppContext.BaseDirectory, "semconv.dll"), "emit", "-r", "model", "--quiet"];

    [Theory]
    [InlineData("", "")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT=$SEMCONV_OTLP_HTTP_ENDPOINT", "--protocol http/protobuf")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT=$SEMCONV_OTLP_GRPC_ENDPOINT", "--protocol grpc")]
    public void Telemetry_of_the_command_is_checked(string variable, string option)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a POSIX shell");
        using var folder = new TestFolder().Write("model/a.yaml", Model)
            .Write("s.yaml", "expect:\n  spans:\n    - name: '*'\n      attributes:\n        shop.order.id: {present: true}\n");
        var result = folder.Run("run", "--expect", "s.yaml", "--", "sh", "-c", $"{variable} {string.Join(' ', Emitter)} {option}");
        Assert.True(result.Code is ExitCode.Clean or ExitCode.Findings, result.Error + result.Output);
        Assert.Contains("the command ended with 0", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("expected_", result.Output, StringComparison.Ordinal);
    }

    /// <summary>What the command finds in its environment is what an exporter of that protocol needs.</summary>
    [Theory]
    [InlineData("", "", "grpc $SEMCONV_OTLP_GRPC_ENDPOINT")]
    [InlineData("", "http/protobuf", "http/protobuf $SEMCONV_OTLP_HTTP_ENDPOINT")]
    [InlineData("--protocol http/protobuf", "", "http/protobuf $SEMCONV_OTLP_HTTP_ENDPOINT")]
    [InlineData("--protocol http/json", "grpc", "http/json $SEMCONV_OTLP_HTTP_ENDPOINT")]
    [InlineData("--protocol grpc", "http/protobuf", "grpc $SEMCONV_OTLP_GRPC_ENDPOINT")]
    [InlineData("", "carrier-pigeon", "grpc $SEMCONV_OTLP_GRPC_ENDPOINT")]
    public void Command_gets_the_endpoint_of_its_protocol(string option, string inherited, string expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a POSIX shell");
        using var folder = new TestFolder().Write("model/a.yaml", Model);
        folder.Variables["OTEL_EXPORTER_OTLP_PROTOCOL"] = inherited;
        var check = $"[ \"$OTEL_EXPORTER_OTLP_PROTOCOL $OTEL_EXPORTER_OTLP_ENDPOINT\" = \"{expected}\" ] && [ -n \"$SEMCONV_OTLP_HTTP_ENDPOINT\" ] && [ -z \"$OTEL_EXPORTER_OTLP_TRACES_ENDPOINT\" ]";
        var result = folder.Run(["run", "--exit-code", "command", "--drain", "0", .. option.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--", "sh", "-c", check]);
        Assert.Equal(ExitCode.Clean, result.Code);
    }

    /// <summary>An endpoint of one signal wins over that of all signals, and would lead its telemetry past the check.</summary>
    [Theory]
    [InlineData(null, null)]
    [InlineData("grpc", "http://127.0.0.1:1")]
    [InlineData("http/protobuf", "http://127.0.0.1:2/v1/metrics")]
    public void Signal_with_a_protocol_of_its_own_gets_its_endpoint(string? protocol, string? expected)
    {
        var variables = new CommandVariables("grpc", name => name == "OTEL_EXPORTER_OTLP_METRICS_PROTOCOL" ? protocol : "http://collector:4317");
        var values = variables.For([new("OTLP/gRPC", 1), new("OTLP/HTTP", 2), new("Zipkin", 3)]).ToDictionary();
        Assert.Equal(expected, values["OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"]);
        Assert.Equal("http://127.0.0.1:3/api/v2/spans", values["OTEL_EXPORTER_ZIPKIN_ENDPOINT"]);
    }

    [Fact]
    public void Broken_traces_are_printed_as_trees()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a POSIX shell");
        const string Orphan = "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"traceId\":\"0af7651916cd43dd8448eb211c80319c\",\"spanId\":\"b7ad6b7169203331\",\"parentSpanId\":\"00f067aa0ba902b7\",\"name\":\"a\",\"kind\":1}]}]}]}";
        using var folder = new TestFolder().Write("model/a.yaml", Model).Write("send.sh", $$"""
            exec 3<>/dev/tcp/127.0.0.1/${SEMCONV_OTLP_HTTP_ENDPOINT##*:}
            printf 'POST /v1/traces HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: {{Orphan.Length}}\r\nConnection: close\r\n\r\n%s' '{{Orphan}}' >&3
            head -n 1 <&3
            """);
        var result = folder.Run("run", "--tree", "--", "bash", folder["send.sh"]);
        Assert.Equal(ExitCode.Findings, result.Code);
        Assert.Contains("\n?? span 00f067aa0ba902b7 was never received\n", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("INTERNAL a unknown service no duration b7ad6b7169203331  <-- span_orphan\n", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("either", "exit 7", 7)]
    [InlineData("command", "exit 7", 7)]
    [InlineData("verdict", "exit 7", 4)]
    [InlineData("either", "exit 0", 4)]
    [InlineData("command", "exit 0", 0)]
    public void Which_code_wins_can_be_chosen(string word, string command, int expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a POSIX shell");
        using var folder = new TestFolder().Write("model/a.yaml", Model);
        var result = folder.Run("run", "--exit-code", word, "--drain", "0.1", "--", "sh", "-c", command);
        Assert.Equal(expected, (int)result.Code);
        Assert.Contains("SC8201", result.Error, StringComparison.Ordinal);
    }

    /// <summary>It would win over the endpoint that the command is given, and the check would see no logs.</summary>
    [Fact]
    public void Endpoint_of_one_signal_is_not_inherited()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a POSIX shell");
        using var folder = new TestFolder().Write("model/a.yaml", Model);
        Environment.SetEnvironmentVariable("OTEL_EXPORTER_OTLP_LOGS_ENDPOINT", "http://127.0.0.1:1");
        try
        {
            var command = "test -z \"$OTEL_EXPORTER_OTLP_LOGS_ENDPOINT\" -a -n \"$OTEL_EXPORTER_OTLP_ENDPOINT\"";
            Assert.Equal(0, (int)folder.Run("run", "--exit-code", "command", "--drain", "0.1", "--", "sh", "-c", command).Code);
        }
        finally
        {
            Environment.SetEnvironmentVariable("OTEL_EXPORTER_OTLP_LOGS_ENDPOINT", null);
        }
    }

    [Theory]
    [InlineData("run", "there is no command to run")]
    [InlineData("run --profil target -- true", "--profil")]
    [InlineData("run --exit-code worst -- true", "worst")]
    [InlineData("run --drain long -- true", "long")]
    [InlineData("run --protocol http -- true", "http/protobuf")]
    [InlineData("run --output http -- true", "'live-check --listen'")]
    [InlineData("run -- semconv-no-such-program", "'semconv-no-such-program' cannot be started")]
    public void What_is_not_understood_ends_with_2(string line, string problem)
    {
        using var folder = new TestFolder().Write("model/a.yaml", Model);
        var result = folder.Run(line.Split(' '));
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains(problem, result.Error, StringComparison.Ordinal);
    }
}
