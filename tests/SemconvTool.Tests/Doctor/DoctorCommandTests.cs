using System.Text.Json;
using Semconv.TestSupport;

namespace SemconvTool.Tests.Doctor;

/// <summary><c>semconv doctor</c>: what it prints and ends with.</summary>
public sealed class DoctorCommandTests
{
    [Fact]
    public void Sound_configuration_of_a_cluster_is_told_what_it_does()
    {
        using var folder = new TestFolder().Write("tracing.yaml", Configurations.Cluster);
        var result = folder.Run("doctor", "tracing.yaml", "--fail-on", "note");
        Assert.Equal(new ToolResult(ExitCode.Clean, """
            tracing.yaml:1:1: configuration 'tracing', as a cluster reads it
              spans go to otel-collector.observability:4317, OTLP over gRPC without TLS, 2 headers
              spans go to http://zipkin.default.svc.cluster.local:9411/api/v2/spans, Zipkin
              sampled: every trace; a caller that decided is followed
              service.name is the app id, unless OTEL_SERVICE_NAME or OTEL_RESOURCE_ATTRIBUTES say otherwise

            """, string.Empty), result);
    }

    [Fact]
    public void Variables_in_a_file_are_replaced_by_what_the_user_says()
    {
        using var folder = new TestFolder().Write("tracing.yaml", Configurations.SelfHosted).Write("sidecar.env", "# local\nexport COLLECTOR=\"localhost:4318\"\n\nOTEL_SERVICE_NAME=orders\n");
        var result = folder.Run("doctor", "tracing.yaml", "--env-file", "sidecar.env", "--fail-on", "note");
        Assert.Equal((ExitCode.Clean, string.Empty), (result.Code, result.Error));
        Assert.Contains("  spans go to localhost:4318, OTLP over HTTP without TLS, 2 headers\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("  service.name is 'orders', from OTEL_SERVICE_NAME\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Variables_of_unknown_value_are_not_judged_and_that_is_said()
    {
        using var folder = new TestFolder().Write("tracing.yaml", Configurations.SelfHosted);
        var result = folder.Run("doctor", "tracing.yaml");
        Assert.Equal(ExitCode.Clean, result.Code);
        Assert.Contains("tracing.yaml:10:24: note SC7516 (doctor-not-judged): '${COLLECTOR}' depends on", result.Error, StringComparison.Ordinal);
        Assert.Contains("help: add '--env COLLECTOR=VALUE'", result.Error, StringComparison.Ordinal);
        Assert.Contains("  spans go where the environment says, OTLP\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_of_a_file_of_variables_are_not_shown()
    {
        using var folder = new TestFolder().Write("tracing.yaml", Configurations.SelfHosted).Write("sidecar.env", "COLLECTOR=c:4318\n export OTEL_EXPORTER_OTLP_HEADERS='authorization=secret'\n");
        var result = folder.Run("doctor", "tracing.yaml", "--env-file", "sidecar.env");
        Assert.Contains("sidecar.env:2:1: warning SC7550", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", result.Error + result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("apiVersion: telemetry.istio.io/v1\nkind: Telemetry\nspec: {tracing: [{randomSamplingPercentage: 1}]}\n")]
    [InlineData("apiVersion: serving.knative.dev/v1\nkind: Configuration\nspec: {}\n")]
    [InlineData("tracing: {enabled: true}\n")]
    [InlineData("- a list\n")]
    public void What_others_call_tracing_is_left_alone(string other)
    {
        using var folder = new TestFolder().Write("all.yaml", $"{other}---\n{Configurations.Cluster}");
        var result = folder.Run("doctor", "all.yaml");
        Assert.Equal((ExitCode.Clean, string.Empty), (result.Code, result.Error));
    }

    [Fact]
    public void Switch_from_the_environment_is_followed()
    {
        using var folder = new TestFolder().Write("tracing.yaml", Configurations.SelfHosted.Replace("isSecure: false", "isSecure: ${SECURE:-no}", StringComparison.Ordinal));
        string[] args = ["doctor", "tracing.yaml", "-e", "COLLECTOR=c:4318"];
        Assert.Contains("'${SECURE:-no}' depends on the environment variable 'SECURE:-no'", folder.Run(args).Error, StringComparison.Ordinal);
        Assert.Contains("with or without TLS", folder.Run(args).Output, StringComparison.Ordinal);
        folder.Write("tracing.yaml", folder.Read("tracing.yaml").Replace(":-no", string.Empty, StringComparison.Ordinal));
        Assert.Contains(" without TLS", folder.Run([.. args, "-e", "SECURE=false"]).Output, StringComparison.Ordinal);
        Assert.Contains(" with TLS", folder.Run([.. args, "-e", "SECURE=true"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Option_wins_over_a_file_of_variables()
    {
        using var folder = new TestFolder().Write("tracing.yaml", Configurations.SelfHosted).Write("sidecar.env", "COLLECTOR=one:4318\n");
        Assert.Contains("go to two:4318,", folder.Run("doctor", "tracing.yaml", "-e", "COLLECTOR=two:4318", "--env-file", "sidecar.env").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Configurations_are_found_among_other_resources_with_their_places()
    {
        using var folder = new TestFolder().Write(
            "all.yaml",
            $"# all\n---\napiVersion: apps/v1\nkind: Deployment\n---\n# nothing\n---\n{Configurations.WithTracing("samplingRate: 1\nstdout: true")}---\n{Configurations.Cluster}...\n");
        var result = folder.Run("doctor", "all.yaml");
        Assert.Equal(ExitCode.Findings, result.Code);
        Assert.Contains("all.yaml:13:19: error SC7514 (doctor-wrong-type): 'spec.tracing.samplingRate' takes text\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("\n 13 |     samplingRate: 1\n", result.Error, StringComparison.Ordinal);
        Assert.StartsWith("all.yaml:16:1: configuration 'tracing', as a cluster reads it\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void List_of_kubectl_is_read_from_standard_input()
    {
        var items = string.Join('\n', Configurations.Cluster.TrimEnd().Split('\n').Select((line, index) => index == 0 ? $"- {line}" : $"  {line}"));
        using var folder = new TestFolder { Input = $"apiVersion: v1\nkind: List\nitems:\n{items}\n" };
        var result = folder.Run("doctor", "-");
        Assert.Equal((ExitCode.Clean, string.Empty), (result.Code, result.Error));
        Assert.StartsWith("stdin:4:3: configuration 'tracing', as a cluster reads it\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Sidecar_reads_the_first_document_only()
    {
        using var folder = new TestFolder().Write("two.yaml", $"kind: Component\n---\n{Configurations.SelfHosted}");
        Assert.Contains("two.yaml:3:1: warning SC7518", folder.Run("doctor", "two.yaml", "--form", "self-hosted").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_without_a_configuration_are_wrong_only_when_no_file_has_one()
    {
        using var folder = new TestFolder().Write("other.yaml", "apiVersion: dapr.io/v1alpha1\nkind: Component\n").Write("tracing.yaml", Configurations.Cluster);
        Assert.Equal(ExitCode.Clean, folder.Run("doctor", "other.yaml", "tracing.yaml").Code);
        var result = folder.Run("doctor", "other.yaml");
        Assert.Equal(ExitCode.Findings, result.Code);
        Assert.Contains("other.yaml:1:1: error SC7510", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Formats_are_those_of_the_check()
    {
        using var folder = new TestFolder().Write("tracing.yaml", Configurations.WithTracing("samplingRate: \"1\"\notel: {endpointAddress: \"collector:4317\", isSecure: false}"));
        var json = JsonDocument.Parse(folder.Run("doctor", "tracing.yaml", "--format", "json").Output).RootElement;
        Assert.Equal("SC7520", Assert.Single(json.EnumerateArray()).GetProperty("id").GetString());
        var sarif = JsonDocument.Parse(folder.Run("doctor", "tracing.yaml", "--format", "sarif").Output).RootElement;
        Assert.Equal("SC7520", sarif.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("ruleId").GetString());
        Assert.Contains("::error file=tracing.yaml,line=7,", folder.Run("doctor", "tracing.yaml", "--format", "github").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 1)]
    public void Warnings_fail_when_asked_to(string level, int expected)
    {
        using var folder = new TestFolder().Write("tracing.yaml", Configurations.WithTracing("stdout: true"));
        Assert.Equal(expected, (int)folder.Run("doctor", "tracing.yaml", "--fail-on", level).Code);
    }

    [Theory]
    [InlineData("no file was named")]
    [InlineData("the file 'missing.yaml' does not exist", "missing.yaml")]
    [InlineData("'helm' is not a value of '--form'", "tracing.yaml", "--form", "helm")]
    [InlineData("'COLLECTOR' of '--env' is no variable", "tracing.yaml", "--env", "COLLECTOR")]
    [InlineData("sidecar.env:2:1: error SC7403 (usage-invalid): the line is no variable", "tracing.yaml", "--env-file", "sidecar.env")]
    [InlineData("'loud' is not a value of '--fail-on'", "tracing.yaml", "--fail-on", "loud")]
    public void What_cannot_be_understood_ends_with_2(string expected, params string[] args)
    {
        using var folder = new TestFolder().Write("tracing.yaml", Configurations.Cluster).Write("sidecar.env", "A=1\nB\n");
        var result = folder.Run(["doctor", .. args]);
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_is_no_yaml_is_shown_where_it_stands_in_the_file()
    {
        using var folder = new TestFolder().Write("tracing.yaml", $"{Configurations.Cluster}---\nkind: [\n");
        var result = folder.Run("doctor", "tracing.yaml");
        Assert.Equal(ExitCode.Findings, result.Code);
        Assert.Contains("tracing.yaml:26:7: error SC1005", result.Error, StringComparison.Ordinal);
    }

    /// <summary>What the recordings were made with exported what it said.</summary>
    [Fact]
    public void Configurations_of_the_recordings_have_no_error()
    {
        var texts = Directory.EnumerateFiles(SharedData.Require("data", "captures"), "scenario.json", SearchOption.AllDirectories)
            .Select(file => JsonDocument.Parse(File.ReadAllText(file)).RootElement)
            .Select(scenario => scenario.TryGetProperty("configuration", out var part) && part.ValueKind == JsonValueKind.Object && part.TryGetProperty("dapr_configuration", out var text) ? text.GetString() : null)
            .OfType<string>().Where(text => text.Contains("kind: Configuration", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(texts);
        foreach (var text in texts)
        {
            using var folder = new TestFolder().Write("tracing.yaml", text);
            var result = folder.Run("doctor", "tracing.yaml");
            Assert.Equal(ExitCode.Clean, result.Code);
            Assert.Contains("  spans go to 127.0.0.1:41317, OTLP over gRPC without TLS\n  spans go to http://127.0.0.1:41411/api/v2/spans, Zipkin\n", result.Output, StringComparison.Ordinal);
            Assert.Equal(text.Contains("samplingRate: \"0\"", StringComparison.Ordinal), result.Error.Contains("SC7541", StringComparison.Ordinal));
        }
    }
}
