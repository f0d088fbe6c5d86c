using Semconv.Text;

namespace Semconv.LiveCheck.Matching.Expressions;

/// <summary>A word, number, text or sign of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The word, number or sign as written; of a text what it stands for.</param>
/// <param name="Span">Where it stands in the source.</param>
internal readonly record struct ExpressionToken(ExpressionTokenKind Kind, string Text, TextSpan Span);
