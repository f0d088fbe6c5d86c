using System.Collections.Immutable;
using Semconv.Text;

namespace Semconv.Templating.Jq.Syntax;

/// <summary>Parses the patterns behind <c>as</c>.</summary>
internal sealed class JqPatternParser(JqTokenReader reader, JqParser parser, JqStringParser strings)
{
    public JqPattern Parse()
    {
        var token = reader.Current;
        if (token.Kind == JqTokenKind.Variable)
        {
            reader.Take();
            return new JqPattern.Variable(token.Span, token.Text);
        }

        if (!reader.Enter())
        {
            return new JqPattern.Keys(token.Span, []);
        }

        var entries = token switch
        {
            _ when reader.TakeSymbol("[") => ParseItems(),
            _ when reader.TakeSymbol("{") => ParseEntries(),
            _ => Missing(),
        };
        reader.Leave();
        return new JqPattern.Keys(TextSpan.FromBounds(token.Span.Start, Math.Max(token.Span.Start, reader.PreviousEnd)), entries);
    }

    private ImmutableArray<JqPattern.Entry> Missing()
    {
        reader.Fail("a pattern");
        return [];
    }

    private ImmutableArray<JqPattern.Entry> ParseItems()
    {
        var entries = ImmutableArray.CreateBuilder<JqPattern.Entry>();
        do
        {
            var index = entries.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
            entries.Add(new JqPattern.Entry(new JqNode.Number(reader.Current.Span, index), Parse()));
        }
        while (reader.TakeSymbol(","));
        reader.Expect("]");
        return entries.DrainToImmutable();
    }

    private ImmutableArray<JqPattern.Entry> ParseEntries()
    {
        var entries = ImmutableArray.CreateBuilder<JqPattern.Entry>();
        while (!reader.Current.IsSymbol("}") && !reader.HasFailed)
        {
            ParseEntry(entries);
            if (!reader.TakeSymbol(",") && !reader.Current.IsSymbol("}"))
            {
                reader.Fail("',' or '}'");
            }
        }

        reader.Expect("}");
        return entries.DrainToImmutable();
    }

    private void ParseEntry(ImmutableArray<JqPattern.Entry>.Builder entries)
    {
        var token = reader.Current;
        var key = ParseKey(token);
        if (token.Kind == JqTokenKind.Variable)
        {
            entries.Add(new JqPattern.Entry(key, new JqPattern.Variable(token.Span, token.Text)));
            if (!reader.Current.IsSymbol(":"))
            {
                return;
            }
        }

        reader.Expect(":");
        entries.Add(new JqPattern.Entry(key, Parse()));
    }

    private JqNode ParseKey(JqToken token)
    {
        switch (token.Kind)
        {
            case JqTokenKind.Variable or JqTokenKind.Name:
                reader.Take();
                return JqStringParser.Constant(token.Span, token.Text);
            case JqTokenKind.Quote or JqTokenKind.Format:
                return strings.Parse();
            default:
                if (!reader.TakeSymbol("("))
                {
                    reader.Fail("a key");
                }

                var key = parser.ParsePipe();
                reader.Expect(")");
                return key;
        }
    }
}
