using System.Collections.Immutable;
using Semconv.Templating.Jinja.Lexing;
using Semconv.Templating.Jinja.Syntax;
using Semconv.Text;

namespace Semconv.Templating.Jinja.Parsing;

/// <summary>Parses <c>for</c>, <c>if</c>, <c>break</c> and <c>continue</c>.</summary>
internal sealed class FlowParser(TokenReader tokens, ExpressionParser expressions, TargetParser targets, StatementParser statements)
{
    public ForStatement ParseFor(TextSpan start)
    {
        var wasInLoop = statements.IsInLoop;
        statements.IsInLoop = true;
        var target = targets.Parse(false);
        tokens.ExpectIdentifier("in", "in");
        var source = expressions.ParseWithoutConditional();
        var filter = tokens.SkipIdentifier("if") ? expressions.Parse() : null;
        var isRecursive = tokens.SkipIdentifier("recursive");
        tokens.Expect(TokenKind.BlockEnd, "end of block");
        var span = tokens.From(start);
        var body = statements.ParseBody(static name => name is "endfor" or "else");
        ImmutableArray<Statement> otherwise = [];
        if (tokens.SkipIdentifier("else"))
        {
            tokens.Expect(TokenKind.BlockEnd, "end of block");
            otherwise = statements.ParseBody(static name => name is "endfor");
        }

        tokens.Next();
        statements.IsInLoop = wasInLoop;
        return new ForStatement(span, target, source, body) { Filter = filter, IsRecursive = isRecursive, Else = otherwise };
    }

    public IfStatement ParseIf(TextSpan start)
    {
        var condition = expressions.ParseWithoutConditional();
        tokens.Expect(TokenKind.BlockEnd, "end of block");
        var span = tokens.From(start);
        var then = statements.ParseBody(static name => name is "endif" or "else" or "elif");
        var end = tokens.Next();
        if (end.IsIdentifier("elif"))
        {
            tokens.Enter();
            var nested = ParseIf(end.Span);
            tokens.Leave();
            return new IfStatement(span, condition, then, [nested]);
        }

        if (!end.IsIdentifier("else"))
        {
            return new IfStatement(span, condition, then, []);
        }

        tokens.Expect(TokenKind.BlockEnd, "end of block");
        var otherwise = statements.ParseBody(static name => name is "endif");
        tokens.Next();
        return new IfStatement(span, condition, then, otherwise);
    }

    public Statement ParseJump(Token keyword)
    {
        if (!statements.IsInLoop)
        {
            throw tokens.Errors.OutsideLoop(keyword);
        }

        return keyword.Text == "break" ? new BreakStatement(keyword.Span) : new ContinueStatement(keyword.Span);
    }
}
