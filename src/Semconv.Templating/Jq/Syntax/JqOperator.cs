namespace Semconv.Templating.Jq.Syntax;

/// <summary>How tightly the operators between two filters bind.</summary>
internal static class JqOperator
{
    public const int Pipe = 0;

    public const int Comma = 1;

    /// <summary>The loosest operator that the value of an object entry can hold besides pipes.</summary>
    public const int Assign = 2;

    /// <summary>The precedence of the operator, or -1.</summary>
    public static int PrecedenceOf(JqToken token) => token.Kind switch
    {
        JqTokenKind.Symbol => PrecedenceOf(token.Text),
        JqTokenKind.Name when token.Text is "or" => 4,
        JqTokenKind.Name when token.Text is "and" => 5,
        _ => -1,
    };

    /// <summary>Operators that contain <c>|</c> or <c>=</c> and are no comparisons, and <c>//</c>, group to the right.</summary>
    public static bool IsRightAssociative(int precedence) => precedence is Pipe or Assign;

    private static int PrecedenceOf(string symbol) => symbol switch
    {
        "|" => Pipe,
        "," => Comma,
        "=" or "|=" or "+=" or "-=" or "*=" or "/=" or "%=" or "//=" => Assign,
        "//" => 3,
        "==" or "!=" => 6,
        "<" or ">" or "<=" or ">=" => 7,
        "+" or "-" => 8,
        "*" or "/" => 9,
        "%" => 10,
        _ => -1,
    };
}
