using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Semconv.Text.Diagnostics.Rendering;

/// <summary>Prints one indented JSON document in ASCII; half a surrogate pair becomes the replacement character.</summary>
internal static class JsonReport
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    public static void Write(TextWriter writer, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        writer.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        writer.Write('\n');
    }
}
