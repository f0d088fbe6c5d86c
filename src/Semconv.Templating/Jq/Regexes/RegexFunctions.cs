using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Semconv.Templating.Jq.Calls;
using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Regexes;

/// <summary><c>test</c>, <c>match</c>, <c>capture</c>, <c>scan</c>, <c>split</c> and <c>sub</c>, each with flags.</summary>
internal static class RegexFunctions
{
    public static ImmutableArray<JqBuiltin> All { get; } =
    [
        JqBuiltin.Value("test", 2, static (site, input, arguments) =>
            Prepare(site, input, arguments) is { } regex ? Value.From(regex.Matches(input.AsString).Any()) : Value.Undefined),
        Matching("match", static (regex, text, match) => Describe(regex, text, match)),
        Matching("capture", static (regex, _, match) => Captures(regex, match)),
        Matching("scan", static (_, _, match) => Value.From(match.Value)),
        JqBuiltin.Value("split", 2, Split),
        new("sub", 3, static (span, arguments) => new SubFilter(span, arguments[0], arguments[1], arguments[2])),
    ];

    public static JqRegex? Prepare(JqCallSite site, Value input, Value[] arguments)
    {
        if (input.Kind == ValueKind.String)
        {
            return JqRegex.Create(site, arguments[0], arguments[1]);
        }

        site.NotA("string", input);
        return null;
    }

    /// <summary>The named groups and what they matched.</summary>
    public static Value Captures(JqRegex regex, Match match)
    {
        var builder = new ValueMapBuilder();
        foreach (var (group, name) in regex.Groups(match))
        {
            if (name is not null)
            {
                builder.Set(name, Value.From(group.Value));
            }
        }

        return Value.From(builder.ToMap());
    }

    private static JqBuiltin Matching(string name, Func<JqRegex, string, Match, Value> result) =>
        JqBuiltin.Stream(name, 2, (site, input, arguments, sink) =>
        {
            if (Prepare(site, input, arguments) is not { } regex)
            {
                return false;
            }

            foreach (var match in regex.Matches(input.AsString))
            {
                if (!sink.Emit(result(regex, input.AsString, match)))
                {
                    return false;
                }
            }

            return true;
        });

    private static Value Describe(JqRegex regex, string text, Match match)
    {
        var captures = regex.Groups(match).Select(one =>
        {
            var capture = Place(text, one.Group);
            return Value.From((one.Name is null ? capture : capture.Set("name", Value.From(one.Name))).ToMap());
        });
        return Value.From(Place(text, match).Set("captures", Value.From(captures)).ToMap());
    }

    private static ValueMapBuilder Place(string text, Capture capture) => new ValueMapBuilder(4)
        .Set("offset", Value.From((long)JqStrings.Length(text[..capture.Index])))
        .Set("length", Value.From((long)JqStrings.Length(capture.Value)))
        .Set("string", Value.From(capture.Value));

    /// <summary>What stands between all matches, whether or not the flags ask for all.</summary>
    private static Value Split(JqCallSite site, Value input, Value[] arguments)
    {
        var flags = arguments[1].IsNone ? Value.From("g") : JqArithmetic.Add(Value.From("g"), arguments[1], site.Run);
        if (flags.IsUndefined)
        {
            return site.Fail("cannot calculate {0} + {1}", Value.From("g"), arguments[1]);
        }

        if (Prepare(site, input, [arguments[0], flags]) is not { } regex)
        {
            return Value.Undefined;
        }

        var parts = new ValueListBuilder();
        var start = 0;
        foreach (var match in regex.Matches(input.AsString))
        {
            parts.Add(Value.From(input.AsString[start..match.Index]));
            start = match.Index + match.Length;
        }

        parts.Add(Value.From(input.AsString[start..]));
        return Value.FromItems(parts.ToArray());
    }
}
