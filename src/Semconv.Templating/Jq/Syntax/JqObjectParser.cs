using System.Collections.Immutable;
using Semconv.Text;

namespace Semconv.Templating.Jq.Syntax;

/// <summary>Parses object constructions; short entries such as <c>{a, $b}</c> are spelled out.</summary>
internal sealed class JqObjectParser(JqTokenReader reader, JqParser parser, JqStringParser strings)
{
    public JqNode Parse()
    {
        var start = reader.Take().Span.Start;
        var entries = ImmutableArray.CreateBuilder<JqEntry>();
        while (!reader.Current.IsSymbol("}") && !reader.HasFailed)
        {
            entries.Add(ParseEntry());
            if (!reader.TakeSymbol(",") && !reader.Current.IsSymbol("}"))
            {
                reader.Fail("',' or '}'");
            }
        }

        reader.Expect("}");
        return new JqNode.Record(TextSpan.FromBounds(start, reader.PreviousEnd), entries.DrainToImmutable());
    }

    private JqEntry ParseEntry()
    {
        var token = reader.Current;
        switch (token.Kind)
        {
            case JqTokenKind.Variable:
                reader.Take();
                var variable = new JqNode.Variable(token.Span, token.Text);
                return reader.TakeSymbol(":")
                    ? Entry(variable, parser.ParseEntryValue())
                    : Entry(JqStringParser.Constant(token.Span, token.Text), variable);
            case JqTokenKind.Name:
                reader.Take();
                return WithValue(JqStringParser.Constant(token.Span, token.Text));
            case JqTokenKind.Quote or JqTokenKind.Format:
                return WithValue(strings.Parse());
            default:
                return ParseComputedEntry();
        }
    }

    private JqEntry ParseComputedEntry()
    {
        if (!reader.TakeSymbol("("))
        {
            reader.Fail("a key");
        }

        var key = parser.ParsePipe();
        reader.Expect(")");
        reader.Expect(":");
        return Entry(key, parser.ParseEntryValue());
    }

    private JqEntry WithValue(JqNode key)
    {
        if (reader.TakeSymbol(":"))
        {
            return Entry(key, parser.ParseEntryValue());
        }

        var identity = new JqNode.Identity(new TextSpan(key.Span.Start, 0));
        return Entry(key, new JqNode.Path(key.Span, identity, [new JqPathPart.Index(key.Span, key, IsOptional: false)]));
    }

    private static JqEntry Entry(JqNode key, JqNode value) =>
        new(TextSpan.FromBounds(key.Span.Start, value.Span.End), key, value);
}
