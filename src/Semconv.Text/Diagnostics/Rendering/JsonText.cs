using System.Globalization;

namespace Semconv.Text.Diagnostics.Rendering;

/// <summary>Writes texts and numbers of JSON.</summary>
internal static class JsonText
{
    public static void Write(string? text, TextWriter writer)
    {
        if (text is null)
        {
            writer.Write("null");
            return;
        }

        writer.Write('"');
        foreach (var character in text)
        {
            WriteEscaped(character, writer);
        }

        writer.Write('"');
    }

    /// <summary>A line or column, which documents count from one.</summary>
    public static string Number(int zeroBased) => (zeroBased + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Surrogates are escaped: half a pair, which broken input can hold, has no form in UTF-8.</summary>
    private static void WriteEscaped(char character, TextWriter writer)
    {
        switch (character)
        {
            case '"':
                writer.Write("\\\"");
                break;
            case '\\':
                writer.Write("\\\\");
                break;
            case '\n':
                writer.Write("\\n");
                break;
            case '\r':
                writer.Write("\\r");
                break;
            case '\t':
                writer.Write("\\t");
                break;
            case < ' ' or '\u007F' or (>= '\u0080' and <= '\u009F') or '\u2028' or '\u2029':
            case var _ when char.IsSurrogate(character):
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"));
                break;
            default:
                writer.Write(character);
                break;
        }
    }
}
