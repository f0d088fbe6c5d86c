using System.Collections.Immutable;
using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Lexing;
using Semconv.Text;

namespace Semconv.Templating.Jinja.Parsing;

/// <summary>The words of a template, one after the other.</summary>
internal sealed class TokenReader(TokenList tokens, SyntaxErrors errors)
{
    /// <summary>MiniJinja's limit for nested expressions and statements.</summary>
    private const int MaximumDepth = 150;

    private int _index;
    private int _depth;

    public SyntaxErrors Errors => errors;

    /// <summary>The span of the last word that was read.</summary>
    public TextSpan LastSpan { get; private set; }

    public Token Current
    {
        get
        {
            var token = tokens[_index];
            return token.Kind == TokenKind.Invalid ? throw errors.Invalid(token) : token;
        }
    }

    public bool IsAtEnd => Current.Kind == TokenKind.EndOfInput;

    public Token Next()
    {
        var token = Current;
        if (token.Kind != TokenKind.EndOfInput)
        {
            _index++;
            LastSpan = token.Span;
        }

        return token;
    }

    public bool Is(TokenKind kind) => Current.Kind == kind;

    public bool IsIdentifier(string name) => Current.IsIdentifier(name);

    public bool Skip(TokenKind kind)
    {
        var found = Current.Kind == kind;
        if (found)
        {
            Next();
        }

        return found;
    }

    public bool SkipIdentifier(string name)
    {
        var found = Current.IsIdentifier(name);
        if (found)
        {
            Next();
        }

        return found;
    }

    public Token Expect(TokenKind kind, string what)
    {
        var token = Next();
        return token.Kind == kind ? token : throw Unexpected(token, what);
    }

    public void ExpectIdentifier(string name, string what)
    {
        var token = Next();
        if (!token.IsIdentifier(name))
        {
            throw Unexpected(token, what);
        }
    }

    /// <summary>Items with commas between them, up to and with the closing bracket; a comma may be in front of it.</summary>
    public ImmutableArray<T> ReadItems<T>(TokenKind close, Func<T> readItem)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        while (!Skip(close))
        {
            items.Add(readItem());
            if (!Is(close))
            {
                Expect(TokenKind.Comma, "`,`");
            }
        }

        return items.DrainToImmutable();
    }

    public JinjaException Unexpected(Token token, string? expected) => token.Kind == TokenKind.EndOfInput
        ? errors.UnexpectedEnd(LastSpan, expected)
        : errors.Unexpected(token, expected);

    public TextSpan From(TextSpan start) => TextSpan.FromBounds(start.Start, Math.Max(start.End, LastSpan.End));

    public void Enter()
    {
        if (++_depth > MaximumDepth || !System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw errors.TooDeep(LastSpan);
        }
    }

    public void Leave() => _depth--;
}
