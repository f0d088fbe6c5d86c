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
    [InlineData("run -- semconv-no-such-program", "'semconv-no-such-program' cannot be started")]
    public void What_is_not_understood_ends_with_2(string line, string problem)
    {
        using var folder = new TestFolder().Write("model/a.yaml", Model);
        var result = folder.Run(line.Split(' '));
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains(problem, result.Error, StringComparison.Ordinal);
    }
}
