using System.Text.Json;
using Semconv.Core.Output;

namespace SemconvTool.Session;

/// <summary>Writes JSON in ASCII, so that no text in it can steer a terminal; half a surrogate pair becomes the replacement character.</summary>
internal sealed class AsciiJsonWriter(Utf8JsonWriter json) : IStructureWriter
{
    public void BeginObject() => json.WriteStartObject();

    public void EndObject() => json.WriteEndObject();

    public void BeginList() => json.WriteStartArray();

    public void EndList() => json.WriteEndArray();

    public void Key(string name) => json.WritePropertyName(name);

    public void Text(string value) => json.WriteStringValue(value);

    public void Integer(long value) => json.WriteNumberValue(value);

    public void Float(double value) => json.WriteNumberValue(value);

    public void Bool(bool value) => json.WriteBooleanValue(value);

    public void Null() => json.WriteNullValue();
}
