using System.Text;
using System.Text.Json;

namespace Semconv.Otlp.Receiver;

/// <summary>What a program that steers a receiver gets back.</summary>
public sealed record AdminAnswer(int Status, string ContentType, byte[] Content)
{
    private const string JsonType = "application/json";

    public static AdminAnswer Empty { get; } = new(200, "text/plain", []);

    public static AdminAnswer Json(string document) => new(200, JsonType, Encoding.UTF8.GetBytes(document));

    public static AdminAnswer Problem(int status, string message)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("error", message);
            writer.WriteEndObject();
        }

        return new AdminAnswer(status, JsonType, stream.ToArray());
    }
}
