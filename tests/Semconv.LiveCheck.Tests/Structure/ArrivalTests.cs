namespace Semconv.LiveCheck.Tests.Structure;

/// <summary>Findings depend on the spans alone: not on the order in which they come, nor on batches, nor on what services are called.</summary>
public sealed class ArrivalTests
{
    public static TheoryData<string> Captures => Capture.Names;

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Captures))]
    public void Order_and_batches_do_not_matter(string capture)
    {
        var original = StructureDriver.Of(capture, "traces.pb").Recorder.Findings.Select(FindingText.Full).ToList();
        Assert.Equal(original, StructureDriver.Of(capture, "traces.jsonl").Recorder.Findings.Select(FindingText.Full));
        var spans = new RecordedSpans(capture);
        foreach (var size in new[] { 1, 7, 1000 })
        {
            // Ids are random: another part of them is another order.
            spans.All.Sort((left, right) => string.CompareOrdinal(left.SpanId, size % 8, right.SpanId, size % 8, 16));
            Assert.Equal(original, spans.Judge(size).Findings.Select(FindingText.Full));
        }
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Captures))]
    public void Everything_twice_is_told_as_such_and_changes_nothing_else(string capture)
    {
        var original = StructureDriver.Of(capture, "traces.pb").Recorder.Findings.Select(FindingText.Full).ToList();
        var driver = new StructureDriver();
        Capture.Read(capture, "traces.pb", driver);
        Capture.Read(capture, "traces.jsonl", driver);
        driver.Complete();
        var twice = driver.Recorder.Findings.ToLookup(finding => finding.Finding.Rule.Id == "span_resent");
        Assert.Equal(original, twice[false].Select(FindingText.Full));
        Assert.Equal(new RecordedSpans(capture).All.DistinctBy(span => span.SpanId).Count(), twice[true].Count());
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Captures))]
    public void Names_of_services_do_not_matter(string capture)
    {
        var original = StructureDriver.Of(capture, "traces.pb").Recorder.Findings.Select(FindingText.Short).ToList();
        var spans = new RecordedSpans(capture);
        foreach (var span in spans.All)
        {
            // Reversed, so that what sorts by service sorts otherwise.
            span.Service = new string([.. span.Service.Reverse()]) + "-x";
        }

        Assert.Equal(original, spans.Judge().Findings.Select(FindingText.Short));
    }
}
