using Semconv.Text;

namespace Semconv.Templating.Jq.Syntax;

/// <summary>One token of a jq program; <paramref name="Text"/> lacks the sign of fields, variables and formats.</summary>
internal readonly record struct JqToken(JqTokenKind Kind, TextSpan Span, string Text)
{
    public bool IsSymbol(string text) => Kind == JqTokenKind.Symbol && Text == text;

    public bool IsName(string text) => Kind == JqTokenKind.Name && Text == text;
}
