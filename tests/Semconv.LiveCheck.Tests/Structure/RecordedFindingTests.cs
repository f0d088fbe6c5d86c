using Semconv.LiveCheck.Structure;

namespace Semconv.LiveCheck.Tests.Structure;

/// <summary>The findings on the recordings are those of an analysis that shares no code with ours.</summary>
public sealed class RecordedFindingTests
{
    public static TheoryData<string> Captures => Capture.Names;

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Captures))]
    public void Findings_are_the_expected_ones(string capture)
    {
        var expected = new ExpectedFindings(capture);
        var found = StructureDriver.Of(capture, "traces.pb").Recorder.SpansByRule;
        foreach (var rule in TraceRules.All.Select(rule => rule.Id))
        {
            var spans = found.GetValueOrDefault(rule, []);
            Assert.Equal(expected.Spans(rule), spans);
            Assert.Empty(spans.Intersect(expected.Forbidden(rule)));
        }
    }
}
