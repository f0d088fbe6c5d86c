using Semconv.LiveCheck;
using Semconv.LiveCheck.Reports;
using Semconv.Text.Diagnostics;
using SemconvTool.LiveChecking.Listening;

namespace SemconvTool.LiveChecking;

/// <summary>Asks whether the verdict of a run can be believed: what was not received cannot have been checked.</summary>
internal static class TrustReview
{
    /// <summary>The report with its doubts, each of which was reported too.</summary>
    public static LiveCheckReport Review(LiveCheckReport report, ListenSettings? listening, DiagnosticBag diagnostics)
    {
        // Where an input cannot be read, that is the problem, and was reported.
        if (report.Received.IsNothing && !diagnostics.ToImmutable().Any(IsAboutInput))
        {
            diagnostics.Report(listening is null ? LiveCheckDiagnostics.NothingReceived(report.Inputs) : LiveCheckDiagnostics.NothingSent(report.Inputs));
        }

        // Of files each was reported at its place.
        if (listening is not null && report.Received.Damaged > 0)
        {
            diagnostics.Report(LiveCheckDiagnostics.DataLost(report.Received.Damaged, "requests could not be read to their end", "look at the log of the sender, which was told what is wrong with each"));
        }

        foreach (var (count, what, help) in Losses(report.Received).Where(loss => loss.Count > 0))
        {
            diagnostics.Report(LiveCheckDiagnostics.DataLost(count, what, help));
        }

        var doubts = diagnostics.ToImmutable().Where(each => each.Severity == Severity.Error && (IsAboutInput(each) || LiveCheckDiagnostics.OfTrust.Contains(each.Descriptor)));
        return report with { Doubts = [.. doubts.Select(each => each.Location is { } place ? $"{place}: {each.Message}" : each.Message)] };
    }

    private static IEnumerable<(long Count, string What, string Help)> Losses(ReceivedCounts received) =>
    [
        (received.LeftOut, "samples were more than is taken of one request, or had more attributes, events, links or points than is taken of one", "let the sender make smaller requests"),
        (received.DroppedBySender, "attributes, events or links were dropped by the sender", "raise the limits of its SDK, such as OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT"),
        (received.Evicted, "spans found no room, and their traces were judged without them", "add '--max-spans' with a larger number, or check a part of the input at a time"),
        (received.EvictedTraces, "traces were judged before their end, to make room", "add '--max-spans' with a larger number, or check a part of the input at a time"),
        (received.LostInstances, "workflow instances could not be remembered", "check a part of the input at a time"),
        (received.LostNames, "names found no room, and are one in this report", "check a part of the input at a time"),
    ];

    private static bool IsAboutInput(Diagnostic diagnostic) =>
        diagnostic.Severity == Severity.Error && (diagnostic.Id.StartsWith("SC80", StringComparison.Ordinal) || diagnostic.Id is "SC7001" or "SC7002");
}
