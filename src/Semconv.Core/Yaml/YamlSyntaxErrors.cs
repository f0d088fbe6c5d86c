using System.Buffers;
using Semconv.Text;
using Semconv.Text.Diagnostics;
using YamlDotNet.Core;

namespace Semconv.Core.Yaml;

/// <summary>Says in our words what the library found wrong, at the place where the writer has to look.</summary>
internal static class YamlSyntaxErrors
{
    private static readonly SearchValues<char> TokenEnds = SearchValues.Create(" \t\r\n:,");

    public static Diagnostic Describe(SourceText source, YamlException exception) =>
        new YamlTroubleFinder(source).Find() ?? Classify(source, exception.Message, (int)exception.Start.Index, (int)exception.End.Index);

    /// <summary>For the texts at which the library itself fails.</summary>
    public static Diagnostic Describe(SourceText source, Mark position) =>
        new YamlTroubleFinder(source).Find() ?? YamlDiagnostics.NotYaml(Token(source, (int)position.Index));

    private static Diagnostic Classify(SourceText source, string message, int start, int end)
    {
        if (Says("escape") || Says("hexadecimal") || Says("surrogate"))
        {
            return YamlDiagnostics.InvalidEscape(Escape(source, start, end));
        }

        if (Says("could not find expected ':'") || (Says("block mapping") && IsWithoutColon(source, start)))
        {
            return YamlDiagnostics.MissingColon(Line(source, start));
        }

        if (Says("invalid mapping") || Says("Mapping values"))
        {
            return YamlDiagnostics.UnquotedColon(Token(source, end));
        }

        if (Says("cannot start any token"))
        {
            return YamlDiagnostics.ReservedCharacter(Character(source, start));
        }

        if (Says("flow sequence") || Says("flow mapping"))
        {
            return YamlDiagnostics.MissingComma(Token(source, start));
        }

        var isIndentation = Says("indentation") || Says("block collection") || Says("block mapping") || Says("entries are not allowed") || Says("spaces in");
        return isIndentation ? YamlDiagnostics.BadIndentation(Token(source, start)) : YamlDiagnostics.NotYaml(Token(source, start));

        bool Says(string part) => message.Contains(part, StringComparison.Ordinal);
    }

    private static bool IsWithoutColon(SourceText source, int offset)
    {
        var line = source.GetLine(source.GetPosition(offset).Line);
        return !line.Contains(':') && !line.TrimStart().StartsWith("- ");
    }

    /// <summary>From the backslash before the place where an escape goes wrong.</summary>
    private static Location Escape(SourceText source, int start, int end)
    {
        end = Math.Min(end, source.Length - 1);
        var backslash = source.Content.LastIndexOf('\\', end, end - start + 1);
        return backslash < 0 ? Character(source, end) : new Location(source, TextSpan.FromBounds(backslash, Math.Min(Math.Max(end, backslash + 2), source.Length)));
    }

    /// <summary>The word at an offset, at least one character of it.</summary>
    private static Location Token(SourceText source, int offset)
    {
        var first = Character(source, offset);
        var begin = first.Span.Start;
        var length = source.Content.AsSpan(begin).IndexOfAny(TokenEnds);
        return length > 1 ? first with { Span = new TextSpan(begin, length) } : first;
    }

    /// <summary>The first character that is not a blank at or after an offset, in its line.</summary>
    private static Location Character(SourceText source, int offset)
    {
        var begin = Math.Clamp(offset, 0, source.Length);
        while (begin < source.Length && source.Content[begin] == ' ')
        {
            begin++;
        }

        return new Location(source, new TextSpan(begin, Math.Min(1, source.Length - begin)));
    }

    /// <summary>The text of a line from an offset to the end.</summary>
    private static Location Line(SourceText source, int offset)
    {
        var position = source.GetPosition(offset);
        var length = source.GetLine(position.Line).Length - position.Column;
        return new Location(source, new TextSpan(Math.Clamp(offset, 0, source.Length), Math.Max(0, length)));
    }
}
