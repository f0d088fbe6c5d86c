using Semconv.Templating.Jinja.Lexing;
using Semconv.Text;

namespace Semconv.Templating.Jinja.Errors;

/// <summary>The errors of the parser.</summary>
internal sealed class SyntaxErrors(SourceText source)
{
    public JinjaException Unexpected(Token token, string? expected)
    {
        var found = SyntaxPhrases.Of(token);
        var wording = WeaverErrorWording.Unexpected(token.Description, expected);
        return expected is null
            ? At(token.Span, $"{found} stands where a value should be", "write a value in front of it, or remove it", wording)
            : At(token.Span, $"{found} stands where {SyntaxPhrases.OfExpected(expected)} should be", HelpFor(expected), wording);
    }

    public JinjaException Invalid(Token token)
    {
        var (message, help) = Explain(token.Text);
        if (token.Text == WeaverErrorWording.BadEscape)
        {
            return new JinjaException(new JinjaError(JinjaErrorKind.BadEscape, message, help, null, new Location(source, token.Span)));
        }

        var error = At(token.Span, message, help, token.Text);
        var endsAtEnd = token.Text is WeaverErrorWording.OpenComment or WeaverErrorWording.OpenRawBlock;
        return endsAtEnd
            ? new JinjaException(error.Located! with { WeaverLine = LastLine() })
            : error;
    }

    public JinjaException UnexpectedEnd(TextSpan last, string? expected)
    {
        var wording = WeaverErrorWording.Unexpected("end of input", expected);
        return expected is null or "end of block"
            ? At(last, "the template ends inside a tag or a block", "close the tag, and end every block with its 'end...' tag", wording)
            : At(last, $"the template ends where {SyntaxPhrases.OfExpected(expected)} should be", HelpFor(expected), wording);
    }

    public JinjaException UnknownStatement(Token token) => token.Kind == TokenKind.Identifier
        ? At(token.Span, $"no tag starts with '{token.Text}' here", "write the name of a tag, or end the blocks in their order", WeaverErrorWording.UnknownStatement(token.Text))
        : At(token.Span, $"a tag starts with {SyntaxPhrases.Of(token)}", "start the tag with a keyword such as 'if'", WeaverErrorWording.StatementExpected(token.Description));

    public JinjaException TooDeep(TextSpan span) => At(
        span, "tags or expressions are nested too deeply", "move an inner part to a macro or a variable", WeaverErrorWording.TooDeep);

    public JinjaException TooLong(int limit) => At(
        new TextSpan(0, 0), $"the template has more than {limit.ToString(System.Globalization.CultureInfo.InvariantCulture)} characters", "divide it into templates that are included", WeaverErrorWording.TooDeep);

    public JinjaException EmptySubscript(TextSpan span) => At(
        span, "nothing stands between the brackets", "write an index, a key or a slice", WeaverErrorWording.EmptySubscript);

    public JinjaException PositionalAfterKeyword(TextSpan span) => At(
        span, "an argument without a name stands behind one with a name", "move it in front of the 'name=value' arguments", WeaverErrorWording.PositionalAfterKeyword);

    public JinjaException TooManyArguments(TextSpan span) => At(
        span, "the call has more arguments than a call may have", "pass the values in a list", WeaverErrorWording.TooManyWritten);

    public JinjaException OutsideLoop(Token token) => At(
        token.Span, $"'{token.Text}' stands outside of a loop", "move it between 'for' and 'endfor'", WeaverErrorWording.OutsideLoop(token.Text));

    public JinjaException Reserved(Token token) => At(
        token.Span, $"the name '{token.Text}' belongs to the language", "choose another name", WeaverErrorWording.Reserved(token.Text));

    public JinjaException BlockInMacro(TextSpan span) => At(
        span, "a block is defined in a macro", "move the block out of the macro", WeaverErrorWording.BlockInMacro);

    public JinjaException DuplicateBlock(Token name) => At(
        name.Span, $"there are two blocks '{name.Text}'", "rename or remove one of them", WeaverErrorWording.DuplicateBlock(name.Text));

    public JinjaException RequiredBlockHasContent(TextSpan span) => At(
        span, "a required block has content", "remove the content, or the word 'required'", WeaverErrorWording.RequiredBlockHasContent);

    public JinjaException BlockNameMismatch(Token name, string expected) => At(
        name.Span, $"the block '{expected}' is ended as '{name.Text}'", $"write '{expected}', or nothing", WeaverErrorWording.BlockNameMismatch(name.Text, expected));

    public JinjaException NameExpected(TextSpan span) => At(
        span, "the template is imported as something else than a name", "write a name behind 'as'", WeaverErrorWording.NameExpected);

    public JinjaException FilterExpected(TextSpan span) => At(
        span, "the tag names no filter", "write the name of a filter", WeaverErrorWording.FilterExpected);

    public JinjaException CallExpected(TextSpan span, string actual) => At(
        span, "the tag calls nothing", "write a call such as 'name()'", WeaverErrorWording.CallExpected(actual));

    private static string HelpFor(string expected)
    {
        var phrase = SyntaxPhrases.OfExpected(expected);
        return expected.StartsWith("end of", StringComparison.Ordinal) ? "close the tag here, or write an operator between two values" : $"write {phrase} here";
    }

    private static (string Message, string Help) Explain(string wording) => wording switch
    {
        WeaverErrorWording.BadEscape => ("an escape in a string cannot be read", "write \\uXXXX, \\xXX or double the backslash"),
        WeaverErrorWording.OpenComment => ("a comment does not end", "write the end mark of comments behind it"),
        WeaverErrorWording.OpenRawBlock => ("a raw block does not end", "write the tag 'endraw' behind it"),
        WeaverErrorWording.OpenString => ("a string does not end", "write the closing quote"),
        WeaverErrorWording.TrailingUnderscore => ("a number ends with '_'", "remove the '_'"),
        WeaverErrorWording.BadFloat => ("a number with a fraction cannot be read", "write digits on both sides of the point"),
        WeaverErrorWording.BadInteger => ("a whole number is too large or has no digits", "write a number of at most 128 bits"),
        _ => ("a character has no meaning in a tag", "remove it, or put it in a string"),
    };

    private JinjaException At(TextSpan span, string message, string help, string wording) =>
        new(new JinjaError(JinjaErrorKind.SyntaxError, message, help, wording, new Location(source, span)));

    private int LastLine()
    {
        var end = source.Length;
        end -= end > 0 && source.Content[end - 1] == '\n' ? 1 : 0;
        return source.GetPosition(end).Line;
    }
}
