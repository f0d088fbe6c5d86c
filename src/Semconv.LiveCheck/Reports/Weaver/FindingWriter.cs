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
        FindingContextWriter.Write(writer, finding.Context);
        writer.Text("message", finding.Message);
        writer.Text("level", finding.Level.Word());
        WriteText("signal_type", signalType, writer);
        WriteText("signal_name", signalName, writer);
        writer.EndObject();
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
