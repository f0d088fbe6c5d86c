using System.Text.Json;

namespace SemconvTool.Tests.Doctor;

/// <summary>Each trap of a Dapr configuration, and where it is shown.</summary>
public sealed class DoctorRuleTests
{
    private const string Sound = "samplingRate: \"1\"\notel: {endpointAddress: \"c:4317\", protocol: grpc, isSecure: false}";

    public static TheoryData<string, string, string> Broken => new()
    {
        // The lines of the tracing part, the form, and all that is found.
        { "samplingRate: \"1\"\notel: {endpointAddress: \"c:4317\", isSecure: false}", "auto", "SC7520@7:29" },
        { "samplingRate: \"1\"\notel: {endpointAddress: \"c:4317\", isSecure: false}", "kubernetes", "SC7515@7:12" },
        { "samplingRate: \"1\"\notel: {endpointAddress: \"c:4317\", protocol: \"\", isSecure: false}", "kubernetes", "SC7520@7:29" },
        { "samplingRate: \"1\"\notel: {endpointAddress: \"c:4318\", protocol: http/protobuf, isSecure: false}", "auto", "SC7521@7:49" },
        { "samplingRate: \"1\"\notel: {endpointAddress: \"c:4318\", protocol: http/json, isSecure: false}", "auto", "SC7521@7:49" },
        { "samplingRate: \"1\"\notel: {endpointAddress: \"c:4318\", protocol: GRPC, isSecure: false}", "auto", "SC7521@7:49" },
        { "samplingRate: \"1\"\notel: {endpointAddress: \"http://c:4318\", protocol: http, isSecure: false}", "auto", "SC7522@7:29" },
        { "samplingRate: \"1\"\notel: {endpointAddress: \"c:4318/v1/traces\", protocol: http, isSecure: false}", "auto", "SC7522@7:29" },
        { "samplingRate: \"1\"\notel: {endpointAddress: \"c:70000\", protocol: http, isSecure: false}", "auto", "SC7522@7:29" },
        { "samplingRate: \"1\"\notel: {endpointAddress: c, protocol: grpc, isSecure: false}", "auto", "SC7523@7:29" },
        { "samplingRate: \"1\"\notel: {endpointAddress: \"[::1]\", protocol: grpc, isSecure: false}", "auto", "SC7523@7:29" },
        { "samplingRate: \"1\"\notel: {endpointAddress: \"c:4318\", protocol: grpc, isSecure: false}", "auto", "SC7524@7:29" },
        { "samplingRate: \"1\"\notel: {endpointAddress: \"c:4317\", protocol: http, isSecure: false}", "auto", "SC7524@7:29" },
        { "samplingRate: \"1\"\notel: {endpointAddress: \"c:4317\", protocol: grpc}", "auto", "SC7525@7:29" },
        { "samplingRate: \"1\"\notel: {endpointAddress: \"c:4317\", protocol: grpc}", "kubernetes", "SC7515@7:12" },
        { "samplingRate: \"1\"\notel: {protocol: grpc, isSecure: false}", "auto", "SC7526@7:12" },
        { "samplingRate: \"1\"\nzipkin: {endpointAddress: \"\"}", "auto", "SC7526@7:14" },
        { "samplingRate: \"1\"\nzipkin: {endpointAddress: \"z:9411\"}", "auto", "SC7530@7:31" },
        { "samplingRate: \"1\"\nzipkin: {endpointAddress: \"http://z:9411\"}", "auto", "SC7531@7:31" },
        { "samplingRate: \"1\"", "auto", "SC7533@6:5" },
        { "stdout: false", "auto", "SC7533@6:5" },
        { "stdout: true", "auto", "SC7540@6:5" },
        { "stdout: true", "kubernetes", "SC7515@6:5" },
        { "stdout: true\nsamplingRate: \"\"", "kubernetes", "SC7540@6:5" },
        { "stdout: true\nsamplingRate: \"0\"", "auto", "SC7541@7:19" },
        { "stdout: true\nsamplingRate: \"0.0\"", "auto", "SC7541@7:19" },
        { "stdout: true\nsamplingRate: 100%", "auto", "SC7542@7:19" },
        { "stdout: true\nsamplingRate: \"0,5\"", "auto", "SC7542@7:19" },
        { "stdout: true\nsamplingRate: \"50\"", "auto", "SC7543@7:19" },
        { "stdout: true\nsamplingRate: \"-1\"", "auto", "SC7543@7:19" },
        { "stdout: true\nsamplingRate: \"1e-4\"", "auto", "SC7544@7:19" },
        { "stdout: true\nsamplingRate: 1", "auto", "SC7514@7:19" },
        { "stdout: true\nsamplingRate: 1", "kubernetes", "SC7514@7:19" },
        { "stdout: \"true\"\nsamplingRate: \"1\"", "auto", "SC7514@6:13" },
        { "samplingRate: \"1\"\nstdout: true\notel: [grpc]", "auto", "SC7514@8:11" },
        { "stdout: true\nsampleRate: \"1\"", "auto", "SC7512@7:5 SC7540@6:5" },
        { "stdout: true\nsamplingRate: \"1\"\nexpandParams: true", "auto", "SC7512@8:5" },
        { "stdout: true\nsamplingRate: \"1\"\nprotocol: grpc", "auto", "SC7513@8:5" },
        { $"{Sound}\nzipkin: {{endpointAddress: \"http://z/api/v2/spans\", timeout: 5s}}", "auto", "SC7513@8:56" },
        { "samplingRate: \"1\"\notel:\n  endpointAddress: \"c:4317\"\n  protocol: grpc\n  isSecure: false\n  timeout: 5", "auto", "SC7528@11:16" },
        { "samplingRate: \"1\"\notel:\n  endpointAddress: \"c:4317\"\n  protocol: grpc\n  isSecure: false\n  timeout: 5 s", "auto", "SC7528@11:16" },
        { "samplingRate: \"1\"\notel:\n  endpointAddress: \"c:4317\"\n  protocol: grpc\n  isSecure: false\n  headers: [\"a=1\"]", "kubernetes", "SC7527@11:17" },
        { "samplingRate: \"1\"\notel:\n  endpointAddress: \"c:4317\"\n  protocol: grpc\n  isSecure: false\n  headers: [{name: a, value: b}]", "self-hosted", "SC7527@11:18" },
        { "samplingRate: \"1\"\notel:\n  endpointAddress: \"c:4317\"\n  protocol: grpc\n  isSecure: false\n  headers: [\"a=1\", b]", "auto", "SC7527@11:24" },
        { "samplingRate: \"1\"\notel:\n  endpointAddress: \"c:4317\"\n  protocol: grpc\n  isSecure: false\n  headers: [{name: a}]", "auto", "SC7527@11:18" },
        { "samplingRate: \"1\"\notel:\n  endpointAddress: \"c:4317\"\n  protocol: grpc\n  isSecure: false\n  headers: {a: b}", "auto", "SC7527@11:16" },
        { "samplingRate: \"$RATE\"\nstdout: true", "kubernetes", "SC7517@6:19 SC7542@6:19" },
    };

