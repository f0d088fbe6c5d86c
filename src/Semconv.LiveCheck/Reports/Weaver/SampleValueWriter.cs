using System.Buffers.Text;
using System.Text;
using Semconv.Core.Output;
using Semconv.LiveCheck.Samples;

namespace Semconv.LiveCheck.Reports.Weaver;

/// <summary>Writes the value of an attribute; what the form cannot hold becomes null.</summary>
internal static class SampleValueWriter
{
    public static void Write(SampleValue value, IStructureWriter writer)
    {
        switch (value.Kind)
        {
            case SampleValueKind.Bool:
                writer.Bool(value.Bool);
                break;
            case SampleValueKind.Int when Utf8Parser.TryParse(value.Text, out ulong large, out _):
                writer.LargeInteger(large);
                break;
            case SampleValueKind.Int:
                writer.Integer(value.Int);
                break;
            case SampleValueKind.Double when double.IsFinite(value.Double):
                writer.Float(value.Double);
                break;
            case SampleValueKind.Text:
                writer.Text(Encoding.UTF8.GetString(value.Text));
                break;
            case SampleValueKind.List:
                WriteList(value.Items, writer);
                break;
            case SampleValueKind.Map:
                WriteMap(value.Items, writer);
                break;
            default:
                writer.Null();
                break;
        }
    }

    private static void WriteList(SampleAttributes items, IStructureWriter writer)
    {
        writer.BeginList();
        foreach (var item in items)
        {
            Write(item.Value, writer);
        }

        writer.EndList();
    }

    private static void WriteMap(SampleAttributes items, IStructureWriter writer)
    {
        writer.BeginObject();
        foreach (var item in items)
        {
            writer.Key(Encoding.UTF8.GetString(item.Key));
            Write(item.Value, writer);
        }

        writer.EndObject();
    }
}
