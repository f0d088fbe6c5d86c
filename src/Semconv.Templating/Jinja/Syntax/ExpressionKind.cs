namespace Semconv.Templating.Jinja.Syntax;

/// <summary>The kind of an <see cref="Expression"/>, so that the evaluator jumps instead of asking type after type.</summary>
internal enum ExpressionKind : byte
{
    Constant,
    Variable,
    Attribute,
    Item,
    Slice,
    Call,
    Filter,
    Test,
    Not,
    Negation,
    Binary,
    Logical,
    ComparisonChain,
    Conditional,
    List,
    Map,
}