    public static TheoryData<string, string> Variables => new()
    {
        { "OTEL_EXPORTER_OTLP_ENDPOINT=http://c:4317", "SC7550" },
        { "OTEL_EXPORTER_OTLP_PROTOCOL=grpc", "SC7550" },
        { "OTEL_EXPORTER_OTLP_HEADERS=a=b", "" },
        { "OTEL_TRACES_SAMPLER=always_on", "SC7553" },
        { "OTEL_EXPORTER_OTLP_ENDPOINT=", "" },
    };

    public static TheoryData<string, string, string> Endpoints => new()
    {
        // Variables where the configuration names no endpoint: what is found, and where spans go.
        { "OTEL_EXPORTER_OTLP_ENDPOINT=http://c:4317", "", "c:4317, OTLP over gRPC without TLS, from OTEL_EXPORTER_OTLP_ENDPOINT" },
        { "OTEL_EXPORTER_OTLP_ENDPOINT=https://c:4317", "", "c:4317, OTLP over gRPC with TLS, from OTEL_EXPORTER_OTLP_ENDPOINT" },
        { "OTEL_EXPORTER_OTLP_ENDPOINT=c:4317", "SC7525", "c:4317, OTLP over gRPC with TLS, from OTEL_EXPORTER_OTLP_ENDPOINT" },
        { "OTEL_EXPORTER_OTLP_ENDPOINT=c:4317 OTEL_EXPORTER_OTLP_INSECURE=true", "", "c:4317, OTLP over gRPC without TLS, from OTEL_EXPORTER_OTLP_ENDPOINT" },
        { "OTEL_EXPORTER_OTLP_ENDPOINT=http://c:4318", "SC7524", "c:4318, OTLP over gRPC without TLS, from OTEL_EXPORTER_OTLP_ENDPOINT" },
        { "OTEL_EXPORTER_OTLP_ENDPOINT=http://c:4318 OTEL_EXPORTER_OTLP_PROTOCOL=http/json", "SC7552", "c:4318, OTLP over HTTP without TLS, from OTEL_EXPORTER_OTLP_ENDPOINT" },
        { "OTEL_EXPORTER_OTLP_ENDPOINT=http://c:4317 OTEL_EXPORTER_OTLP_PROTOCOL=thrift", "SC7552", "c:4317, OTLP over gRPC without TLS, from OTEL_EXPORTER_OTLP_ENDPOINT" },
        { "OTEL_EXPORTER_OTLP_ENDPOINT=http://a:1 OTEL_EXPORTER_OTLP_TRACES_ENDPOINT=http://b:2", "", "b:2, OTLP over gRPC without TLS, from OTEL_EXPORTER_OTLP_TRACES_ENDPOINT" },
        { "OTEL_EXPORTER_OTLP_ENDPOINT=http://c:4317/v1 OTEL_EXPORTER_OTLP_TIMEOUT=5s", "SC7522 SC7554", "" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Trap_is_found_at_its_place(string tracing, string form, string expected)
    {
        using var folder = new TestFolder().Write("tracing.yaml", Configurations.WithTracing(tracing));
        Assert.Equal(expected, Places(folder.Run("doctor", "tracing.yaml", "--format", "json", "--form", form)));
    }

    [Theory]
    [InlineData("auto")]
    [InlineData("kubernetes")]
    [InlineData("self-hosted")]
    public void Sound_configuration_has_no_trap(string form)
    {
        using var folder = new TestFolder().Write("tracing.yaml", Configurations.WithTracing(Sound));
        Assert.Empty(Places(folder.Run("doctor", "tracing.yaml", "--format", "json", "--form", form)));
    }

    [Theory]
    [MemberData(nameof(Variables))]
    public void Variable_beside_an_endpoint_of_the_configuration_is_judged(string variable, string expected)
    {
        using var folder = new TestFolder().Write("tracing.yaml", Configurations.WithTracing(Sound));
        Assert.Equal(expected, Ids(folder.Run("doctor", "tracing.yaml", "--format", "json", "--env", variable)));
    }

    [Theory]
    [MemberData(nameof(Endpoints))]
    public void Endpoint_of_a_variable_is_judged(string variables, string expected, string target)
    {
        using var folder = new TestFolder().Write("tracing.yaml", "apiVersion: dapr.io/v1alpha1\nkind: Configuration\nspec: {}\n");
        string[] options = [.. variables.Split(' ').SelectMany(variable => new[] { "-e", variable })];
        Assert.Equal(expected, Ids(folder.Run(["doctor", "tracing.yaml", "--format", "json", .. options])));
        var output = folder.Run(["doctor", "tracing.yaml", .. options]).Output;
        Assert.Equal(target.Length > 0, output.Contains($"  spans go to {target}\n  sampled: every trace, because a variable names the endpoint;", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("apiVersion: dapr.io/v1\nkind: Configuration\nspec: {tracing: {stdout: true, samplingRate: \"1\"}}", "SC7511@1:13")]
    [InlineData("apiVersion: dapr.io/v1alpha1\nkind: Configuraton\nspec: {}", "SC7511@2:7 SC7533@3:7")]
    [InlineData("apiVersion: dapr.io/v1alpha1\nkind: Component\nspec: {tracing: {stdout: true, samplingRate: \"1\"}}", "SC7511@2:7")]
    [InlineData("apiVersion: dapr.io/v1alpha1\nkind: Configuration\ntracing: {stdout: true}", "SC7513@3:1 SC7533@1:1")]
    [InlineData("apiVersion: dapr.io/v1alpha1\nkind: Configuration\nspec: {traceing: {stdout: true}}", "SC7512@3:8 SC7533@3:8")]
    [InlineData("apiVersion: dapr.io/v1alpha1\nkind: Configuration\nspec: [tracing]", "SC7514@3:7 SC7533@1:1")]
    public void Trap_around_the_tracing_part_is_found(string text, string expected)
    {
        using var folder = new TestFolder().Write("tracing.yaml", text);
        Assert.Equal(expected, Places(folder.Run("doctor", "tracing.yaml", "--format", "json")));
    }

    private static string Places(ToolResult result) => string.Join(' ', Found(result)
        .Select(each => $"{each.GetProperty("id")}@{each.GetProperty("line")}:{each.GetProperty("column")}").Order(StringComparer.Ordinal));

    private static string Ids(ToolResult result) =>
        string.Join(' ', Found(result).Select(each => each.GetProperty("id").GetString()).Order(StringComparer.Ordinal));

    private static IEnumerable<JsonElement> Found(ToolResult result) => JsonDocument.Parse(result.Output).RootElement.EnumerateArray();
}
