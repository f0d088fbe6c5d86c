namespace Semconv.Templating.Jinja.Syntax;

/// <summary>One operator of a comparison chain and its right operand.</summary>
internal readonly record struct ComparisonLink(BinaryOperator Operator, Expression Operand);
