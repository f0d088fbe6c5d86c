using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Validation;

/// <summary>One mistake is one report: what is there and wrong is not missing as well.</summary>
public sealed class FollowUpTests
{
    private const string Metric = """
        groups:
          - id: metric.a.count
            type: metric
            metric_name: a.count
            instrument: counter
            unit: '1'
            brief: A metric.
            stability: stable

        """;

    private const string Span = """
        groups:
          - id: span.a
            type: span
            span_kind: client
            brief: A span.
            stability: stable
            attributes:
              - id: a.key
                type: string
                brief: A key.
                examples: [x]
                stability: stable

        """;

    private const string Enum = """
        groups:
          - id: registry.a
            type: attribute_group
            brief: A group.
            attributes:
              - id: a.kind
                brief: A kind.
                stability: stable
                type:
                  members:
                    - {id: one, brief: One., value: one, stability: stable}

        """;

    private const string Signal = """
        file_format: definition/2
        metrics:
          - name: a.count
            instrument: counter
            unit: '1'
            requirement_level: recommended
            brief: A metric.
            stability: stable

        """;

    [Theory]
    [InlineData(Metric, "instrument: counter", "instrument: countr", "SC1104 5:17")]
    [InlineData(Metric, "instrument: counter", "instrumnt: counter", "SC1101 5:5")]
    [InlineData(Metric, "unit: '1'", "unit: 5", "SC1103 6:11")]
    [InlineData(Metric, "metric_name: a.count", "metric_name: [a]", "SC1103 4:18")]
    [InlineData(Metric, "stability: stable", "stability: stabel", "SC1104 8:16")]
    [InlineData(Metric, "type: metric", "type: metrc", "SC1104 3:11")]
    [InlineData(Span, "type: span", "type: sapn", "SC1104 3:11")]
    [InlineData(Span, "span_kind: client", "span_kind: cleint", "SC1104 4:16")]
    [InlineData(Span, "id: a.key", "id: 5", "SC1103 8:13")]
    [InlineData(Span, "type: string", "type: strin", "SC1110 9:15")]
    [InlineData(Span, "brief: A key.", "brief: 5", "SC1103 10:16")]
    [InlineData(Span, "examples: [x]", "exampels: [x]", "SC1101 11:9")]
    [InlineData(Enum, "one, stability: stable}", "one, stability: stabel}", "SC1104 11:61")]
    [InlineData(Signal, "requirement_level: recommended", "requirement_level: recomended", "SC1104 6:24")]
    [InlineData(Signal, "instrument: counter", "instrument: countr", "SC1104 4:17")]
    [InlineData(Signal, "definition/2", "definition/3", "SC1107 1:14")]
    public void Wrong_value_is_reported_once(string text, string right, string wrong, string expected)
    {
        Assert.Empty(Check(text));
        Assert.Equal([expected], Check(text.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("    instrument: counter\n", "SC2012 2:9", "SC3021 2:9")]
    [InlineData("    stability: stable\n", "SC2003 2:9")]
    public void Key_that_is_not_there_is_missing(string line, params string[] expected) =>
        Assert.Equal(expected, Check(Metric.Replace(line, string.Empty, StringComparison.Ordinal)));

    private static IEnumerable<string> Check(string text)
    {
        var diagnostics = new DiagnosticBag();
        _ = RegistryCompiler.Compile(new RegistrySource("model") { Files = [SourceText.From("a.yaml", text)] }, diagnostics);
        return diagnostics.ToImmutable().Select(problem => $"{problem.Id} {problem.Location!.Value.Start}");
    }
}
