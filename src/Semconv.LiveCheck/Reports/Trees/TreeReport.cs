using System.Globalization;
using Semconv.LiveCheck.Reports.Terminal;

namespace Semconv.LiveCheck.Reports.Trees;

/// <summary>Prints broken traces as trees, with what is broken marked at the span.</summary>
public sealed class TreeReport(BrokenTraces broken, TraceCollector traces)
{
    private const int LongestName = 60;
    private const ulong Millisecond = 1_000_000;

    public bool UseColors { get; init; }

    public void Render(TextWriter output)
    {
        var page = new TerminalPage(output, UseColors, int.MaxValue);
        foreach (var trace in broken.Traces.OrderBy(trace => traces.SpansOf(trace).Select(span => span.StartTime).FirstOrDefault()).ThenBy(trace => trace))
        {
            page.Blank();
            Write(trace, page);
        }

        foreach (var rule in broken.Rest)
        {
            page.Blank();
            page.Line(0, (TerminalStyle.Plain, $"{rule.Name}: {FindingSentence.Count(rule.Count, "more finding")} in other traces"));
        }
    }

    private void Write(UInt128 trace, TerminalPage page)
    {
        var spans = traces.SpansOf(trace);
        var left = traces.LeftOf(trace) is > 0 and var count ? $", {FindingSentence.Count(count, "more span")} not shown" : string.Empty;
        if (spans.Count == 0)
        {
            page.Line(0, (TerminalStyle.Bold, $"trace {TelemetryText.Hex(trace)}"), (TerminalStyle.Plain, " (its spans were let go before this was found)"));
            return;
        }

        page.Line(0, (TerminalStyle.Bold, $"trace {TelemetryText.Hex(trace)}"), (TerminalStyle.Plain, $" ({FindingSentence.Count(spans.Count, "span")}{left})"));
        foreach (var row in TraceTree.Rows(spans))
        {
            if (row.Span is not { } span)
            {
                page.Line(0, (TerminalStyle.Violation, $"?? span {TelemetryText.Hex(row.Id)} was never received"));
                continue;
            }

            var rules = broken.MarksOf(trace, row.Id);
            page.Line(
                0,
                (TerminalStyle.Faint, row.Branch),
                (rules.Count == 0 ? TerminalStyle.Plain : TerminalStyle.Bold, $"{Kind(span.Kind)} {Cut(span.Name)}"),
                (TerminalStyle.Faint, $" {(span.Service.Length == 0 ? "unknown service" : span.Service)} {Duration(span)} {TelemetryText.Hex(span.Id)}"),
                (TerminalStyle.Violation, span.Status == 2 ? " ERROR" : string.Empty),
                (TerminalStyle.Violation, rules.Count == 0 ? string.Empty : $"  <-- {string.Join(", ", rules)}"));
        }
    }

    private static string Kind(int kind) => kind switch
    {
        1 => "INTERNAL",
        2 => "SERVER",
        3 => "CLIENT",
        4 => "PRODUCER",
        5 => "CONSUMER",
        _ => "SPAN",
    };

    private static string Cut(string name) => name.Length <= LongestName ? name : $"{name.AsSpan(0, LongestName - 1)}…";

    private static string Duration(TracedSpan span) => span.EndTime < span.StartTime || span.StartTime == 0
        ? "no duration"
        : string.Create(CultureInfo.InvariantCulture, $"{(double)(span.EndTime - span.StartTime) / Millisecond:0.0##} ms");
}
