using System.Collections.Immutable;
using Semconv.Templating.Jinja.Lexing;
using Semconv.Templating.Jinja.Syntax;
using Semconv.Text;

namespace Semconv.Templating.Jinja.Parsing;

/// <summary>Parses expressions by precedence, from <c>if</c> down to unary operators.</summary>
/// <remarks>
/// The order differs from Python: <c>~</c> binds tighter than <c>+</c>, a test tighter than all arithmetic, and <c>-2 ** 2</c> is 4.
/// </remarks>
internal sealed class ExpressionParser(TokenReader tokens)
{
    private readonly PrimaryParser _primary = new(tokens);

    public Expression Parse()
    {
        tokens.Enter();
        var result = ParseConditional();
        tokens.Leave();
        return result;
    }

    /// <summary>An expression in front of which <c>if</c> belongs to a statement.</summary>
    public Expression ParseWithoutConditional() => ParseOr();

    public ImmutableArray<CallArgument> ParseArguments() => _primary.ParseArguments(this);

    public Token ParseDottedName() => _primary.ParseDottedName();

    /// <summary>A negated or primary expression without filters, then its accesses and calls.</summary>
    public Expression ParseOperand()
    {
        var start = tokens.Current.Span;
        return _primary.ParsePostfix(this, ParseNegation(), start);
    }

    private Expression ParseConditional()
    {
        var value = ParseOr();
        while (tokens.SkipIdentifier("if"))
        {
            var condition = ParseOr();
            var otherwise = tokens.SkipIdentifier("else") ? Parse() : null;
            value = new ConditionalExpression(tokens.From(value.Span), condition, value, otherwise);
        }

        return value;
    }

    private Expression ParseOr()
    {
        var left = ParseAnd();
        while (tokens.SkipIdentifier("or"))
        {
            var right = ParseAnd();
            left = new LogicalExpression(tokens.From(left.Span), false, left, right);
        }

        return left;
    }

    private Expression ParseAnd()
    {
        var left = ParseNot();
        while (tokens.SkipIdentifier("and"))
        {
            var right = ParseNot();
            left = new LogicalExpression(tokens.From(left.Span), true, left, right);
        }

        return left;
    }

    private Expression ParseNot()
    {
        var start = tokens.Current.Span;
        var count = 0;
        while (tokens.SkipIdentifier("not"))
        {
            count++;
        }

        // Any number of 'not' is one or two: what the chain yields is a boolean either way.
        var operand = ParseComparison();
        if (count > 0)
        {
            operand = new NotExpression(tokens.From(start), operand);
        }

        return count > 0 && count % 2 == 0 ? new NotExpression(operand.Span, operand) : operand;
    }

    private Expression ParseComparison()
    {
        var first = ParseSum();
        ImmutableArray<ComparisonLink>.Builder? links = null;
        while (TryReadComparison() is { } comparison)
        {
            links ??= ImmutableArray.CreateBuilder<ComparisonLink>(1);
            links.Add(new ComparisonLink(comparison, ParseSum()));
        }

        return links switch
        {
            null => first,
            { Count: 1 } => new BinaryExpression(tokens.From(first.Span), links[0].Operator, first, links[0].Operand),
            _ => new ComparisonChainExpression(tokens.From(first.Span), first, links.DrainToImmutable()),
        };
    }

    private BinaryOperator? TryReadComparison()
    {
        var token = tokens.Current;
        BinaryOperator? result = token.Kind switch
        {
            TokenKind.Equal => BinaryOperator.Equal,
            TokenKind.NotEqual => BinaryOperator.NotEqual,
            TokenKind.Less => BinaryOperator.Less,
            TokenKind.LessOrEqual => BinaryOperator.LessOrEqual,
            TokenKind.Greater => BinaryOperator.Greater,
            TokenKind.GreaterOrEqual => BinaryOperator.GreaterOrEqual,
            TokenKind.Identifier when token.Text == "in" => BinaryOperator.In,
            TokenKind.Identifier when token.Text == "not" => BinaryOperator.NotIn,
            _ => null,
        };
        if (result is not null)
        {
            tokens.Next();
        }

        if (result == BinaryOperator.NotIn)
        {
            tokens.ExpectIdentifier("in", "in");
        }

        return result;
    }

