using Semconv.LiveCheck;
using Semconv.LiveCheck.Reports;
using Semconv.Text.Diagnostics;
using SemconvTool.LiveChecking.Listening;

namespace SemconvTool.LiveChecking;

/// <summary>Asks whether the verdict of a run can be believed: what was not received cannot have been checked.</summary>
internal static class TrustReview
{
    private const string MoreSpans = "add '--max-spans' with a larger number, or check a part of the input at a time";

    private const string SmallerParts = "check a part of the input at a time";

    /// <summary>The report with its doubts, each of which was reported too.</summary>
    public static LiveCheckReport Review(LiveCheckReport report, ListenSettings? listening, DiagnosticBag diagnostics)
    {
        // Where an input cannot be read, that is the problem, and was reported.
        var damaged = listening is null ? 0 : report.Received.Damaged;
        if (report.Received.IsNothing && damaged == 0 && !diagnostics.ToImmutable().Any(IsAboutInput))
        {
            diagnostics.Report(listening is null ? LiveCheckDiagnostics.NothingReceived(report.Inputs) : LiveCheckDiagnostics.NothingSent(report.Inputs));
        }

        foreach (var loss in Losses(report.Received, damaged).Where(loss => loss.Count > 0))
        {
            diagnostics.Report(LiveCheckDiagnostics.DataLost(loss.Count, loss.Count == 1 ? loss.One : loss.Many, loss.Help));
        }

        var doubts = diagnostics.ToImmutable().Where(each => each.Severity == Severity.Error && (IsAboutInput(each) || LiveCheckDiagnostics.OfTrust.Contains(each.Descriptor)));
        return report with { Doubts = [.. doubts.Select(each => each.Location is { } place ? $"{place}: {each.Message}" : each.Message)] };
    }

    /// <param name="received">What came and was left out.</param>
    /// <param name="damaged">Requests that could not be read; of files each was reported at its place.</param>
    private static IEnumerable<Loss> Losses(ReceivedCounts received, long damaged) =>
    [
        new(
            damaged,
            "request could not be read to its end",
            "requests could not be read to their end",
            "look at the log of the sender, which was told what is wrong with each"),
        new(
            received.LeftOut,
            "sample was more than is taken of one request, or had more attributes, events, links or points than is taken of one",
            "samples were more than is taken of one request, or had more attributes, events, links or points than is taken of one",
            "let the sender make smaller requests"),
        new(
            received.DroppedBySender,
            "attribute, event or link was dropped by the sender",
            "attributes, events or links were dropped by the sender",
            "raise the limits of its SDK, such as OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT"),
        new(received.Evicted, "span found no room, and its trace was judged without it", "spans found no room, and their traces were judged without them", MoreSpans),
        new(received.EvictedTraces, "trace was judged before its end, to make room", "traces were judged before their end, to make room", MoreSpans),
        new(received.LostInstances, "workflow instance could not be remembered", "workflow instances could not be remembered", SmallerParts),
        new(received.LostNames, "name found no room in this report", "names found no room, and are one in this report", SmallerParts),
    ];

    private static bool IsAboutInput(Diagnostic diagnostic) =>
        diagnostic.Severity == Severity.Error && (diagnostic.Id.StartsWith("SC80", StringComparison.Ordinal) || diagnostic.Id is "SC7001" or "SC7002");

    /// <summary>What did not come or did not fit: how often, and the words for one and for more.</summary>
    private sealed record Loss(long Count, string One, string Many, string Help);
}
