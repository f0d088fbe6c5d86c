using System.Collections.Immutable;
using Semconv.Templating.Jinja.Lexing;
using Semconv.Templating.Jinja.Syntax;
using Semconv.Text;

namespace Semconv.Templating.Jinja.Parsing;

/// <summary>Parses <c>macro</c>, <c>call</c> and <c>do</c>.</summary>
internal sealed class MacroParser(TokenReader tokens, ExpressionParser expressions, TargetParser targets, StatementParser statements)
{
    public MacroStatement ParseMacro(TextSpan start)
    {
        var name = tokens.Expect(TokenKind.Identifier, "identifier");
        tokens.Expect(TokenKind.ParenthesisOpen, "`(`");
        var parameters = ParseParameters();
        var macro = ParseDeclaration(name.Text, parameters, static name => name is "endmacro");
        return new MacroStatement(tokens.From(start) with { Length = name.Span.End - start.Start }, macro);
    }

    public CallBlockStatement ParseCall(TextSpan start)
    {
        ImmutableArray<MacroParameter> parameters = tokens.Skip(TokenKind.ParenthesisOpen) ? ParseParameters() : [];
        var call = ParseCallExpression();
        var caller = ParseDeclaration("caller", parameters, static name => name is "endcall");
        return new CallBlockStatement(start with { Length = call.Span.End - start.Start }, call, caller);
    }

    public DoStatement ParseDo(TextSpan start)
    {
        var call = ParseCallExpression();
        return new DoStatement(tokens.From(start), call);
    }

    private CallExpression ParseCallExpression()
    {
        var expression = expressions.Parse();
        return expression as CallExpression ?? throw tokens.Errors.CallExpected(expression.Span, Describe(expression.Kind));
    }

    private ImmutableArray<MacroParameter> ParseParameters()
    {
        var hasDefault = false;
        return tokens.ReadItems(TokenKind.ParenthesisClose, () =>
        {
            var name = targets.ParseSimpleName().Name;
            if (hasDefault)
            {
                tokens.Expect(TokenKind.Assign, "`=`");
            }
            else
            {
                hasDefault = tokens.Skip(TokenKind.Assign);
            }

            return new MacroParameter(name, hasDefault ? expressions.Parse() : null);
        });
    }

    private MacroDeclaration ParseDeclaration(string name, ImmutableArray<MacroParameter> parameters, Func<string, bool> isEnd)
    {
        tokens.Expect(TokenKind.BlockEnd, "end of block");
        var wasInLoop = statements.IsInLoop;
        var wasInMacro = statements.IsInMacro;
        statements.IsInLoop = false;
        statements.IsInMacro = true;
        var body = statements.ParseBody(isEnd);
        statements.IsInLoop = wasInLoop;
        statements.IsInMacro = wasInMacro;
        tokens.Next();
        return FreeNames.Complete(new MacroDeclaration(name, parameters, body, []));
    }

    private static string Describe(ExpressionKind kind) => kind switch
    {
        ExpressionKind.Constant => "constant",
        ExpressionKind.Variable => "variable",
        ExpressionKind.Filter => "filter expression",
        ExpressionKind.List => "list literal",
        ExpressionKind.Map => "map literal",
        ExpressionKind.Test => "test expression",
        ExpressionKind.Call => "call",
        _ => "expression",
    };
}
