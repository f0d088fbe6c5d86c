using Google.Protobuf;

namespace Semconv.Otlp.Tests.Receiver;

/// <summary>Small requests in protobuf.</summary>
internal static class Requests
{
    public const string Json =
        """{"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"0af7651916cd43dd8448eb211c80319c","spanId":"b7ad6b7169203331","name":"checkout"}]}]}]}""";

    public const string Zipkin =
        """[{"traceId":"0af7651916cd43dd8448eb211c80319c","id":"b7ad6b7169203331","name":"checkout","localEndpoint":{"serviceName":"orders"}}]""";

    /// <summary>So many spans with their number as name.</summary>
    public static byte[] Traces(int spans, int nameLength = 0)
    {
        var names = Enumerable.Range(0, spans).Select(number => $"span {number}".PadRight(nameLength, '.'));
        return Message(1, Message(2, [.. names.SelectMany(name => Message(2, Message(5, System.Text.Encoding.UTF8.GetBytes(name))))]));
    }

    /// <summary>A field of bytes.</summary>
    public static byte[] Message(int field, byte[] content)
    {
        using var stream = new MemoryStream();
        using (var output = new CodedOutputStream(stream, leaveOpen: true))
        {
            output.WriteTag(field, WireFormat.WireType.LengthDelimited);
            output.WriteBytes(ByteString.CopyFrom(content));
        }

        return stream.ToArray();
    }
}
