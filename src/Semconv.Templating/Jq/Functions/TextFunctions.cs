using System.Collections.Immutable;
using System.Text;
using Semconv.Templating.Jq.Calls;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Functions;

/// <summary>Filters of strings, regular expressions apart.</summary>
internal static class TextFunctions
{
    public static ImmutableArray<JqBuiltin> All { get; } =
    [
        Text("ascii_downcase", static text => Value.From(MapAscii(text, static c => char.ToLowerInvariant(c)))),
        Text("ascii_upcase", static text => Value.From(MapAscii(text, static c => char.ToUpperInvariant(c)))),
        Text("trim", static text => Value.From(text.Trim())),
        Text("ltrim", static text => Value.From(text.TrimStart())),
        Text("rtrim", static text => Value.From(text.TrimEnd())),
        Text("explode", JqStrings.Explode),
        Text("utf8bytelength", static text => Value.From((long)JqStrings.ByteLength(text))),
        Pair("startswith", static (text, part) => Value.From(text.StartsWith(part, StringComparison.Ordinal))),
        Pair("endswith", static (text, part) => Value.From(text.EndsWith(part, StringComparison.Ordinal))),
        Pair("ltrimstr", static (text, part) => Value.From(text.StartsWith(part, StringComparison.Ordinal) ? text[part.Length..] : text)),
        Pair("rtrimstr", static (text, part) => Value.From(text.EndsWith(part, StringComparison.Ordinal) ? text[..^part.Length] : text)),
        JqBuiltin.Value("split", 1, Split),
        JqBuiltin.Value("join", 1, Join),
    ];

    private static JqBuiltin Text(string name, Func<string, Value> function) => JqBuiltin.Value(name, 0, (site, input, _) =>
        input.Kind == ValueKind.String ? function(input.AsString) : site.NotA("string", input));

    private static JqBuiltin Pair(string name, Func<string, string, Value> function) => JqBuiltin.Value(name, 1, (site, input, arguments) =>
    {
        if (input.Kind != ValueKind.String)
        {
            return site.NotA("string", input);
        }

        return arguments[0].Kind == ValueKind.String
            ? function(input.AsString, arguments[0].AsString)
            : site.NotA("string", arguments[0]);
    });

    private static string MapAscii(string text, Func<char, char> map) =>
        string.Create(text.Length, (text, map), static (span, state) =>
        {
            for (var index = 0; index < span.Length; index++)
            {
                var character = state.text[index];
                span[index] = char.IsAscii(character) ? state.map(character) : character;
            }
        });

    private static Value Split(JqCallSite site, Value input, Value[] arguments) =>
        input.Kind == ValueKind.String && arguments[0].Kind == ValueKind.String
            ? JqStrings.Split(input.AsString, arguments[0].AsString)
            : site.Throw("split input and separator must be strings");

    /// <summary>Everything is printed as <c>tostring</c> does, null included.</summary>
    private static Value Join(JqCallSite site, Value input, Value[] arguments)
    {
        if (!JqIteration.IsIterable(input))
        {
            return site.Fail(JqAccess.NotIterable, input);
        }

        if (input.Kind == ValueKind.Map)
        {
            // The values become texts before it shows that an object has no order to join them in.
            var texts = new ValueMapBuilder(input.AsMap.Count);
            foreach (var (key, value) in input.AsMap)
            {
                texts.Set(key, Value.From(JqText.ToText(value)));
            }

            return site.NotA("array", Value.From(texts.ToMap()));
        }

        var separator = arguments[0].IsNone ? Value.EmptyString : arguments[0];
        var builder = new StringBuilder();
        var isFirst = true;
        if (separator.Kind != ValueKind.String && input.Kind == ValueKind.Sequence && input.AsSequence.Length > 1)
        {
            return site.Fail("cannot calculate {0} + {1}", Value.From(JqText.ToText(input.AsSequence[0])), separator);
        }

        JqIteration.Run(input, (_, item) =>
        {
            builder.Append(isFirst ? string.Empty : JqText.ToText(separator)).Append(JqText.ToText(item));
            isFirst = false;
            return site.Run.AllowsLength(builder.Length);
        });
        return site.Run.AllowsText(builder.Length) ? Value.From(builder.ToString()) : Value.Undefined;
    }
}
