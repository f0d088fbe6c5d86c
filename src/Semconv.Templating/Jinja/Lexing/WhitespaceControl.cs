namespace Semconv.Templating.Jinja.Lexing;

/// <summary>The mark beside a delimiter: <c>-</c>, <c>+</c> or none.</summary>
internal enum WhitespaceControl : byte
{
    Default,
    Remove,
    Preserve,
}
