using Semconv.Core.Output;
using Semconv.Otlp.Export;

namespace Semconv.Otlp.Inference;

/// <summary>Writes what was inferred as a definition file; everything that a person has to say is left empty.</summary>
public static class InferredRegistryWriter
{
    public static void Write(RegistryInference inference, IStructureWriter writer)
    {
        writer.BeginObject();
        writer.Text("file_format", "definition/2");
        WriteList(writer, "attributes", inference.Attributes, WriteAttribute);
        WriteList(writer, "events", inference.Events, WriteEvent);
        WriteList(writer, "metrics", inference.Metrics, WriteMetric);
        WriteList(writer, "spans", inference.Spans, WriteSpan);
        writer.EndObject();
    }

    private static void WriteList<T>(
        IStructureWriter writer, string key, SortedDictionary<string, T> items, Action<IStructureWriter, string, T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        writer.BeginList(key);
        foreach (var (name, item) in items)
        {
            writer.BeginObject();
            write(writer, name, item);
            writer.Text("brief", string.Empty);
            writer.Text("stability", "development");
            writer.EndObject();
        }

        writer.EndList();
    }

    private static void WriteAttribute(IStructureWriter writer, string key, InferredAttribute attribute)
    {
        writer.Text("key", key);
        writer.Text("type", attribute.Type);
        switch (attribute.Examples)
        {
            case []:
                break;
            case [var only]:
                writer.Key("examples");
                WriteValue(writer, only);
                break;
            default:
                writer.BeginList("examples");
                foreach (var example in attribute.Examples)
                {
                    WriteValue(writer, example);
                }

                writer.EndList();
                break;
        }
    }

    private static void WriteEvent(IStructureWriter writer, string name, InferredSignal signal)
    {
        writer.Text("name", name);
        WriteReferences(writer, signal);
    }

    private static void WriteMetric(IStructureWriter writer, string name, InferredSignal signal)
    {
        writer.Text("name", name);
        writer.Text("instrument", signal.Kind);
        writer.Text("unit", signal.Unit);
        WriteReferences(writer, signal);
    }

    private static void WriteSpan(IStructureWriter writer, string name, InferredSignal signal)
    {
        writer.Text("type", name);
        writer.Text("kind", signal.Kind);
        writer.BeginObject("name");
        writer.Text("note", name);
        writer.EndObject();
        WriteReferences(writer, signal);
    }

    private static void WriteReferences(IStructureWriter writer, InferredSignal signal)
    {
        if (signal.Attributes.Count == 0)
        {
            return;
        }

        writer.BeginList("attributes");
        foreach (var key in signal.Attributes)
        {
            writer.BeginObject();
            writer.Text("ref", key);
            writer.EndObject();
        }

        writer.EndList();
    }

    private static void WriteValue(IStructureWriter writer, ExportValue value)
    {
        switch (value)
        {
            case ExportBool flag:
                writer.Bool(flag.Flag);
                break;
            case ExportInt number:
                writer.Integer(number.Number);
                break;
            case ExportDouble number:
                writer.Float(number.Number);
                break;
            case ExportText text:
                writer.Text(text.Text);
                break;
            default:
                throw new ArgumentException($"a value of the type {value.GetType().Name} is no example", nameof(value));
        }
    }
}
