using System.Collections.Immutable;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Templating.Jq.Syntax;

/// <summary>Parses operators by precedence climbing, and definitions; terms are left to <see cref="JqTermParser"/>.</summary>
internal sealed class JqParser
{
    private readonly JqTokenReader _reader;
    private readonly JqTermParser _terms;

    private JqParser(JqTokenReader reader)
    {
        _reader = reader;
        _terms = new JqTermParser(reader, this);
    }

    /// <summary>The tree of a program, or null when an error was reported.</summary>
    public static JqNode? ParseProgram(string text, Func<TextSpan, Location> locate, DiagnosticBag diagnostics)
    {
        var reader = new JqTokenReader(text, locate, diagnostics);
        var parser = new JqParser(reader);
        parser.SkipHeader();
        var program = parser.ParsePipe();
        parser.ExpectEnd();
        return reader.HasFailed ? null : program;
    }

    /// <summary>The definitions of a library, whose text is ours.</summary>
    public static ImmutableArray<JqDefinition> ParseLibrary(string text, Func<TextSpan, Location> locate, DiagnosticBag diagnostics)
    {
        var reader = new JqTokenReader(text, locate, diagnostics);
        var parser = new JqParser(reader);
        var definitions = parser.ParseDefinitions();
        parser.ExpectEnd();
        return definitions;
    }

    public JqNode ParsePipe() => Parse(JqOperator.Pipe, allowsComma: true);

    /// <summary>The value of an object entry: anything but a comma.</summary>
    public JqNode ParseEntryValue() => Parse(JqOperator.Pipe, allowsComma: false);

    private JqNode Parse(int minimum, bool allowsComma)
    {
        if (!_reader.Enter())
        {
            return new JqNode.Missing(_reader.Current.Span);
        }

        var left = _reader.Current.IsName("def") ? ParseLocalDefinitions(allowsComma) : _terms.ParseOperand(allowsComma);
        for (var length = 0; ; length++)
        {
            if (!_reader.AllowsChain(length))
            {
                return new JqNode.Missing(_reader.Current.Span);
            }

            var precedence = JqOperator.PrecedenceOf(_reader.Current);
            if (precedence < minimum || (precedence == JqOperator.Comma && !allowsComma))
            {
                _reader.Leave();
                return left;
            }

            var symbol = _reader.Take().Text;
            var next = JqOperator.IsRightAssociative(precedence) ? precedence : precedence + 1;
            left = Combine(symbol, left, Parse(next, allowsComma));
        }
    }

    private static JqNode Combine(string symbol, JqNode left, JqNode right)
    {
        var span = TextSpan.FromBounds(left.Span.Start, right.Span.End);
        return symbol switch
        {
            "|" => new JqNode.Pipe(span, left, right),
            "," => new JqNode.Comma(span, left, right),
            _ => new JqNode.Binary(span, symbol, left, right),
        };
    }

    /// <summary>The body of a binding reaches as far to the right as possible, except beyond the comma of an object.</summary>
    public JqNode ParseBody(bool allowsComma) => allowsComma ? ParsePipe() : ParseEntryValue();

    private JqNode.Definitions ParseLocalDefinitions(bool allowsComma)
    {
        var start = _reader.Current.Span.Start;
        var items = ParseDefinitions();
        var body = ParseBody(allowsComma);
        return new JqNode.Definitions(TextSpan.FromBounds(start, body.Span.End), items, body);
    }

    private ImmutableArray<JqDefinition> ParseDefinitions()
    {
        var items = ImmutableArray.CreateBuilder<JqDefinition>();
        while (_reader.Current.IsName("def"))
        {
            items.Add(ParseDefinition());
        }

        return items.DrainToImmutable();
    }

    private JqDefinition ParseDefinition()
    {
        var start = _reader.Take().Span.Start;
        if (_reader.Current.Kind is not (JqTokenKind.Name or JqTokenKind.Format))
        {
            _reader.Fail("a name");
        }

        var token = _reader.Take();
        var name = token.Kind == JqTokenKind.Format ? "@" + token.Text : token.Text;
        var parameters = ImmutableArray.CreateBuilder<JqParameter>();
        if (_reader.TakeSymbol("("))
        {
            do
            {
                parameters.Add(ParseParameter());
            }
            while (_reader.TakeSymbol(";"));
            _reader.Expect(")");
        }

        _reader.Expect(":");
        var body = ParsePipe();
        _reader.Expect(";");
        return new JqDefinition(TextSpan.FromBounds(start, _reader.PreviousEnd), name, parameters.DrainToImmutable(), body);
    }

    private JqParameter ParseParameter()
    {
        if (_reader.Current.Kind is not (JqTokenKind.Name or JqTokenKind.Variable))
        {
            _reader.Fail("a parameter");
        }

        var token = _reader.Take();
        return new JqParameter(token.Text, token.Kind == JqTokenKind.Variable);
    }

    private void SkipHeader()
    {
        if (_reader.TakeName("module"))
        {
            _terms.ParsePostfix();
            _reader.Expect(";");
        }

        if (_reader.Current.IsName("import") || _reader.Current.IsName("include"))
        {
            var keyword = _reader.Current;
            _reader.Fail(keyword.Span, location => JqDiagnostics.NoModules(location, keyword.Text));
        }
    }

    private void ExpectEnd()
    {
        if (_reader.Current.Kind != JqTokenKind.End)
        {
            _reader.Fail("an operator or the end");
        }
    }
}
