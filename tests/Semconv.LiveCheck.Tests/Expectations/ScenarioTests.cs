using Semconv.LiveCheck.Expectations;
using Semconv.LiveCheck.Findings.Ledger;
using Semconv.LiveCheck.Samples;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.LiveCheck.Tests.Expectations;

/// <summary>What a scenario expects.</summary>
public sealed class ScenarioTests
{
    [Theory]
    [InlineData("count: 2", "")]
    [InlineData("count: 3", "span_count_out_of_range Expected 3 of span 'shop.checkout', seen 2 times.")]
    [InlineData("min: 1", "")]
    [InlineData("max: 1", "span_count_out_of_range Expected 1 of span 'shop.checkout', seen 2 times.")]
    [InlineData("max: 0", "span_count_out_of_range Expected 0 of span 'shop.checkout', seen 2 times.")]
    [InlineData("kind: server", "expected_span_missing Expected at least 1 of span 'shop.checkout', never seen.")]
    [InlineData("service: other", "expected_span_missing Expected at least 1 of span 'shop.checkout' of 'other', never seen.")]
    [InlineData("name: 'check*'", "")]
    [InlineData("attributes: {k: 1}", "")]
    [InlineData("attributes: {k: [0, 1]}", "")]
    [InlineData("attributes: {k: {present: true}}", "")]
    [InlineData("attributes: {k: 2}", "expected_span_missing Expected at least 1 of span 'shop.checkout' with 'k', never seen.")]
    public void Spans_are_counted_as_the_entry_says(string entry, string expected)
    {
        var scenario = Read($"expect:\n  spans:\n    - type: shop.checkout\n      {entry}\n", out var problems);
        Assert.Empty(problems);
        var counter = new ExpectationCounter(scenario);
        var slots = new SampleSlotList();
        var slot = slots.Open();
        slots.Set(slot, SampleValueKind.Int, 1);
        slots.Close(slot, new TextRange(0, 1));
        for (var number = 0; number < 2; number++)
        {
            counter.Count(new SpanSample { Name = "checkout"u8, Kind = 3, Attributes = new SampleAttributes("k"u8, slots.Span, 0, slots.Count) }, "shop.checkout", "orders");
            counter.Count(new SpanSample { Name = "checkout"u8 }, "shop.other", "orders");
        }

        var ledger = new FindingLedger();
        var diagnostics = new DiagnosticBag();
        counter.Complete(ledger, diagnostics);
        Assert.Equal(expected, string.Concat(ledger.ToGroups(Profile.Target).Select(group => $"{group.Finding.Rule.Id} {group.Finding.Message}")));
        Assert.Equal(expected.Contains("never", StringComparison.Ordinal), diagnostics.HasErrors);
    }

    [Fact]
    public void Metrics_and_events_go_by_name()
    {
        var scenario = Read("expect: {metrics: [{name: a}, {name: b}], events: [{name: c}, {name: d}]}", out var problems);
        Assert.Empty(problems);
        var counter = new ExpectationCounter(scenario);
        counter.Count(new MetricSample { Name = "a"u8 }, "orders");
        counter.Count(new LogSample { EventName = "c"u8 }, "orders");
        counter.Count(new LogSample(), "orders");
        var (ledger, diagnostics) = (new FindingLedger(), new DiagnosticBag());
        counter.Complete(ledger, diagnostics);
        Assert.Equal(["expected_event_missing", "expected_metric_missing"], ledger.ToGroups(Profile.Target).Select(group => group.Finding.Rule.Id));
        Assert.Equal(["metric 'b' was expected and never seen", "event 'd' was expected and never seen"], diagnostics.ToImmutable().Select(each => each.Message));
    }

    [Theory]
    [InlineData("spans: []", "s.yaml:1:1 unknown key 'spans'")]
    [InlineData("expect: {span: []}", "s.yaml:1:10 unknown key 'span'")]
    [InlineData("expect: {spans: [{kind: client}]}", "s.yaml:1:19 this says not what is expected")]
    [InlineData("expect: {spans: [{type: a, kind: klient}]}", "s.yaml:1:34 'klient' is no kind of span")]
    [InlineData("expect: {spans: [{type: a, count: many}]}", "s.yaml:1:35 'count' is no number")]
    [InlineData("expect: {spans: [{type: a, min: 2, max: 1}]}", "s.yaml:1:41 'max' is less than 'min'")]
    [InlineData("expect: {spans: [{type: a, count: 1, max: 1}]}", "s.yaml:1:35 'count' stands beside 'min' or 'max'")]
    [InlineData("expect: {metrics: [{type: a, name: b}]}", "s.yaml:1:21 unknown key 'type'")]
    [InlineData("expect: {spans: [{name: 'a['}]}", "s.yaml:1:25 'a[' is no pattern: a '[' is not closed")]
    [InlineData("expect: {spans: [{type: a, attributes: [k]}]}", "s.yaml:1:40 'attributes' is no mapping")]
    [InlineData("expect: {spans: [{type: a, attributes: {k: {}}}]}", "s.yaml:1:44 'k' has no value to compare with")]
    [InlineData("expect: {spans: {}}", "s.yaml:1:17 'spans' is no list")]
    [InlineData("expect: {}", "s.yaml:1:9 nothing is expected here")]
    [InlineData("", "s.yaml:1:1 nothing is expected here")]
    [InlineData("[]", "s.yaml:1:1 this is no mapping")]
    public void What_is_wrong_with_a_scenario_is_said_at_its_place(string text, string expected)
    {
        Read(text, out var problems);
        Assert.Equal(expected, problems[0]);
    }

    private static Scenario Read(string text, out IReadOnlyList<string> problems)
    {
        var diagnostics = new DiagnosticBag();
        var scenario = ScenarioReader.Read(SourceText.From("s.yaml", text), diagnostics);
        problems = [.. diagnostics.ToImmutable().Select(each => $"{each.Location} {each.Message}")];
        return scenario;
    }
}
