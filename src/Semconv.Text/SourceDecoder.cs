using System.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Text;

/// <summary>Turns the bytes of a file into a <see cref="SourceText"/>.</summary>
public static class SourceDecoder
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Reads UTF-8, with or without a byte order mark. Other encodings and invalid bytes are reported at the
    /// first byte that is wrong, and the result is null.
    /// </summary>
    public static SourceText? Decode(string path, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        if (HasUtf16Mark(bytes))
        {
            diagnostics.Report(TextDiagnostics.NotUtf8(Location.OfFile(path), "the file starts with a UTF-16 byte order mark"));
            return null;
        }

        try
        {
            return SourceText.From(path, Strict.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            diagnostics.Report(TextDiagnostics.NotUtf8(LocateInvalid(path, bytes), "the bytes here are not UTF-8"));
            return null;
        }
    }

    private static bool HasUtf16Mark(ReadOnlySpan<byte> bytes) =>
        bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    /// <summary>A location whose source is the text with every invalid sequence replaced, at the first replacement.</summary>
    private static Location LocateInvalid(string path, ReadOnlySpan<byte> bytes)
    {
        var validBytes = System.Text.Unicode.Utf8.IsValid(bytes) ? bytes.Length : FirstInvalid(bytes);
        var prefix = Encoding.UTF8.GetCharCount(bytes[..validBytes]);
        var source = SourceText.From(path, Encoding.UTF8.GetString(bytes));
        var hadMark = bytes is [0xEF, 0xBB, 0xBF, ..];
        return new Location(source, new TextSpan(hadMark ? prefix - 1 : prefix, 1));
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var position = 0;
        while (position < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[position..], out _, out var consumed) != System.Buffers.OperationStatus.Done)
            {
                return position;
            }

            position += consumed;
        }

        return position;
    }
}
