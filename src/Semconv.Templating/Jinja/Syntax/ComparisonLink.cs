namespace Semconv.Templating.Jinja.Syntax;

/// <summary>One operator of a comparison chain and its right operand.</summary>
internal sealed record ComparisonLink(BinaryOperator Operator, Expression Operand);
