using System.Collections.Immutable;
using Semconv.Core.Output;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Findings.Ledger;
using Semconv.LiveCheck.Findings.Screening;

namespace Semconv.LiveCheck.Reports;

/// <summary>Writes one JSON object a line for each finding, for scripts: findings about traces as they are judged, others once a group.</summary>
/// <param name="output">Where to.</param>
/// <param name="known">The list of known findings; null when there is none.</param>
public sealed class FindingLines(TextWriter output, KnownFindings? known = null)
{
    /// <summary>With every span that shows it.</summary>
    public void Write(TraceFinding finding)
    {
        var group = new FindingGroup(finding.Finding, finding.Service) { SpanType = finding.SpanType, SignalType = SignalType.Span };
        var writer = Begin(group);
        writer.Text("trace_id", TelemetryText.Hex(finding.TraceId));
        WriteIds(writer, "span_ids", finding.SpanIds.Concat(finding.Elsewhere.Select(span => span.SpanId)).Select(TelemetryText.Hex));
        if (!finding.Elsewhere.IsEmpty)
        {
            var others = finding.Elsewhere.Select(span => span.TraceId).Where(trace => trace != finding.TraceId).Distinct();
            WriteIds(writer, "trace_ids", others.Prepend(finding.TraceId).Select(TelemetryText.Hex));
        }

        End(writer, group with { Count = 1, FirstSeen = finding.Time, LastSeen = finding.Time }, [.. finding.Finding.Context, .. finding.Details], finding.SpanName);
    }

    /// <summary>The groups of findings about samples, with the spans of the first few.</summary>
    public void Write(ImmutableArray<FindingGroup> groups)
    {
        foreach (var group in groups.Where(group => !group.Finding.Rule.IsStructural))
        {
            var places = group.Exemplars.Where(exemplar => exemplar.IsInTrace).ToList();
            var writer = Begin(group);
            writer.Key("trace_id");
            WriteOptional(writer, places.Count == 0 ? null : TelemetryText.Hex(places[0].TraceId));
            WriteIds(writer, "span_ids", places.Where(place => place.SpanId != 0).Select(place => TelemetryText.Hex(place.SpanId)));
            if (places.Select(place => place.TraceId).Distinct().Skip(1).Any())
            {
                WriteIds(writer, "trace_ids", places.Select(place => TelemetryText.Hex(place.TraceId)).Distinct());
            }

            End(writer, group, group.Finding.Context, group.SignalName.Length > 0 ? group.SignalName : group.Exemplars.IsEmpty ? string.Empty : group.Exemplars[0].Name);
        }
    }

    private JsonStructureWriter Begin(FindingGroup group)
    {
        var writer = new JsonStructureWriter(output, indented: false);
        writer.BeginObject();
        writer.Text("id", group.Finding.Rule.Id);
        writer.Text("level", group.Finding.Level.Word());
        writer.Text("message", group.Finding.Message);
        return writer;
    }

    private void End(JsonStructureWriter writer, FindingGroup group, ImmutableArray<FindingContext> context, string name)
    {
        writer.Text("service", group.Service);
        writer.Key("span_type");
        WriteOptional(writer, group.SpanType);
        writer.Integer("count", group.Count);
        writer.Key("context");
        FindingContextWriter.Write(writer, context);
        writer.Bool("habit", group.Finding.IsHabit);
        if (known?.Has(group.Fingerprint) ?? false)
        {
            writer.Bool("known", true);
        }

        writer.Key("first_seen");
        WriteOptional(writer, TelemetryText.Rfc3339(group.FirstSeen));
        writer.Key("last_seen");
        WriteOptional(writer, TelemetryText.Rfc3339(group.LastSeen));
        writer.Key("definition");
        WriteOptional(writer, group.Finding.Definition?.Location?.ToString());
        writer.Key("signal_type");
        WriteOptional(writer, group.SignalType.Word());
        writer.Key("signal_name");
        WriteOptional(writer, name.Length == 0 ? null : name);
        writer.EndObject();
        output.Write('\n');
    }

    private static void WriteIds(JsonStructureWriter writer, string key, IEnumerable<string> ids)
    {
        writer.BeginList(key);
        foreach (var id in ids)
        {
            writer.Text(id);
        }

        writer.EndList();
    }

    private static void WriteOptional(JsonStructureWriter writer, string? text)
    {
        if (text is null)
        {
            writer.Null();
        }
        else
        {
            writer.Text(text);
        }
    }
}
