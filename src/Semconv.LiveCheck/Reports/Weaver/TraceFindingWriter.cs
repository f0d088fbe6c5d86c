using System.Globalization;
using Semconv.Core.Output;
using Semconv.LiveCheck.Findings;

namespace Semconv.LiveCheck.Reports.Weaver;

/// <summary>Writes what was found about a trace as one more entry after the samples, which Weaver does not have.</summary>
internal static class TraceFindingWriter
{
    public static void Write(TraceFinding finding, IStructureWriter writer)
    {
        writer.BeginVariant("trace");
        writer.Text("trace_id", finding.TraceId.ToString("x32", CultureInfo.InvariantCulture));
        writer.BeginList("span_ids");
        foreach (var span in finding.SpanIds)
        {
            writer.Text(span.ToString("x16", CultureInfo.InvariantCulture));
        }

        writer.EndList();
        writer.Text("span_name", finding.SpanName);
        writer.Text("service", finding.Service);
        writer.OptionalText("span_type", finding.SpanType);
        writer.BeginObject("live_check_result");
        writer.BeginList("all_advice");
        FindingWriter.Write(finding.Finding, SignalType.Span.Word(), finding.SpanName, writer);
        writer.EndList();
        writer.Text("highest_advice_level", finding.Finding.Level.Word());
        writer.EndObject();
        writer.EndVariant();
    }
}
