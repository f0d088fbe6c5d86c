using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Yaml.Parsing;

/// <summary>Reports what makes a text not YAML, at the place where the writer has to look.</summary>
/// <remarks>The reader gives up at the first of these, so each is reported once and nothing after it.</remarks>
internal sealed class YamlProblems(SourceText source, DiagnosticBag diagnostics)
{
    public void TabIndentation(int offset) => Report(YamlDiagnostics.TabIndentation(At(offset)));

    public void UnclosedQuote(int offset) => Report(YamlDiagnostics.UnclosedQuote(At(offset)));

    public void UnbalancedBracket(int offset) => Report(YamlDiagnostics.UnbalancedBracket(At(offset)));

    public void BadIndentation(int offset) => Report(source.Content[offset] is '@' or '`' or '%'
        ? YamlDiagnostics.ReservedCharacter(At(offset))
        : YamlDiagnostics.BadIndentation(Token(offset)));

    public void MissingComma(int offset) => Report(YamlDiagnostics.MissingComma(Token(offset)));

    public void UnquotedColon(int offset) => Report(YamlDiagnostics.UnquotedColon(At(offset)));

    public void ReservedCharacter(int offset) => Report(YamlDiagnostics.ReservedCharacter(At(offset)));

    public void NotYaml(int offset) => Report(YamlDiagnostics.NotYaml(Token(offset)));

    /// <summary>A line that should start with a key: it is just a text, or it has no place here.</summary>
    public void KeyExpected(int offset)
    {
        var line = source.GetLine(source.GetPosition(offset).Line);
        if (line.Contains(": ", StringComparison.Ordinal) || source.Content[offset] is '-' or '@' or '`' or '%')
        {
            BadIndentation(offset);
        }
        else
        {
            Report(line.Contains(':') ? YamlDiagnostics.ColonWithoutBlank(Rest(offset)) : YamlDiagnostics.MissingColon(Rest(offset)));
        }
    }

    public void InvalidEscape(int backslash) =>
        Report(YamlDiagnostics.InvalidEscape(new Location(source, new TextSpan(backslash, Math.Min(2, source.Length - backslash)))));

    /// <summary>What follows the end of a node in its line.</summary>
    public void Leftover(int offset, int contentEnd)
    {
        var isAfterQuote = contentEnd > 0 && source.Content[contentEnd - 1] is '"' or '\'';
        Report(source.Content[offset] == ':' ? YamlDiagnostics.UnquotedColon(At(offset))
            : isAfterQuote ? YamlDiagnostics.TextAfterQuote(At(offset), source.GetPosition(contentEnd - 1))
            : YamlDiagnostics.NotYaml(Token(offset)));
    }

    /// <summary>The mistakes that are made most are found where they begin, not where the text stops making sense.</summary>
    private void Report(Diagnostic diagnostic) => diagnostics.Report(new YamlTroubleFinder(source).Find() ?? diagnostic);

    private Location At(int offset) => new(source, new TextSpan(offset, Math.Min(1, source.Length - offset)));

    /// <summary>The word at an offset, at least one character of it.</summary>
    private Location Token(int offset)
    {
        var end = offset;
        while (end < source.Length && source.Content[end] is not (' ' or '\t' or '\r' or '\n' or ':' or ','))
        {
            end++;
        }

        return end > offset ? new Location(source, TextSpan.FromBounds(offset, end)) : At(offset);
    }

    /// <summary>The text of a line from an offset to the end.</summary>
    private Location Rest(int offset)
    {
        var position = source.GetPosition(offset);
        return new Location(source, new TextSpan(offset, source.GetLine(position.Line).Length - position.Column));
    }
}
