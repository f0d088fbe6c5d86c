using System.Globalization;
using System.Text;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Templating.Jq.Syntax;

/// <summary>The current token of a program; after the first error it stays at the end, so that every parser returns.</summary>
internal sealed class JqTokenReader
{
    private const int MaxDepth = 400;

    private const int MaxChain = 1000;

    private readonly JqLexer _lexer;
    private readonly Func<TextSpan, Location> _locate;
    private readonly DiagnosticBag _diagnostics;
    private int _depth;

    public JqTokenReader(string text, Func<TextSpan, Location> locate, DiagnosticBag diagnostics)
    {
        _lexer = new JqLexer(text);
        _locate = locate;
        _diagnostics = diagnostics;
        Current = _lexer.Next();
    }

    public JqToken Current { get; private set; }

    public bool HasFailed { get; private set; }

    /// <summary>Where the last consumed token ended.</summary>
    public int PreviousEnd { get; private set; }

    public JqToken Take()
    {
        var token = Current;
        PreviousEnd = token.Span.End;
        Current = HasFailed ? Current : _lexer.Next();
        return token;
    }

    public bool TakeSymbol(string text)
    {
        if (!Current.IsSymbol(text))
        {
            return false;
        }

        Take();
        return true;
    }

    public bool TakeName(string text)
    {
        if (!Current.IsName(text))
        {
            return false;
        }

        Take();
        return true;
    }

    public void Expect(string symbol)
    {
        if (!TakeSymbol(symbol))
        {
            Fail($"'{symbol}'");
        }
    }

    public void ExpectName(string keyword)
    {
        if (!TakeName(keyword))
        {
            Fail($"'{keyword}'");
        }
    }

    /// <summary>Reports what the current token should have been, and ends the parse.</summary>
    public JqNode Fail(string expected)
    {
        var found = Current.Kind == JqTokenKind.End ? "the end" : $"'{_lexer.Text.Substring(Current.Span.Start, Current.Span.Length)}'";
        return Fail(JqDiagnostics.Expected(_locate(Current.Span), expected, found));
    }

    public JqNode Fail(TextSpan span, Func<Location, Diagnostic> diagnostic) => Fail(diagnostic(_locate(span)));

    /// <summary>Guards against programs nested so deeply that reading them would exhaust the stack.</summary>
    public bool Enter()
    {
        if (++_depth <= MaxDepth)
        {
            return true;
        }

        Fail(Current.Span, location => JqDiagnostics.TooDeep(location, MaxDepth));
        return false;
    }

    public void Leave() => _depth--;

    /// <summary>Guards against chains of operators: their tree is as deep as they are long, and is walked by recursion.</summary>
    public bool AllowsChain(int length)
    {
        if (length > MaxChain)
        {
            Fail(Current.Span, location => JqDiagnostics.TooDeep(location, MaxChain));
        }

        return length <= MaxChain;
    }

    /// <summary>Reads from the end of the current token to the closing quote or the next <c>\(</c>; true at the latter.</summary>
    public bool TakeStringSegment(StringBuilder builder)
    {
        if (HasFailed)
        {
            return false;
        }

        var text = _lexer.Text;
        var position = Current.Span.End;
        while (position < text.Length && text[position] != '"')
        {
            if (text[position] != '\\')
            {
                builder.Append(text[position++]);
            }
            else if (position + 1 < text.Length && text[position + 1] == '(')
            {
                Resume(position + 2);
                return true;
            }
            else
            {
                position = TakeEscape(position, builder);
            }
        }

        if (position >= text.Length && !HasFailed)
        {
            Current = new JqToken(JqTokenKind.End, new TextSpan(text.Length, 0), string.Empty);
            Fail("'\"'");
        }

        Resume(position + 1);
        return false;
    }

    private int TakeEscape(int position, StringBuilder builder)
    {
        var text = _lexer.Text;
        var kind = position + 1 < text.Length ? text[position + 1] : '\0';
        const string Letters = "\"\\/bfnrt";
        const string Characters = "\"\\/\b\f\n\r\t";
        var index = Letters.IndexOf(kind, StringComparison.Ordinal);
        if (index >= 0)
        {
            builder.Append(Characters[index]);
            return position + 2;
        }

        if (kind == 'u' && position + 6 <= text.Length
            && ushort.TryParse(text.AsSpan(position + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            && !char.IsSurrogate((char)unit))
        {
            builder.Append((char)unit);
            return position + 6;
        }

        var span = TextSpan.FromBounds(position, Math.Min(text.Length, position + (kind == 'u' ? 6 : 2)));
        Fail(span, location => JqDiagnostics.BadEscape(location, text.Substring(span.Start, span.Length)));
        return text.Length;
    }

    private void Resume(int position)
    {
        PreviousEnd = position;
        if (!HasFailed)
        {
            _lexer.Position = position;
            Current = _lexer.Next();
        }
    }

    private JqNode.Missing Fail(Diagnostic diagnostic)
    {
        var span = Current.Span;
        if (!HasFailed)
        {
            HasFailed = true;
            _diagnostics.Report(diagnostic);
            Current = new JqToken(JqTokenKind.End, new TextSpan(_lexer.Text.Length, 0), string.Empty);
        }

        return new JqNode.Missing(span);
    }
}