    private Expression ParseSum()
    {
        var left = ParseConcatenation();
        while (tokens.Current.Kind is TokenKind.Plus or TokenKind.Minus)
        {
            var operation = tokens.Next().Kind == TokenKind.Plus ? BinaryOperator.Add : BinaryOperator.Subtract;
            var right = ParseConcatenation();
            left = new BinaryExpression(tokens.From(left.Span), operation, left, right);
        }

        return left;
    }

    private Expression ParseConcatenation()
    {
        var left = ParseProduct();
        while (tokens.Skip(TokenKind.Tilde))
        {
            var right = ParseProduct();
            left = new BinaryExpression(tokens.From(left.Span), BinaryOperator.Concatenate, left, right);
        }

        return left;
    }

    private Expression ParseProduct()
    {
        var left = ParsePower();
        while (ProductOperator(tokens.Current.Kind) is { } operation)
        {
            tokens.Next();
            var right = ParsePower();
            left = new BinaryExpression(tokens.From(left.Span), operation, left, right);
        }

        return left;
    }

    private static BinaryOperator? ProductOperator(TokenKind kind) => kind switch
    {
        TokenKind.Star => BinaryOperator.Multiply,
        TokenKind.Slash => BinaryOperator.Divide,
        TokenKind.SlashSlash => BinaryOperator.FloorDivide,
        TokenKind.Percent => BinaryOperator.Remainder,
        _ => null,
    };

    private Expression ParsePower()
    {
        var left = ParseUnary();
        while (tokens.Skip(TokenKind.StarStar))
        {
            var right = ParseUnary();
            left = new BinaryExpression(tokens.From(left.Span), BinaryOperator.Power, left, right);
        }

        return left;
    }

    private Expression ParseUnary() => ParseFilters(ParseOperand());

    private Expression ParseNegation()
    {
        var start = tokens.Current.Span;
        var count = 0;
        while (tokens.Skip(TokenKind.Minus))
        {
            count++;
            tokens.Enter();
        }

        var operand = _primary.Parse(this);
        for (var index = 0; index < count; index++)
        {
            operand = new NegationExpression(tokens.From(start), operand);
            tokens.Leave();
        }

        return operand;
    }

    private Expression ParseFilters(Expression value)
    {
        while (true)
        {
            if (tokens.Skip(TokenKind.Pipe))
            {
                var name = ParseDottedName();
                var arguments = tokens.Is(TokenKind.ParenthesisOpen) ? ParseArguments() : [];
                value = new FilterExpression(tokens.From(name.Span), value, name.Text, arguments);
            }
            else if (tokens.SkipIdentifier("is"))
            {
                value = ParseTest(value);
            }
            else
            {
                return value;
            }
        }
    }

    private Expression ParseTest(Expression value)
    {
        var isNegated = tokens.SkipIdentifier("not");
        var name = ParseDottedName();
        ImmutableArray<CallArgument> arguments = tokens.Is(TokenKind.ParenthesisOpen) ? ParseArguments()
            : StartsTestArgument(tokens.Current) ? [new CallArgument(ArgumentKind.Positional, null, ParseOperand())]
            : [];
        Expression test = new TestExpression(tokens.From(name.Span), value, name.Text, arguments);
        return isNegated ? new NotExpression(test.Span, test) : test;
    }

    private static bool StartsTestArgument(Token token) => token.Kind switch
    {
        TokenKind.Identifier => token.Text is not ("and" or "or" or "else" or "is"),
        TokenKind.String or TokenKind.Integer or TokenKind.Float or TokenKind.Plus or TokenKind.Minus => true,
        TokenKind.BracketOpen or TokenKind.BraceOpen => true,
        _ => false,
    };
}
