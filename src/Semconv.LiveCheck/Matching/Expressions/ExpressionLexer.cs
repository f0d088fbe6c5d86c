using System.Text;
using Semconv.Text;

namespace Semconv.LiveCheck.Matching.Expressions;

/// <summary>Splits an expression into tokens.</summary>
internal sealed class ExpressionLexer(SourceText source, TextSpan range)
{
    private static readonly string[] Signs = ["==", "!=", "<=", ">=", "&&", "||", "!", "<", ">", "(", ")", "[", "]", ",", ".", "-"];

    private int _position = range.Start;

    private string Content => source.Content;

    public ExpressionToken Next()
    {
        while (_position < range.End && char.IsWhiteSpace(Content[_position]))
        {
            _position++;
        }

        if (_position >= range.End)
        {
            return new ExpressionToken(ExpressionTokenKind.End, "the end", new TextSpan(range.End, 0));
        }

        var first = Content[_position];
        if (first is '"' or '\'')
        {
            return ReadText(first);
        }

        if (char.IsAsciiLetter(first) || first == '_')
        {
            return Take(ExpressionTokenKind.Word, each => char.IsAsciiLetterOrDigit(each) || each == '_');
        }

        if (char.IsAsciiDigit(first))
        {
            return Take(ExpressionTokenKind.Number, each => char.IsAsciiLetterOrDigit(each) || each == '.');
        }

        foreach (var sign in Signs)
        {
            if (Content.AsSpan(_position, range.End - _position).StartsWith(sign))
            {
                return Take(ExpressionTokenKind.Sign, sign.Length);
            }
        }

        return Take(ExpressionTokenKind.Bad, 1);
    }

    private ExpressionToken Take(ExpressionTokenKind kind, Predicate<char> belongs)
    {
        var end = _position;
        while (end < range.End && belongs(Content[end]))
        {
            end++;
        }

        return Take(kind, end - _position);
    }

    private ExpressionToken Take(ExpressionTokenKind kind, int length)
    {
        var start = _position;
        _position += length;
        return new ExpressionToken(kind, Content.Substring(start, length), new TextSpan(start, length));
    }

    private ExpressionToken ReadText(char quote)
    {
        var text = new StringBuilder();
        for (var end = _position + 1; end < range.End; end++)
        {
            var each = Content[end];
            if (each == quote)
            {
                return Take(ExpressionTokenKind.Text, end + 1 - _position) with { Text = text.ToString() };
            }

            if (each == '\\' && ++end < range.End)
            {
                each = Content[end] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var same => same };
            }

            text.Append(each);
        }

        return Take(ExpressionTokenKind.Bad, range.End - _position);
    }
}
