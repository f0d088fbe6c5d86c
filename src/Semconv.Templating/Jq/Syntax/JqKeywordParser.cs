using Semconv.Text;

namespace Semconv.Templating.Jq.Syntax;

/// <summary>Parses what starts with a keyword: conditions, errors, folds, labels.</summary>
internal sealed class JqKeywordParser(JqTokenReader reader, JqParser parser, JqTermParser terms, JqPatternParser patterns)
{
    /// <summary>Null when the name is no such keyword.</summary>
    public JqNode? TryParse(JqToken token)
    {
        switch (token.Text)
        {
            case "if":
                reader.Take();
                return ParseCondition(token.Span.Start);
            case "try":
                return ParseTry(token.Span.Start);
            case "reduce" or "foreach":
                return ParseFold(token);
            case "break":
                return ParseBreak(token);
            case "label":
                return ParseLabel(allowsComma: true);
            default:
                return null;
        }
    }

    public JqNode ParseLabel(bool allowsComma)
    {
        var start = reader.Take().Span.Start;
        if (reader.Current.Kind != JqTokenKind.Variable)
        {
            return reader.Fail("a label such as '$out'");
        }

        var name = reader.Take().Text;
        reader.Expect("|");
        var body = parser.ParseBody(allowsComma);
        return new JqNode.Label(TextSpan.FromBounds(start, body.Span.End), name, body);
    }

    /// <summary>From behind <c>if</c> or <c>elif</c> to behind <c>end</c>.</summary>
    private JqNode.Condition ParseCondition(int start)
    {
        var test = parser.ParsePipe();
        reader.ExpectName("then");
        var then = parser.ParsePipe();
        var elifStart = reader.Current.Span.Start;
        JqNode? otherwise = null;
        if (reader.Current.IsName("elif"))
        {
            reader.Take();
            if (reader.Enter())
            {
                otherwise = ParseCondition(elifStart);
                reader.Leave();
            }

            return new JqNode.Condition(TextSpan.FromBounds(start, reader.PreviousEnd), test, then, otherwise);
        }

        otherwise = reader.TakeName("else") ? parser.ParsePipe() : null;
        reader.ExpectName("end");
        return new JqNode.Condition(TextSpan.FromBounds(start, reader.PreviousEnd), test, then, otherwise);
    }

    private JqNode.Try ParseTry(int start)
    {
        reader.Take();
        var body = terms.ParseSigned();
        var handler = reader.TakeName("catch") ? terms.ParseSigned() : null;
        return new JqNode.Try(TextSpan.FromBounds(start, reader.PreviousEnd), body, handler);
    }

    private JqNode ParseFold(JqToken token)
    {
        reader.Take();
        var isReduce = token.Text == "reduce";
        var source = terms.ParseSigned();
        reader.ExpectName("as");
        var pattern = patterns.Parse();
        var arguments = terms.ParseArguments();
        var span = TextSpan.FromBounds(token.Span.Start, reader.PreviousEnd);
        if (!reader.HasFailed && (arguments.Length < 2 || arguments.Length > (isReduce ? 2 : 3)))
        {
            var expected = isReduce ? "2" : "2 or 3";
            return reader.Fail(token.Span, location => JqDiagnostics.ArgumentCount(location, token.Text, expected, arguments.Length));
        }

        return new JqNode.Fold(span, isReduce, source, pattern, arguments);
    }

    private JqNode ParseBreak(JqToken token)
    {
        reader.Take();
        if (reader.Current.Kind != JqTokenKind.Variable)
        {
            return reader.Fail("a label such as '$out'");
        }

        var name = reader.Take();
        return new JqNode.Break(TextSpan.FromBounds(token.Span.Start, name.Span.End), name.Text, name.Span);
    }
}
