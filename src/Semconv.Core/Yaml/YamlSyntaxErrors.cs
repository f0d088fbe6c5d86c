using Semconv.Text;
using Semconv.Text.Diagnostics;
using YamlDotNet.Core;

namespace Semconv.Core.Yaml;

/// <summary>Says in our words what the library found wrong, at the place where the writer has to look.</summary>
internal static class YamlSyntaxErrors
{
    public static Diagnostic Describe(SourceText source, YamlException exception)
    {
        var start = At(source, exception.Start, exception.End);
        var end = At(source, exception.End, exception.End);
        if (FindTab(source, end) is { } tab)
        {
            return YamlDiagnostics.TabIndentation(tab);
        }

        var message = exception.Message;
        if (Says("quoted scalar, found unexpected"))
        {
            return YamlDiagnostics.UnclosedQuote(FirstCharacter(start));
        }

        if (Says("escape") || Says("hexadecimal") || Says("surrogate"))
        {
            return YamlDiagnostics.InvalidEscape(end);
        }

        if (Says("flow sequence, did not") || Says("flow mapping, did") || Says("flow mapping,  did"))
        {
            return UnclosedBracket(source, start, end);
        }

        if (Says("could not find expected ':'"))
        {
            return YamlDiagnostics.MissingColon(Line(source, start));
        }

        if (Says("invalid mapping"))
        {
            return YamlDiagnostics.UnquotedColon(end);
        }

        if (Says("cannot start any token"))
        {
            return YamlDiagnostics.ReservedCharacter(FirstCharacter(end));
        }

        if (Says("indentation") || Says("block collection") || Says("block mapping") || Says("entries are not allowed") || Says("extra spaces") || Says("more spaces"))
        {
            return YamlDiagnostics.BadIndentation(end);
        }

        return YamlDiagnostics.NotYaml(end);

        bool Says(string part) => message.Contains(part, StringComparison.Ordinal);
    }

    private static Diagnostic UnclosedBracket(SourceText source, Location start, Location end) =>
        YamlDiagnostics.UnclosedBracket(FirstCharacter(start), end);

    private static Location At(SourceText source, Mark start, Mark end)
    {
        var begin = Math.Clamp((int)start.Index, 0, source.Length);
        var length = Math.Clamp((int)end.Index, begin, source.Length) - begin;
        return new Location(source, new TextSpan(begin, length));
    }

    private static Location FirstCharacter(Location location) =>
        location with { Span = new TextSpan(location.Span.Start, Math.Min(1, location.Source.Length - location.Span.Start)) };

    /// <summary>The text of the line on which a location starts, from there to the end.</summary>
    private static Location Line(SourceText source, Location location)
    {
        var position = location.Start;
        var length = source.GetLine(position.Line).Length - position.Column;
        return location with { Span = new TextSpan(location.Span.Start, Math.Max(0, length)) };
    }

    /// <summary>A tab in the indentation of the line of an error is the reason of nearly all such errors.</summary>
    private static Location? FindTab(SourceText source, Location location)
    {
        var line = location.Start.Line;
        var text = source.GetLine(line);
        var indentation = text[..(text.Length - text.TrimStart(" \t").Length)];
        var tab = indentation.IndexOf('\t');
        return tab < 0 ? null : new Location(source, new TextSpan(source.LineStarts[line] + tab, indentation[tab..].Length));
    }
}
