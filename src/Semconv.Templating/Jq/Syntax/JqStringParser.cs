using System.Collections.Immutable;
using System.Text;
using Semconv.Text;

namespace Semconv.Templating.Jq.Syntax;

/// <summary>Parses strings with the programs inside them, and formats such as <c>@uri</c>.</summary>
internal sealed class JqStringParser(JqTokenReader reader, JqParser parser)
{
    public static JqNode.Text Constant(TextSpan span, string text) => new(span, null, [text], []);

    /// <summary>A string, <c>@format "string"</c>, or <c>@format</c> alone, which is a call.</summary>
    public JqNode Parse()
    {
        var start = reader.Current.Span.Start;
        string? format = null;
        if (reader.Current.Kind == JqTokenKind.Format)
        {
            format = "@" + reader.Take().Text;
            if (reader.Current.Kind != JqTokenKind.Quote)
            {
                return new JqNode.Call(TextSpan.FromBounds(start, reader.PreviousEnd), format, []);
            }
        }

        var texts = ImmutableArray.CreateBuilder<string>();
        var programs = ImmutableArray.CreateBuilder<JqNode>();
        var builder = new StringBuilder();
        while (reader.TakeStringSegment(builder))
        {
            texts.Add(builder.ToString());
            builder.Clear();
            programs.Add(parser.ParsePipe());
            if (!reader.Current.IsSymbol(")"))
            {
                return reader.Fail("')'");
            }
        }

        texts.Add(builder.ToString());
        var span = TextSpan.FromBounds(start, Math.Max(start, reader.PreviousEnd));
        return new JqNode.Text(span, format, texts.DrainToImmutable(), programs.DrainToImmutable());
    }
}
