using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Json;

namespace Semconv.Otlp.WeaverSamples;

/// <summary>Reads single values of Weaver's samples.</summary>
internal static class WeaverFields
{
    /// <summary>A text that may not be null.</summary>
    public static TextRange RequiredText(ref JsonCursor cursor)
    {
        if (cursor.Peek() == (byte)'n')
        {
            cursor.Fail("a value should be a text");
            return default;
        }

        return JsonText.Read(ref cursor);
    }

    /// <summary>A time as RFC 3339 writes it, or null.</summary>
    public static ulong Time(ref JsonCursor cursor)
    {
        var text = JsonText.Read(ref cursor);
        if (text.Length > 0 && Rfc3339.TryParse(text.In(cursor.Bytes), out var time))
        {
            return time;
        }

        if (text.Length > 0)
        {
            cursor.Fail("a time is none of RFC 3339");
        }

        return 0;
    }

    /// <summary>A number of a point: whole or not.</summary>
    public static (SampleValueKind Kind, long Bits) Number(ref JsonCursor cursor, SampleSlotList scratch)
    {
        scratch.Clear();
        JsonValue.Read(ref cursor, scratch, scratch.Open());
        var value = scratch.Span[0];
        return value.Kind is SampleValueKind.Int or SampleValueKind.Double ? (value.Kind, value.Bits) : (SampleValueKind.Empty, 0);
    }

    public static int Kind(ref JsonCursor cursor)
    {
        ReadOnlySpan<byte> kind = RequiredText(ref cursor).In(cursor.Bytes);
        var number = kind.SequenceEqual("internal"u8) ? 1
            : kind.SequenceEqual("server"u8) ? 2
            : kind.SequenceEqual("client"u8) ? 3
            : kind.SequenceEqual("producer"u8) ? 4
            : kind.SequenceEqual("consumer"u8) ? 5
            : 0;
        if (number == 0)
        {
            cursor.Fail("a 'kind' is none of 'internal', 'client', 'server', 'producer' and 'consumer'");
        }

        return number;
    }

    public static int StatusCode(ref JsonCursor cursor)
    {
        ReadOnlySpan<byte> code = RequiredText(ref cursor).In(cursor.Bytes);
        if (code.SequenceEqual("ok"u8))
        {
            return 1;
        }

        if (code.SequenceEqual("error"u8))
        {
            return 2;
        }

        if (!code.SequenceEqual("unset"u8))
        {
            cursor.Fail("a status has a 'code' that is none of 'unset', 'ok' and 'error'");
        }

        return 0;
    }
}
