namespace Semconv.Templating.Jinja.Lexing;

/// <summary>Where a tag ended, and what happens to the whitespace behind it.</summary>
internal readonly record struct TagEnd(int Position, WhitespaceControl Control);
