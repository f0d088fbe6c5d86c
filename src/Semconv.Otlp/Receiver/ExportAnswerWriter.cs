using System.Text;
using System.Text.Json;
using Semconv.Otlp.Wire;

namespace Semconv.Otlp.Receiver;

/// <summary>Writes what senders get back: export responses and <c>google.rpc.Status</c>.</summary>
internal static class ExportAnswerWriter
{
    private const int PartialSuccess = (1 << 3) | 2;
    private const int Rejected = 1 << 3;
    private const int RejectedMessage = (2 << 3) | 2;
    private const int StatusCode = 1 << 3;
    private const int StatusMessage = (2 << 3) | 2;

    /// <summary>The response in protobuf: empty when there is nothing to say.</summary>
    public static byte[] Protobuf(in RequestVerdict verdict)
    {
        if (verdict.Message is null)
        {
            return [];
        }

        var writer = new WireWriter();
        var partial = writer.Begin(PartialSuccess);
        writer.Number(Rejected, (ulong)verdict.Rejected);
        writer.Text(RejectedMessage, verdict.Message);
        writer.End(partial);
        return writer.Written.ToArray();
    }

    /// <summary>The response in JSON. The count has a name of its own for each signal.</summary>
    public static byte[] Json(in RequestVerdict verdict, string countName)
    {
        if (verdict.Message is null)
        {
            return "{}"u8.ToArray();
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("partialSuccess");
            writer.WriteString(countName, verdict.Rejected.ToString(System.Globalization.CultureInfo.InvariantCulture));
            writer.WriteString("errorMessage", verdict.Message);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>A refusal as OTLP/HTTP wants it.</summary>
    public static byte[] Status(RpcStatus status, string message, bool isJson)
    {
        if (!isJson)
        {
            var writer = new WireWriter();
            writer.Number(StatusCode, (ulong)status);
            writer.Text(StatusMessage, message);
            return writer.Written.ToArray();
        }

        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("code", (int)status);
            json.WriteString("message", message);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>Text as the header <c>grpc-message</c> may hold it: printable ASCII, the rest as %XX of its UTF-8.</summary>
    public static string Escape(string message)
    {
        var text = new StringBuilder(message.Length);
        foreach (var each in Encoding.UTF8.GetBytes(message))
        {
            if (each is >= 0x20 and <= 0x7E and not (byte)'%')
            {
                text.Append((char)each);
            }
            else
            {
                text.Append('%').Append(each.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return text.ToString();
    }
}
