using Semconv.Templating.Jinja.Lexing;

namespace Semconv.Templating.Jinja.Errors;

/// <summary>How our messages call the words of a template.</summary>
internal static class SyntaxPhrases
{
    public static string Of(Token token) => token.Kind switch
    {
        TokenKind.EndOfInput => "the end of the template",
        TokenKind.Text => "text",
        TokenKind.OutputStart or TokenKind.BlockStart => "the start of a tag",
        TokenKind.OutputEnd or TokenKind.BlockEnd => "the end of the tag",
        TokenKind.String => "a string",
        _ => $"'{token.Text}'",
    };

    /// <param name="expected">What Weaver calls it.</param>
    public static string OfExpected(string expected) => expected switch
    {
        "end of block" or "end of variable block" => "the end of the tag",
        "identifier" => "a name",
        "identifier or integer" => "a name or an index",
        "expression" => "a value",
        "block keyword" => "a keyword",
        "assignment operator" => "'='",
        "comma" => "','",
        "missing keyword" => "'missing'",
        _ => $"'{expected.Trim('`')}'",
    };
}
