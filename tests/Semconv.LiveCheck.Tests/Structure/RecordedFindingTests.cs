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
            var required = expected.Required(rule);
            Assert.True(required.IsSubsetOf(spans), $"{rule} misses {string.Join(' ', required.Except(spans))}");
            var surplus = spans.Except(required).Except(expected.Allowed(rule)).ToList();
            Assert.True(surplus.Count == 0, $"{rule} has no reason to name {string.Join(' ', surplus)}");
            Assert.Empty(spans.Intersect(expected.Forbidden(rule)));
        }
    }
}
