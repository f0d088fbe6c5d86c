using System.Buffers;
using System.Text.Json;
using Semconv.Core.Output;

namespace SemconvTool.Session;

/// <summary>Turns a JSON document into the other forms that a command prints.</summary>
internal static class JsonBytes
{
    public static ReadOnlyMemory<byte> Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        return buffer.WrittenMemory;
    }

    public static void Copy(ReadOnlyMemory<byte> document, IStructureWriter writer)
    {
        using var parsed = JsonDocument.Parse(document);
        Copy(parsed.RootElement, writer);
    }

    private static void Copy(JsonElement element, IStructureWriter writer)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.BeginObject();
                foreach (var property in element.EnumerateObject())
                {
                    writer.Key(property.Name);
                    Copy(property.Value, writer);
                }

                writer.EndObject();
                break;
            case JsonValueKind.Array:
                writer.BeginList();
                foreach (var item in element.EnumerateArray())
                {
                    Copy(item, writer);
                }

                writer.EndList();
                break;
            case JsonValueKind.String:
                writer.Text(element.GetString()!);
                break;
            case JsonValueKind.Number when element.TryGetInt64(out var number):
                writer.Integer(number);
                break;
            case JsonValueKind.Number:
                writer.Float(element.GetDouble());
                break;
            case JsonValueKind.True or JsonValueKind.False:
                writer.Bool(element.GetBoolean());
                break;
            default:
                writer.Null();
                break;
        }
    }
}
