using System.Collections.Immutable;
using Semconv.Templating.Jinja.Lexing;
using Semconv.Templating.Jinja.Syntax;
using Semconv.Text;

namespace Semconv.Templating.Jinja.Parsing;

/// <summary>Parses text, output tags and block tags; each family of tags has a parser of its own.</summary>
internal sealed class StatementParser
{
    private readonly TokenReader _tokens;
    private readonly ExpressionParser _expressions;
    private readonly FlowParser _flow;
    private readonly ScopeParser _scopes;
    private readonly MacroParser _macros;
    private readonly CompositionParser _composition;

    public StatementParser(TokenReader tokens)
    {
        _tokens = tokens;
        _expressions = new ExpressionParser(tokens);
        var targets = new TargetParser(tokens);
        _flow = new FlowParser(tokens, _expressions, targets, this);
        _scopes = new ScopeParser(tokens, _expressions, targets, this);
        _macros = new MacroParser(tokens, _expressions, targets, this);
        _composition = new CompositionParser(tokens, _expressions, targets, this);
    }

    public Dictionary<string, BlockStatement> Blocks { get; } = new(StringComparer.Ordinal);

    public bool IsInLoop { get; set; }

    public bool IsInMacro { get; set; }

    /// <summary>Statements up to a tag that ends them; its keyword is not read. The input may end, too: the caller finds out.</summary>
    public ImmutableArray<Statement> ParseBody(Func<string, bool> isEnd)
    {
        var body = ImmutableArray.CreateBuilder<Statement>();
        while (!_tokens.IsAtEnd)
        {
            var token = _tokens.Next();
            switch (token.Kind)
            {
                case TokenKind.Text:
                    body.Add(new TextStatement(token.Span, token.Text));
                    break;
                case TokenKind.OutputStart:
                    var value = _expressions.Parse();
                    _tokens.Expect(TokenKind.OutputEnd, "end of variable block");
                    body.Add(new OutputStatement(_tokens.From(token.Span), value));
                    break;
                default:
                    if (_tokens.Current.Kind == TokenKind.Identifier && isEnd(_tokens.Current.Text))
                    {
                        return body.DrainToImmutable();
                    }

                    body.Add(ParseTag());
                    _tokens.Expect(TokenKind.BlockEnd, "end of block");
                    break;
            }
        }

        return body.DrainToImmutable();
    }

    private Statement ParseTag()
    {
        _tokens.Enter();
        var keyword = _tokens.Next();
        if (keyword.Kind != TokenKind.Identifier)
        {
            throw keyword.Kind == TokenKind.EndOfInput
                ? _tokens.Unexpected(keyword, "block keyword")
                : _tokens.Errors.UnknownStatement(keyword);
        }

        var statement = ParseTag(keyword);
        _tokens.Leave();
        return statement;
    }

    private Statement ParseTag(Token keyword) => keyword.Text switch
    {
        "for" => _flow.ParseFor(keyword.Span),
        "if" => _flow.ParseIf(keyword.Span),
        "break" or "continue" => _flow.ParseJump(keyword),
        "with" => _scopes.ParseWith(keyword.Span),
        "set" => _scopes.ParseSet(keyword.Span),
        "autoescape" => _scopes.ParseAutoEscape(keyword.Span),
        "filter" => _scopes.ParseFilter(keyword.Span),
        "block" => _composition.ParseBlock(keyword.Span),
        "extends" => _composition.ParseExtends(keyword.Span),
        "include" => _composition.ParseInclude(keyword.Span),
        "import" => _composition.ParseImport(keyword.Span),
        "from" => _composition.ParseFromImport(keyword.Span),
        "macro" => _macros.ParseMacro(keyword.Span),
        "call" => _macros.ParseCall(keyword.Span),
        "do" => _macros.ParseDo(keyword.Span),
        _ => throw _tokens.Errors.UnknownStatement(keyword),
    };
}
