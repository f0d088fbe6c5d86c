using Semconv.LiveCheck.Structure;

namespace Semconv.LiveCheck.Tests.Structure;

/// <summary>The same telemetry in another form gives the same findings, as far as the form holds it.</summary>
public sealed class InputFormTests
{
    private static readonly string[] OnAbsence = ["span_orphan", "dapr_pubsub_parent_not_exported"];

    public static TheoryData<string> Captures => Capture.Names;

    public static TheoryData<string> ZipkinCaptures => [.. Captures.Select(row => row.Data).Where(capture => Capture.Has(capture, "zipkin.jsonl"))];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Captures))]
    public void Jaeger_gives_the_same_findings(string capture) =>
        Assert.Equal(
            StructureDriver.Of(capture, "traces.pb").Recorder.SpansByRule,
            StructureDriver.Of(capture, "jaeger.json").Recorder.SpansByRule);

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(ZipkinCaptures))]
    public void Zipkin_gives_those_on_the_spans_that_it_holds(string capture)
    {
        var held = new HashSet<string>();
        Capture.Read(capture, "zipkin.jsonl", new SpanVisitor(DaprRegistry.SpanTypes, (in span, _, in _, in _) => held.Add(Convert.ToHexStringLower(span.SpanId))));
        var driver = StructureDriver.Of(capture, "zipkin.jsonl");
        var expected = StructureDriver.Of(capture, "traces.pb").Recorder.SpansByRule;
        foreach (var rule in TraceRules.All.Select(rule => rule.Id).Except(OnAbsence))
        {
            Assert.Equal(expected.GetValueOrDefault(rule, []).Intersect(held), driver.Recorder.SpansByRule.GetValueOrDefault(rule, []));
        }

        Assert.Equal(OnAbsence.Order(StringComparer.Ordinal), driver.Judge.Unjudged.Select(rule => rule.Rule.Id));
    }
}
