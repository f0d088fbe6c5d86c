using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Json;

namespace Semconv.Otlp.TraceStores;

/// <summary>Reads ids of trace stores, which leave out zeros in front and still know trace ids of 64 bits.</summary>
internal static class StoreIds
{
    private const int TraceSize = 16;
    private const int SpanSize = 8;

    public static TextRange ReadTraceId(ref JsonCursor cursor, out TextRange text) => Read(ref cursor, TraceSize, out text);

    public static TextRange ReadSpanId(ref JsonCursor cursor, out TextRange text) => Read(ref cursor, SpanSize, out text);

    /// <summary>The zeros in front are put back in place; an id so short that there is no room for them stays as it is.</summary>
    private static TextRange Read(ref JsonCursor cursor, int size, out TextRange text)
    {
        var digits = JsonText.Read(ref cursor);
        text = default;
        if (digits.Length < size || digits.Length > size * 2)
        {
            return JsonText.Decode(cursor.Bytes, digits, out text);
        }

        Span<byte> padded = stackalloc byte[TraceSize * 2];
        padded.Fill((byte)'0');
        Span<byte> id = stackalloc byte[TraceSize];
        var source = digits.In(cursor.Bytes);
        source.CopyTo(padded[((size * 2) - digits.Length)..]);
        if (Convert.FromHexString(padded[..(size * 2)], id, out _, out _) != System.Buffers.OperationStatus.Done)
        {
            text = digits;
            return default;
        }

        id[..size].CopyTo(cursor.Bytes[digits.Start..]);
        return digits with { Length = size };
    }
}
