namespace Semconv.LiveCheck.Tests.Advice;

/// <summary>What Dapr emits today is judged by what it is known to emit.</summary>
public sealed class DaprAdviceTests
{
    /// <summary>All that is wrong in the recordings beside the shape of traces: a secret that a client put into a header.</summary>
    private const string Leak = "Attribute 'dapr-api-token' must never be sent.";

    public static TheoryData<string> Captures => Capture.Names;

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Captures))]
    public void Only_a_leaked_secret_is_no_habit(string capture)
    {
        var found = AdviceCapture.Read(capture, "traces.pb");
        Assert.All(found.Violations, violation => Assert.EndsWith(Leak, violation, StringComparison.Ordinal));
        Assert.Equal(capture == "invoke-headers-leak", found.Violations.Count > 0);
        using var expected = Capture.Expected(capture);
        if (expected.RootElement.GetProperty("healthy").GetBoolean())
        {
            Assert.Empty(found.Violations);
        }
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Captures))]
    public void Same_telemetry_in_another_form_has_the_same_findings(string capture)
    {
        var expected = Lines(AdviceCapture.Read(capture, "traces.pb"));
        Assert.Equal(expected, Lines(AdviceCapture.Read(capture, "traces.jsonl")));
        Assert.Equal(expected, Lines(AdviceCapture.Read(capture, "jaeger.json")));
    }

    /// <summary>Zipkin has no types and no links, and lower case in names: none of that is a finding.</summary>
    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Captures))]
    public void Zipkin_has_no_findings_of_its_own(string capture)
    {
        if (File.Exists(Path.Combine(Path.GetDirectoryName(Capture.PathOf(capture, "expected.json"))!, "zipkin.jsonl")))
        {
            var found = AdviceCapture.Read(capture, "zipkin.jsonl");
            Assert.All(found.Violations, violation => Assert.EndsWith(Leak, violation, StringComparison.Ordinal));
            Assert.Empty(Lines(found, withCounts: false).Except(Lines(AdviceCapture.Read(capture, "traces.pb"), withCounts: false)));
        }
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Captures))]
    public void Statistics_count_every_span_once(string capture)
    {
        var statistics = AdviceCapture.Read(capture, "traces.pb").Statistics;
        var spans = statistics.Spans;
        using var expected = Capture.Expected(capture);
        var total = expected.RootElement.GetProperty("counts").GetProperty("by").EnumerateArray().Sum(row => row.GetProperty("count").GetInt32());
        Assert.Equal(total, spans.Total);
        Assert.Equal(total, spans.ByService.Sum(each => each.Count));
        Assert.Equal(total, spans.ByKind.Sum(each => each.Count));
        Assert.Equal(total, spans.ByMatch.Sum(each => each.Count));
        Assert.Equal(spans.ByType.Select(each => (each.Name, each.Count)), statistics.SpanTypes.Select(each => (each.Type, each.Spans)));
        Assert.All(statistics.SpanTypes, type => Assert.All(type.Attributes, attribute => Assert.InRange(attribute.Count, 0, type.Spans)));
    }

    private static IEnumerable<string> Lines(AdviceCapture found, bool withCounts = true) => found.Findings
        .GroupBy(each => $"{each.Key.SpanType} {each.Key.Finding.Rule.Id} {each.Key.Finding.IsHabit} {each.Key.Finding.Message}", StringComparer.Ordinal)
        .Select(group => withCounts ? $"{group.Sum(each => each.Value)} {group.Key}" : group.Key)
        .Order(StringComparer.Ordinal);
}
