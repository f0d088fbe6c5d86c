using System.Collections.Immutable;
using Semconv.Templating.Jinja.Lexing;
using Semconv.Templating.Jinja.Syntax;

namespace Semconv.Templating.Jinja.Parsing;

/// <summary>Parses what is assigned to.</summary>
internal sealed class TargetParser(TokenReader tokens)
{
    /// <summary>A name, or with <paramref name="allowsMember"/> a member of a namespace.</summary>
    public AssignmentTarget ParseName(bool allowsMember)
    {
        var token = tokens.Expect(TokenKind.Identifier, "identifier");
        if (token.Text is "true" or "True" or "false" or "False" or "none" or "None" or "loop" or "self")
        {
            throw tokens.Errors.Reserved(token);
        }

        Expression? container = null;
        var name = token.Text;
        while (allowsMember && tokens.Skip(TokenKind.Dot))
        {
            container = container is null
                ? new VariableExpression(token.Span, name)
                : new AttributeExpression(tokens.From(token.Span), container, name);
            name = tokens.Expect(TokenKind.Identifier, "identifier").Text;
        }

        return container is null ? new NameTarget(token.Span, name) : new MemberTarget(tokens.From(token.Span), container, name);
    }

    public NameTarget ParseSimpleName() => (NameTarget)ParseName(false);

    /// <summary>One target, or several with commas; parentheses nest.</summary>
    public AssignmentTarget Parse(bool allowsMember)
    {
        var start = tokens.Current.Span;
        var items = ImmutableArray.CreateBuilder<AssignmentTarget>(1);
        var isTuple = false;
        do
        {
            if (tokens.Current.Kind is TokenKind.ParenthesisClose or TokenKind.OutputEnd or TokenKind.BlockEnd || tokens.IsIdentifier("in"))
            {
                break;
            }

            items.Add(ParseItem(allowsMember));
            isTuple |= tokens.Is(TokenKind.Comma);
        }
        while (tokens.Skip(TokenKind.Comma));

        return isTuple || items.Count != 1 ? new TupleTarget(tokens.From(start), items.DrainToImmutable()) : items[0];
    }

    private AssignmentTarget ParseItem(bool allowsMember)
    {
        if (!tokens.Skip(TokenKind.ParenthesisOpen))
        {
            return ParseName(allowsMember);
        }

        tokens.Enter();
        var nested = Parse(allowsMember);
        tokens.Expect(TokenKind.ParenthesisClose, "`)`");
        tokens.Leave();
        return nested;
    }
}
