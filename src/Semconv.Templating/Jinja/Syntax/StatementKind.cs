namespace Semconv.Templating.Jinja.Syntax;

/// <summary>The kind of a <see cref="Statement"/>, so that the renderer jumps instead of asking type after type.</summary>
internal enum StatementKind : byte
{
    Text,
    Output,
    For,
    If,
    With,
    Set,
    SetBlock,
    AutoEscape,
    FilterBlock,
    Block,
    Extends,
    Include,
    Import,
    FromImport,
    Macro,
    CallBlock,
    Do,
    Break,
    Continue,
}
