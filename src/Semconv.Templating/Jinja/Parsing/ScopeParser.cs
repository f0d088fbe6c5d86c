using System.Collections.Immutable;
using Semconv.Templating.Jinja.Lexing;
using Semconv.Templating.Jinja.Syntax;
using Semconv.Text;

namespace Semconv.Templating.Jinja.Parsing;

/// <summary>Parses <c>with</c>, <c>set</c>, <c>autoescape</c> and <c>filter</c>.</summary>
internal sealed class ScopeParser(TokenReader tokens, ExpressionParser expressions, TargetParser targets, StatementParser statements)
{
    public WithStatement ParseWith(TextSpan start)
    {
        var assignments = ImmutableArray.CreateBuilder<ScopedAssignment>();
        while (!tokens.Is(TokenKind.BlockEnd))
        {
            if (assignments.Count > 0)
            {
                tokens.Expect(TokenKind.Comma, "comma");
            }

            var target = ParseWithTarget();
            tokens.Expect(TokenKind.Assign, "assignment operator");
            assignments.Add(new ScopedAssignment(target, expressions.Parse()));
        }

        tokens.Expect(TokenKind.BlockEnd, "end of block");
        var span = tokens.From(start);
        var body = statements.ParseBody(static name => name is "endwith");
        tokens.Next();
        return new WithStatement(span, assignments.DrainToImmutable(), body);
    }

    public Statement ParseSet(TextSpan start)
    {
        var target = targets.Parse(true);
        if (tokens.Current.Kind is TokenKind.BlockEnd or TokenKind.Pipe)
        {
            return ParseSetBlock(start, target);
        }

        tokens.Expect(TokenKind.Assign, "assignment operator");
        var value = expressions.Parse();
        if (tokens.Skip(TokenKind.Comma))
        {
            value = ParseTuple(value);
        }

        return new SetStatement(tokens.From(start), target, value);
    }

    public AutoEscapeStatement ParseAutoEscape(TextSpan start)
    {
        var mode = expressions.Parse();
        tokens.Expect(TokenKind.BlockEnd, "end of block");
        var span = tokens.From(start);
        var body = statements.ParseBody(static name => name is "endautoescape");
        tokens.Next();
        return new AutoEscapeStatement(span, mode, body);
    }

    public FilterBlockStatement ParseFilter(TextSpan start)
    {
        var filter = ParseFilterChain();
        tokens.Expect(TokenKind.BlockEnd, "end of block");
        var span = tokens.From(start);
        var body = statements.ParseBody(static name => name is "endfilter");
        tokens.Next();
        return new FilterBlockStatement(span, filter, body);
    }

    private AssignmentTarget ParseWithTarget()
    {
        if (!tokens.Skip(TokenKind.ParenthesisOpen))
        {
            return targets.ParseName(false);
        }

        var target = targets.Parse(false);
        tokens.Expect(TokenKind.ParenthesisClose, "`)`");
        return target;
    }

    private SetBlockStatement ParseSetBlock(TextSpan start, AssignmentTarget target)
    {
        var filter = tokens.Skip(TokenKind.Pipe) ? ParseFilterChain() : null;
        tokens.Expect(TokenKind.BlockEnd, "end of block");
        var span = tokens.From(start);
        var body = statements.ParseBody(static name => name is "endset");
        tokens.Next();
        return new SetBlockStatement(span, target, filter, body);
    }

    private ListExpression ParseTuple(Expression first)
    {
        var items = ImmutableArray.CreateBuilder<Expression>();
        items.Add(first);
        while (!tokens.Is(TokenKind.BlockEnd))
        {
            items.Add(expressions.Parse());
            if (!tokens.Skip(TokenKind.Comma))
            {
                break;
            }
        }

        return new ListExpression(tokens.From(first.Span), items.DrainToImmutable(), true);
    }

    private FilterExpression ParseFilterChain()
    {
        FilterExpression? chain = null;
        while (!tokens.Is(TokenKind.BlockEnd))
        {
            if (chain is not null)
            {
                tokens.Expect(TokenKind.Pipe, "`|`");
            }

            var name = expressions.ParseDottedName();
            var arguments = tokens.Is(TokenKind.ParenthesisOpen) ? expressions.ParseArguments() : [];
            chain = new FilterExpression(tokens.From(name.Span), chain, name.Text, arguments);
        }

        return chain ?? throw tokens.Errors.FilterExpected(tokens.LastSpan);
    }
}
