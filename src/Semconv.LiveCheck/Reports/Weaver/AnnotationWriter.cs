using System.Text;
using Semconv.Core.Output;
using Semconv.LiveCheck.Advice;
using Semconv.LiveCheck.Advice.Values;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Samples;

namespace Semconv.LiveCheck.Reports.Weaver;

/// <summary>Writes parts of a sample, each with what was found about it. The order of calls numbers the parts.</summary>
internal sealed class AnnotationWriter(IStructureWriter writer)
{
    private SampleFindings _findings = new();
    private SignalType _signal;
    private string? _signalName;
    private int _parts;

    public IStructureWriter Writer => writer;

    /// <param name="findings">What was found about the sample.</param>
    /// <param name="signal">The kind of telemetry around its parts.</param>
    /// <param name="name">The name of the signal; null for none.</param>
    public void BeginSample(SampleFindings findings, SignalType signal, string? name)
    {
        _findings = findings;
        _signal = signal;
        _signalName = name;
        _parts = 0;
    }

    /// <summary>The number of the next part.</summary>
    public int NextPart() => _parts++;

    public void Attributes(string key, SampleAttributes attributes)
    {
        writer.Key(key);
        writer.BeginList();
        foreach (var attribute in attributes)
        {
            writer.BeginObject();
            Attribute(attribute);
            writer.EndObject();
        }

        writer.EndList();
    }

    /// <summary>The fields of an attribute.</summary>
    public void Attribute(SampleEntry attribute)
    {
        var part = NextPart();
        writer.Text("name", Encoding.UTF8.GetString(attribute.Key));
        writer.Key("value");
        SampleValueWriter.Write(attribute.Value, writer);
        TextOrNull("type", ValueTyping.Word(ValueTyping.Of(attribute.Value)));
        Result(part);
    }

    public void Text(string key, ReadOnlySpan<byte> text) => writer.Text(key, Encoding.UTF8.GetString(text));

    public void TextOrNull(string key, string? text)
    {
        writer.Key(key);
        if (text is null)
        {
            writer.Null();
        }
        else
        {
            writer.Text(text);
        }
    }

    /// <summary>Bytes as hexadecimal digits; null for none.</summary>
    public void HexOrNull(string key, ReadOnlySpan<byte> bytes) => TextOrNull(key, bytes.IsEmpty ? null : Convert.ToHexStringLower(bytes));

    /// <summary>What was found about a part.</summary>
    public void Result(int part)
    {
        writer.Key("live_check_result");
        writer.BeginObject();
        writer.Key("all_advice");
        writer.BeginList();
        FindingLevel? highest = null;
        foreach (var finding in _findings.Of(part))
        {
            highest = highest > finding.Level ? highest : finding.Level;
            FindingWriter.Write(finding, _signal.Word(), _signalName, writer);
        }

        writer.EndList();
        TextOrNull("highest_advice_level", highest?.Word());
        writer.EndObject();
    }
}
