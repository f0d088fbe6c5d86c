using System.Collections.Immutable;
using Semconv.Text;

namespace Semconv.Templating.Jq.Syntax;

/// <summary>Parses what stands between operators: atoms, paths behind them, and <c>as</c>.</summary>
internal sealed class JqTermParser
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "def", "if", "then", "elif", "else", "end", "as", "reduce", "foreach", "try", "catch", "label", "import", "include",
        "and", "or", "__loc__",
    };

    private readonly JqTokenReader _reader;
    private readonly JqParser _parser;
    private readonly JqStringParser _strings;
    private readonly JqObjectParser _objects;
    private readonly JqPatternParser _patterns;
    private readonly JqKeywordParser _keywords;

    public JqTermParser(JqTokenReader reader, JqParser parser)
    {
        _reader = reader;
        _parser = parser;
        _strings = new JqStringParser(reader, parser);
        _objects = new JqObjectParser(reader, parser, _strings);
        _patterns = new JqPatternParser(reader, parser, _strings);
        _keywords = new JqKeywordParser(reader, parser, this, _patterns);
    }

    /// <summary>A term, and its binding when <c>as</c> follows.</summary>
    public JqNode ParseOperand(bool allowsComma)
    {
        if (_reader.Current.IsName("label"))
        {
            return _keywords.ParseLabel(allowsComma);
        }

        var source = ParseSigned();
        if (!_reader.TakeName("as"))
        {
            return source;
        }

        var pattern = _patterns.Parse();
        _reader.Expect("|");
        var body = _parser.ParseBody(allowsComma);
        return new JqNode.Bind(TextSpan.FromBounds(source.Span.Start, body.Span.End), source, pattern, body);
    }

    /// <summary>A term, with minus signs in front.</summary>
    public JqNode ParseSigned()
    {
        if (!_reader.Enter())
        {
            return new JqNode.Missing(_reader.Current.Span);
        }

        var start = _reader.Current.Span.Start;
        JqNode term;
        if (_reader.TakeSymbol("-"))
        {
            var body = ParseSigned();
            term = new JqNode.Negate(TextSpan.FromBounds(start, body.Span.End), body);
        }
        else
        {
            term = ParsePostfix();
        }

        _reader.Leave();
        return term;
    }

    /// <summary>An atom with the path steps and question marks behind it.</summary>
    public JqNode ParsePostfix()
    {
        var source = ParseAtom(out var parts);
        while (ParseStep() is { } step)
        {
            parts.Add(step);
        }

        if (parts.Count > 0)
        {
            source = new JqNode.Path(TextSpan.FromBounds(source.Span.Start, _reader.PreviousEnd), source, parts.DrainToImmutable());
        }

        while (_reader.TakeSymbol("?"))
        {
            source = new JqNode.Try(TextSpan.FromBounds(source.Span.Start, _reader.PreviousEnd), source, null);
        }

        return HasStep() ? ParseMoreSteps(source) : source;
    }

    /// <summary>Steps behind <c>f?</c>, where <c>f</c> is no path.</summary>
    private JqNode ParseMoreSteps(JqNode source)
    {
        while (HasStep())
        {
            var parts = ImmutableArray.CreateBuilder<JqPathPart>();
            while (ParseStep() is { } step)
            {
                parts.Add(step);
            }

            source = new JqNode.Path(TextSpan.FromBounds(source.Span.Start, _reader.PreviousEnd), source, parts.DrainToImmutable());
            while (_reader.TakeSymbol("?"))
            {
                source = new JqNode.Try(TextSpan.FromBounds(source.Span.Start, _reader.PreviousEnd), source, null);
            }
        }

        return source;
    }

    private bool HasStep() =>
        _reader.Current.Kind == JqTokenKind.Field || _reader.Current.IsSymbol("[") || _reader.Current.IsSymbol(".");

    private JqPathPart? ParseStep()
    {
        var start = _reader.Current.Span.Start;
        if (_reader.Current.Kind == JqTokenKind.Field)
        {
            var token = _reader.Take();
            return Index(start, JqStringParser.Constant(token.Span, token.Text));
        }

        if (_reader.TakeSymbol("["))
        {
            return ParseBracket(start);
        }

        if (!_reader.TakeSymbol("."))
        {
            return null;
        }

        return _reader.TakeSymbol("[") ? ParseBracket(start) : Index(start, ParseQuotedKey());
    }

    private JqNode ParseQuotedKey() =>
        _reader.Current.Kind is JqTokenKind.Quote or JqTokenKind.Format ? _strings.Parse() : _reader.Fail("a key");

    private JqPathPart.Index Index(int start, JqNode key)
    {
        var isOptional = _reader.TakeSymbol("?");
        return new JqPathPart.Index(TextSpan.FromBounds(start, _reader.PreviousEnd), key, isOptional);
    }

    private JqPathPart ParseBracket(int start)
    {
        if (_reader.TakeSymbol("]"))
        {
            var iterates = _reader.TakeSymbol("?");
            return new JqPathPart.Iterate(TextSpan.FromBounds(start, _reader.PreviousEnd), iterates);
        }

        var from = _reader.Current.IsSymbol(":") ? null : _parser.ParsePipe();
        if (from is not null && _reader.TakeSymbol("]"))
        {
            return Index(start, from);
        }

        if (!_reader.TakeSymbol(":"))
        {
            _reader.Fail("']'");
        }

        var to = _reader.Current.IsSymbol("]") && from is not null ? null : _parser.ParsePipe();
        _reader.Expect("]");
        var isOptional = _reader.TakeSymbol("?");
        return new JqPathPart.Slice(TextSpan.FromBounds(start, _reader.PreviousEnd), from, to, isOptional);
    }

    private JqNode ParseAtom(out ImmutableArray<JqPathPart>.Builder parts)
    {
        parts = ImmutableArray.CreateBuilder<JqPathPart>();
        var token = _reader.Current;
        switch (token.Kind)
        {
            case JqTokenKind.Field:
                return new JqNode.Identity(new TextSpan(token.Span.Start, 0));
            case JqTokenKind.Quote or JqTokenKind.Format:
                return _strings.Parse();
            case JqTokenKind.Number:
                return new JqNode.Number(token.Span, _reader.Take().Text);
            case JqTokenKind.Variable:
                return new JqNode.Variable(token.Span, _reader.Take().Text);
            case JqTokenKind.Name:
                return ParseName(token);
            case JqTokenKind.Symbol:
                return ParseSymbol(token, parts);
            default:
                return _reader.Fail("a filter");
        }
    }

    private JqNode ParseName(JqToken token)
    {
        if (_keywords.TryParse(token) is { } node)
        {
            return node;
        }

        if (Keywords.Contains(token.Text))
        {
            return _reader.Fail("a filter");
        }

        _reader.Take();
        var arguments = ParseArguments();
        return new JqNode.Call(TextSpan.FromBounds(token.Span.Start, _reader.PreviousEnd), token.Text, arguments);
    }

    public ImmutableArray<JqNode> ParseArguments()
    {
        var arguments = ImmutableArray.CreateBuilder<JqNode>();
        if (_reader.TakeSymbol("("))
        {
            do
            {
                arguments.Add(_parser.ParsePipe());
            }
            while (_reader.TakeSymbol(";"));
            _reader.Expect(")");
        }

        return arguments.DrainToImmutable();
    }

    private JqNode ParseSymbol(JqToken token, ImmutableArray<JqPathPart>.Builder parts)
    {
        switch (token.Text)
        {
            case ".":
                return ParseDot(token, parts);
            case "..":
                return new JqNode.Recurse(_reader.Take().Span);
            case "(":
                _reader.Take();
                var body = _parser.ParsePipe();
                _reader.Expect(")");
                return body;
            case "[":
                _reader.Take();
                var items = _reader.Current.IsSymbol("]") ? null : _parser.ParsePipe();
                _reader.Expect("]");
                return new JqNode.List(TextSpan.FromBounds(token.Span.Start, _reader.PreviousEnd), items);
            case "{":
                return _objects.Parse();
            default:
                return _reader.Fail("a filter");
        }
    }

    private JqNode.Identity ParseDot(JqToken token, ImmutableArray<JqPathPart>.Builder parts)
    {
        _reader.Take();
        if (_reader.Current.Kind is JqTokenKind.Quote && _reader.Current.Span.Start == token.Span.End)
        {
            parts.Add(Index(token.Span.Start, _strings.Parse()));
        }

        return new JqNode.Identity(token.Span);
    }
}
