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

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Zipkin_server_may_share_the_id_of_the_client(bool isShared, bool isDuplicate)
    {
        var driver = new StructureDriver();
        SampleText.Read(
            $$"""
            [{"traceId":"0af7651916cd43dd8448eb211c80319c","id":"b7ad6b7169203331","name":"call","kind":"CLIENT","timestamp":1795245859426616,"duration":5,"localEndpoint":{"serviceName":"a"} },
            {"traceId":"0af7651916cd43dd8448eb211c80319c","id":"b7ad6b7169203331","name":"call","kind":"SERVER","timestamp":1795245859426617,"duration":3,"localEndpoint":{"serviceName":"b"},"shared":{{(isShared ? "true" : "false")}} }]
            """,
            driver);
        driver.Complete();
        Assert.Equal(2, driver.Store.Counts.Spans);
        Assert.Equal(isDuplicate, driver.Recorder.SpansByRule.ContainsKey("span_id_duplicate"));
    }
}
