using Semconv.LiveCheck.Samples.Inputs;
using Semconv.Otlp.Json;
using Semconv.Otlp.Wire;

namespace Semconv.Otlp.Files;

/// <summary>Tells the format of an input from how it begins.</summary>
/// <remarks>
/// A length of four bytes begins with one that no protobuf message can begin with (below eight) unless a request has more than 128 MB.
/// JSON is told by the names of its first properties.
/// </remarks>
internal static class ContentProbe
{
    private const int HeadSize = 64 * 1024;
    private const int DeepestList = 3;

    public static ReadOnlySpan<byte> Gzip => [0x1F, 0x8B];

    public static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;

    public static ReadOnlySpan<byte> Zstandard => [0x28, 0xB5, 0x2F, 0xFD];

    /// <summary>
    /// The format of an input that is not empty and not packed; null when it is none, <see cref="TelemetryFormat.Auto"/> when it ends before it
    /// can be told.
    /// </summary>
    /// <remarks>No more is read than it takes to tell, because the input may be a pipe into which more is written only slowly.</remarks>
    public static TelemetryFormat? Find(RequestBuffer buffer)
    {
        for (var isEnd = false; ;)
        {
            var head = buffer.Bytes[..Math.Min(buffer.Bytes.Length, HeadSize)];
            var format = Find(head, isEnd);
            if (isEnd || format != TelemetryFormat.Auto)
            {
                return format;
            }

            isEnd = head.Length == HeadSize || !buffer.FillMore();
        }
    }

    private static TelemetryFormat? Find(ReadOnlySpan<byte> head, bool isEnd)
    {
        var text = head.TrimStart(" \t\r\n"u8);
        return head[0] switch
        {
            < 8 => TelemetryFormat.OtlpProtobuf,
            OtlpTags.Request.Resource when !isEnd && text.Length < 2 => TelemetryFormat.Auto,
            OtlpTags.Request.Resource when !text.IsEmpty && !IsJson(text) => TelemetryFormat.OtlpProtobuf,
            _ => FindJson(text, isEnd),
        };
    }

    /// <summary>A line feed also begins a request in protobuf; what follows there is never this.</summary>
    private static bool IsJson(ReadOnlySpan<byte> head) => head.StartsWith("{\""u8) || head.StartsWith("[{"u8);

    private static TelemetryFormat? FindJson(ReadOnlySpan<byte> head, bool isEnd)
    {
        if (head.IsEmpty)
        {
            return isEnd ? TelemetryFormat.OtlpJson : TelemetryFormat.Auto;
        }

        if (head[0] is not ((byte)'{' or (byte)'['))
        {
            return null;
        }

        var cursor = new JsonCursor(head.ToArray());
        var format = FirstOf(ref cursor);
        if (format is not null || cursor.Position < head.Length)
        {
            return format;
        }

        // It is cut off, or there is nothing in it but empty lists and objects.
        return cursor.Problem is not null || !isEnd ? TelemetryFormat.Auto : head[0] == (byte)'[' ? TelemetryFormat.WeaverJson : TelemetryFormat.OtlpJson;
    }

    private static TelemetryFormat? FirstOf(ref JsonCursor cursor)
    {
        while (cursor.Peek() is (byte)'{' or (byte)'[')
        {
            var format = cursor.Peek() == (byte)'{' ? OfObject(ref cursor) : OfList(ref cursor, depth: 1);
            if (format is not null || cursor.Problem is not null)
            {
                return format == TelemetryFormat.Auto ? null : format;
            }
        }

        return null;
    }

    private static TelemetryFormat? OfList(ref JsonCursor cursor, int depth)
    {
        if (!cursor.EnterList())
        {
            return null;
        }

        while (cursor.NextItem())
        {
            var next = cursor.Peek();
            var format = next == (byte)'{' ? OfObject(ref cursor)
                : next == (byte)'[' && depth < DeepestList ? OfList(ref cursor, depth + 1)
                : TelemetryFormat.Auto;
            if (format is not null)
            {
                return format;
            }
        }

        return null;
    }

    /// <summary>The format of an object; null when it is empty, <see cref="TelemetryFormat.Auto"/> when it is something else.</summary>
    private static TelemetryFormat? OfObject(ref JsonCursor cursor)
    {
        var isEmpty = true;
        if (!cursor.EnterObject())
        {
            return TelemetryFormat.Auto;
        }

        while (cursor.NextProperty(out var name))
        {
            isEmpty = false;
            if (OfProperty(name) is { } format)
            {
                return format;
            }

            cursor.Skip();
        }

        return isEmpty && cursor.Problem is null ? null : TelemetryFormat.Auto;
    }

    private static TelemetryFormat? OfProperty(ReadOnlySpan<byte> name)
    {
        var text = System.Text.Encoding.UTF8.GetString(name);
        return text switch
        {
            "resourceSpans" or "resourceMetrics" or "resourceLogs" => TelemetryFormat.OtlpJson,
            "batches" or "trace" => TelemetryFormat.Tempo,
            "data" or "traceID" or "spanID" or "operationName" => TelemetryFormat.Jaeger,
            "traceId" or "localEndpoint" => TelemetryFormat.Zipkin,
            "samples" or "statistics" => TelemetryFormat.WeaverJson,
            "attribute" or "span" or "span_event" or "span_link" or "resource" or "instrumentation_scope" or "metric" or "log" or "profile" =>
                TelemetryFormat.WeaverJson,
            _ => null,
        };
    }
}
