using System.Net;
using System.Text;
using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Filters;

/// <summary>Filters that shorten text or take tags out of it.</summary>
internal static class MarkupFilters
{
    public static Value Truncate(RenderState state, Value subject, Arguments arguments)
    {
        var length = IntOr(arguments.Keyword("length"), 255);
        var killsWords = arguments.KeywordBool("killwords") ?? false;
        var endValue = arguments.Keyword("end");
        var leeway = IntOr(arguments.Keyword("leeway"), 5);
        if (arguments.Values.Length > 0)
        {
            throw ArgumentErrors.TooMany();
        }

        if (subject.Kind is ValueKind.None or ValueKind.Undefined)
        {
            return Value.EmptyString;
        }

        arguments.AtMost(0);
        var text = subject.IsString ? subject.AsString : throw FilterErrors.StringExpected(subject);
        var end = endValue.Kind is ValueKind.Undefined or ValueKind.None ? "..." : Conversion.ToStringOnly(endValue);
        var endLength = Characters.Count(end);
        if (length < endLength)
        {
            throw FilterErrors.TruncatesTooShort(endLength, length);
        }

        var characters = Characters.Of(text);
        return characters.Length <= (decimal)length + leeway
            ? subject
            : Value.From(Shorten(string.Concat(characters.Take((int)(length - endLength)).Select(item => item.AsString)), killsWords) + end);
    }

    public static Value StripTags(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        return Value.From(RemoveTags(ValuePrinter.ToText(subject)));
    }

    private static long IntOr(Value value, long otherwise) =>
        value.Kind is ValueKind.Undefined or ValueKind.None ? otherwise : Conversion.ToInt64(value, "usize");

    private static string Shorten(string text, bool killsWords)
    {
        var space = killsWords ? -1 : text.LastIndexOf(' ');
        return space < 0 ? text : text[..space];
    }

    private static string RemoveTags(string text)
    {
        var output = new StringBuilder();
        var index = 0;
        while (index < text.Length)
        {
            switch (text[index])
            {
                case '<':
                    index = SkipTag(text, index);
                    break;
                case '&':
                    index = AppendEntity(text, index, output);
                    break;
                default:
                    Append(output, text[index++]);
                    break;
            }
        }

        return output.ToString().TrimEnd();
    }

    private static int SkipTag(string text, int index)
    {
        var isComment = text.AsSpan(index).StartsWith("<!--", StringComparison.Ordinal);
        var end = isComment ? text.IndexOf("-->", index, StringComparison.Ordinal) : text.IndexOf('>', index);
        return end < 0 ? text.Length : end + (isComment ? 3 : 1);
    }

    private static int AppendEntity(string text, int index, StringBuilder output)
    {
        var end = index + 1;
        while (end < text.Length && text[end] is not (';' or '<' or '&') && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        var name = text[(index + 1)..end];
        var hasSemicolon = end < text.Length && text[end] == ';';
        var decoded = Decode(name);
        if (decoded is null)
        {
            output.Append('&').Append(name).Append(hasSemicolon ? ";" : string.Empty);
        }
        else
        {
            foreach (var character in decoded)
            {
                Append(output, character);
            }
        }

        return hasSemicolon ? end + 1 : end;
    }

    /// <summary>The text of an entity; null for one that is not known. The no-break space stays an entity, as in MiniJinja.</summary>
    private static string? Decode(string name)
    {
        var entity = $"&{name};";
        var decoded = WebUtility.HtmlDecode(entity);
        return decoded == entity || name == "nbsp" ? null : decoded;
    }

    private static void Append(StringBuilder output, char character)
    {
        if (!char.IsWhiteSpace(character))
        {
            output.Append(character);
        }
        else if (output.Length > 0 && !char.IsWhiteSpace(output[^1]))
        {
            output.Append(' ');
        }
    }
}
