using Semconv.Templating.Jinja.Lexing;
using Semconv.Text;

namespace Semconv.Templating.Jinja.Errors;

/// <summary>The errors of the parser.</summary>
internal sealed class SyntaxErrors(SourceText source)
{
    public JinjaException Unexpected(Token token, string? expected) =>
        At(token.Span, $"unexpected {token.Description}{(expected is null ? string.Empty : $", expected {expected}")}");

    public JinjaException Invalid(Token token)
    {
        if (token.Text == StringLexer.BadEscape)
        {
            return new JinjaException(new JinjaError(JinjaErrorKind.BadEscape, null, new Location(source, token.Span))
            {
                Help = "write \\uXXXX, \\xXX or double the backslash",
            });
        }

        var error = At(token.Span, token.Text);
        var endsAtEnd = token.Text is "unexpected end of comment" or "unexpected end of raw block";
        return endsAtEnd
            ? new JinjaException(error.Located! with { WeaverLine = LastLine() })
            : error;
    }

    public JinjaException UnexpectedEnd(TextSpan last, string? expected) =>
        At(last, expected is null ? "unexpected end of input" : $"unexpected end of input, expected {expected}");

    public JinjaException UnknownStatement(Token token) => At(
        token.Span,
        token.Kind == TokenKind.Identifier ? $"unknown statement {token.Text}" : $"unknown {token.Description}, expected statement");

    public JinjaException TooDeep(TextSpan span) => At(span, "template exceeds maximum recursion limits");

    public JinjaException EmptySubscript(TextSpan span) => At(span, "empty subscript");

    public JinjaException PositionalAfterKeyword(TextSpan span) => At(span, "non-keyword arg after keyword arg");

    public JinjaException TooManyArguments(TextSpan span) => At(span, "Too many arguments in function call");

    public JinjaException OutsideLoop(Token token) => At(token.Span, $"'{token.Text}' must be placed inside a loop");

    public JinjaException Reserved(Token token) => At(token.Span, $"cannot assign to reserved variable name {token.Text}");

    public JinjaException BlockInMacro(TextSpan span) => At(span, "block tags in macros are not allowed");

    public JinjaException DuplicateBlock(Token name) => At(name.Span, $"block '{name.Text}' defined twice");

    public JinjaException RequiredBlockHasContent(TextSpan span) =>
        At(span, "Required blocks can only contain comments or whitespace");

    public JinjaException BlockNameMismatch(Token name, string expected) =>
        At(name.Span, $"mismatching name on block. Got `{name.Text}`, expected `{expected}`");

    public JinjaException NameExpected(TextSpan span) => At(span, "expected a name to import the template as");

    public JinjaException FilterExpected(TextSpan span) => At(span, "expected a filter");

    public JinjaException CallExpected(TextSpan span, string actual) =>
        At(span, $"expected call expression in call block, got {actual}");

    private JinjaException At(TextSpan span, string detail) =>
        new(new JinjaError(JinjaErrorKind.SyntaxError, detail, new Location(source, span)));

    private int LastLine()
    {
        var end = source.Length;
        end -= end > 0 && source.Content[end - 1] == '\n' ? 1 : 0;
        return source.GetPosition(end).Line;
    }
}
