using Semconv.Core.Output;
using Semconv.LiveCheck.Findings;

namespace Semconv.LiveCheck.Reports.Weaver;

/// <summary>Writes a finding in the fields that Weaver's findings have.</summary>
internal static class FindingWriter
{
    public static void Write(Finding finding, string? signalType, string? signalName, IStructureWriter writer)
    {
        writer.BeginObject();
        writer.Text("type", "PolicyFinding");
        writer.Text("id", finding.Rule.Id);
        writer.Key("context");
        WriteContext(finding, writer);
        writer.Text("message", finding.Message);
        writer.Text("level", finding.Level.Word());
        WriteText("signal_type", signalType, writer);
        WriteText("signal_name", signalName, writer);
        writer.EndObject();
    }

    private static void WriteContext(Finding finding, IStructureWriter writer)
    {
        if (finding.Context.IsEmpty)
        {
            writer.Null();
            return;
        }

        writer.BeginObject();
        foreach (var entry in finding.Context.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            writer.Key(entry.Key);
            WriteValue(entry.Value, writer);
        }

        writer.EndObject();
    }

    private static void WriteValue(FindingValue value, IStructureWriter writer)
    {
        switch (value)
        {
            case FindingValue.Text text:
                writer.Text(text.Value);
                break;
            case FindingValue.Integer integer:
                writer.Integer(integer.Value);
                break;
            case FindingValue.Real real:
                writer.Float(real.Value);
                break;
            case FindingValue.Truth truth:
                writer.Bool(truth.Value);
                break;
            case FindingValue.Texts texts:
                writer.BeginList();
                foreach (var text in texts.Values)
                {
                    writer.Text(text);
                }

                writer.EndList();
                break;
            default:
                writer.Null();
                break;
        }
    }

    private static void WriteText(string key, string? text, IStructureWriter writer)
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
}
