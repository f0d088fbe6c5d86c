using System.Text;
using Semconv.Core.Output;
using Semconv.LiveCheck.Advice;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Samples;

namespace Semconv.LiveCheck.Reports.Weaver;

/// <summary>Writes log records, resources, scopes, profiles and single attributes, with what was found about them.</summary>
internal sealed class PartWriter(AnnotationWriter annotations)
{
    private readonly IStructureWriter _writer = annotations.Writer;

    public void WriteLog(in LogSample log, SampleFindings findings)
    {
        var name = Encoding.UTF8.GetString(log.EventName);
        annotations.BeginSample(findings, SignalType.Log, name);
        var part = annotations.NextPart();
        var hasSeverity = log.SeverityNumber != 0 || !log.SeverityText.IsEmpty;
        _writer.BeginVariant("log");
        _writer.Text("event_name", name);
        _writer.Key("severity_number");
        if (hasSeverity)
        {
            _writer.Integer(log.SeverityNumber);
        }
        else
        {
            _writer.Null();
        }

        annotations.TextOrNull("severity_text", hasSeverity ? Encoding.UTF8.GetString(log.SeverityText) : null);
        annotations.TextOrNull("body", BodyText(log.Body));
        annotations.Attributes("attributes", log.Attributes);
        annotations.HexOrNull("trace_id", log.TraceId);
        annotations.HexOrNull("span_id", log.SpanId);
        annotations.Result(part);
        _writer.EndVariant();
    }

    public void WriteResource(in SampleOrigin origin, SampleFindings findings)
    {
        annotations.BeginSample(findings, SignalType.Resource, null);
        var part = annotations.NextPart();
        _writer.BeginVariant("resource");
        annotations.Attributes("attributes", origin.ResourceAttributes);
        annotations.Result(part);
        _writer.EndVariant();
    }

    public void WriteScope(in SampleOrigin origin, SampleFindings findings)
    {
        annotations.BeginSample(findings, SignalType.None, null);
        var part = annotations.NextPart();
        _writer.BeginVariant("instrumentation_scope");
        annotations.Text("name", origin.ScopeName);
        annotations.Text("version", origin.ScopeVersion);
        annotations.Text("schema_url", origin.ScopeSchemaUrl);
        annotations.Attributes("attributes", origin.ScopeAttributes);
        _writer.Integer("dropped_attributes_count", origin.ScopeDroppedAttributes);
        annotations.Result(part);
        _writer.EndVariant();
    }

    public void WriteProfile(in ProfileSample profile, SampleFindings findings)
    {
        annotations.BeginSample(findings, SignalType.Profile, null);
        var part = annotations.NextPart();
        _writer.BeginVariant("profile");
        annotations.Text("original_payload_format", profile.OriginalPayloadFormat);
        annotations.Attributes("attributes", profile.Attributes);
        annotations.Result(part);
        _writer.EndVariant();
    }

    public void WriteAttribute(in SampleEntry attribute, SampleFindings findings)
    {
        annotations.BeginSample(findings, SignalType.None, null);
        _writer.BeginVariant("attribute");
        annotations.Attribute(attribute);
        _writer.EndVariant();
    }

    /// <summary>The text of a body; JSON for one that is no text, so that a report always holds a text here.</summary>
    private static string? BodyText(SampleValue body)
    {
        if (body.Kind is SampleValueKind.Empty or SampleValueKind.Text)
        {
            return body.HasValue ? Encoding.UTF8.GetString(body.Text) : null;
        }

        using var text = new StringWriter();
        var wrapped = new JsonStructureWriter(text, indented: false);
        wrapped.BeginList();
        SampleValueWriter.Write(body, wrapped);
        wrapped.EndList();
        return text.ToString()[1..^1];
    }
}
