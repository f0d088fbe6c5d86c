using System.Collections.Immutable;
using System.Text;
using Semconv.Templating.Jinja.Lexing;
using Semconv.Templating.Jinja.Syntax;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jinja.Parsing;

/// <summary>Parses literals, names, brackets, and the accesses and calls behind them.</summary>
internal sealed class PrimaryParser(TokenReader tokens)
{
    private const int MaximumArguments = 2000;

    public Expression Parse(ExpressionParser expressions)
    {
        tokens.Enter();
        var result = ParseToken(expressions);
        tokens.Leave();
        return result;
    }

    public Expression ParsePostfix(ExpressionParser expressions, Expression target, TextSpan start)
    {
        while (true)
        {
            switch (tokens.Current.Kind)
            {
                case TokenKind.Dot:
                    tokens.Next();
                    target = ParseMember(target, start);
                    break;
                case TokenKind.BracketOpen:
                    tokens.Next();
                    target = ParseSubscript(expressions, target, start);
                    break;
                case TokenKind.ParenthesisOpen:
                    var arguments = ParseArguments(expressions);
                    target = new CallExpression(tokens.From(start), target, arguments);
                    break;
                default:
                    return target;
            }
        }
    }

    public Token ParseDottedName()
    {
        var first = tokens.Expect(TokenKind.Identifier, "identifier");
        if (!tokens.Is(TokenKind.Dot))
        {
            return first;
        }

        var name = new StringBuilder(first.Text);
        while (tokens.Skip(TokenKind.Dot))
        {
            name.Append('.').Append(tokens.Expect(TokenKind.Identifier, "identifier").Text);
        }

        return new Token(TokenKind.Identifier, tokens.From(first.Span), name.ToString());
    }

    public ImmutableArray<CallArgument> ParseArguments(ExpressionParser expressions)
    {
        tokens.Expect(TokenKind.ParenthesisOpen, "`(`");
        var hasKeywords = false;
        var count = 0;
        return tokens.ReadItems(TokenKind.ParenthesisClose, () =>
        {
            var argument = ParseArgument(expressions, ref hasKeywords);
            return ++count > MaximumArguments ? throw tokens.Errors.TooManyArguments(tokens.LastSpan) : argument;
        });
    }

    private CallArgument ParseArgument(ExpressionParser expressions, ref bool hasKeywords)
    {
        if (tokens.Skip(TokenKind.StarStar))
        {
            hasKeywords = true;
            return new CallArgument(ArgumentKind.KeywordSpread, null, expressions.Parse());
        }

        if (tokens.Skip(TokenKind.Star))
        {
            return new CallArgument(ArgumentKind.Spread, null, expressions.Parse());
        }

        var value = expressions.Parse();
        if (value is VariableExpression variable && tokens.Skip(TokenKind.Assign))
        {
            hasKeywords = true;
            return new CallArgument(ArgumentKind.Keyword, variable.Name, expressions.Parse());
        }

        return hasKeywords
            ? throw tokens.Errors.PositionalAfterKeyword(value.Span)
            : new CallArgument(ArgumentKind.Positional, null, value);
    }

    private Expression ParseToken(ExpressionParser expressions)
    {
        var token = tokens.Next();
        return token.Kind switch
        {
            TokenKind.Identifier => ParseName(token),
            TokenKind.String => ParseString(token),
            TokenKind.Integer or TokenKind.Float => new ConstantExpression(token.Span, token.Number),
            TokenKind.ParenthesisOpen => ParseParentheses(expressions, token.Span),
            TokenKind.BracketOpen => ParseList(expressions, token.Span),
            TokenKind.BraceOpen => ParseMap(expressions, token.Span),
            TokenKind.EndOfInput => throw tokens.Unexpected(token, "expression"),
            _ => throw tokens.Unexpected(token, null),
        };
    }

    private static Expression ParseName(Token token) => token.Text switch
    {
        "true" or "True" => new ConstantExpression(token.Span, Value.True),
        "false" or "False" => new ConstantExpression(token.Span, Value.False),
        "none" or "None" => new ConstantExpression(token.Span, Value.None),
        _ => new VariableExpression(token.Span, token.Text),
    };

    /// <summary>Neighbouring strings are one string.</summary>
    private ConstantExpression ParseString(Token first)
    {
        var text = first.Text;
        while (tokens.Is(TokenKind.String))
        {
            text += tokens.Next().Text;
        }

        return new ConstantExpression(tokens.From(first.Span), Value.From(text));
    }

    private Expression ParseMember(Expression target, TextSpan start)
    {
        var token = tokens.Next();
        return token.Kind switch
        {
            TokenKind.Identifier => new AttributeExpression(tokens.From(start), target, token.Text),
            TokenKind.Integer => new ItemExpression(tokens.From(start), target, new ConstantExpression(token.Span, token.Number)),
            _ => throw tokens.Unexpected(token, "identifier or integer"),
        };
    }

    private Expression ParseSubscript(ExpressionParser expressions, Expression target, TextSpan start)
    {
        var first = tokens.Is(TokenKind.Colon) ? null : expressions.Parse();
        if (!tokens.Skip(TokenKind.Colon))
        {
            tokens.Expect(TokenKind.BracketClose, "`]`");
            return first is null
                ? throw tokens.Errors.EmptySubscript(tokens.LastSpan)
                : new ItemExpression(tokens.From(start), target, first);
        }

        var stop = tokens.Current.Kind is TokenKind.BracketClose or TokenKind.Colon ? null : expressions.Parse();
        var step = tokens.Skip(TokenKind.Colon) && !tokens.Is(TokenKind.BracketClose) ? expressions.Parse() : null;
        tokens.Expect(TokenKind.BracketClose, "`]`");
        return new SliceExpression(tokens.From(start), target, first, stop) { Step = step };
    }

    private Expression ParseParentheses(ExpressionParser expressions, TextSpan start)
    {
        if (tokens.Skip(TokenKind.ParenthesisClose))
        {
            return new ListExpression(tokens.From(start), [], true);
        }

        var first = expressions.Parse();
        if (tokens.Skip(TokenKind.Comma))
        {
            var others = tokens.ReadItems(TokenKind.ParenthesisClose, expressions.Parse);
            return new ListExpression(tokens.From(start), [first, .. others], true);
        }

        tokens.Expect(TokenKind.ParenthesisClose, "`)`");
        return first;
    }

    private ListExpression ParseList(ExpressionParser expressions, TextSpan start)
    {
        var items = tokens.ReadItems(TokenKind.BracketClose, expressions.Parse);
        return new ListExpression(tokens.From(start), items, false);
    }

    private MapExpression ParseMap(ExpressionParser expressions, TextSpan start)
    {
        var entries = tokens.ReadItems(TokenKind.BraceClose, () =>
        {
            var key = expressions.Parse();
            tokens.Expect(TokenKind.Colon, "`:`");
            return new MapEntry(key, expressions.Parse());
        });
        return new MapExpression(tokens.From(start), entries);
    }
}
