using System.Collections.Immutable;
using Semconv.Templating.Jq.Calls;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Dates;

/// <summary>Times: Unix seconds, ISO 8601, lists, formats. Local time is UTC, so that every machine prints the same.</summary>
internal static class DateFunctions
{
    public static ImmutableArray<JqBuiltin> All { get; } =
    [
        JqBuiltin.Value("todateiso8601", 0, static (site, input, _) =>
            BrokenDownTime.FromSeconds(site, input) is { } time ? Value.From(TimeFormat.Print(time, "%Y-%m-%dT%H:%M:%S%.fZ")!) : Value.Undefined),
        JqBuiltin.Value("fromdateiso8601", 0, FromIso),
        JqBuiltin.Value("gmtime", 0, ToList),
        JqBuiltin.Value("localtime", 0, ToList),
        JqBuiltin.Value("mktime", 0, static (site, input, _) =>
            BrokenDownTime.FromList(site, input) is { } time ? BrokenDownTime.ToSeconds(time) : Value.Undefined),
        JqBuiltin.Value("strftime", 1, Print),
        JqBuiltin.Value("strflocaltime", 1, Print),
        JqBuiltin.Value("strptime", 1, Parse),
    ];

    private static Value ToList(JqCallSite site, Value input, Value[] arguments) =>
        BrokenDownTime.FromSeconds(site, input) is { } time ? BrokenDownTime.ToList(time) : Value.Undefined;

    private static Value FromIso(JqCallSite site, Value input, Value[] arguments)
    {
        if (input.Kind != ValueKind.String)
        {
            return site.NotA("string", input);
        }

        var text = input.AsString.ToUpperInvariant().Replace(' ', 'T');
        var time = TimeParse.Read(text, "%Y-%m-%dT%H:%M:%S%z") ?? TimeParse.Read(text, "%Y-%m-%dT%H:%M:%S%.f%z")
            ?? TimeParse.Read(text, "%Y-%m-%dT%H:%M%z") ?? TimeParse.Read(text, "%Y%m%dT%H%M%S%z");
        return time is { } found
            ? BrokenDownTime.ToSeconds(found)
            : site.Throw($"cannot parse {JqText.ToJson(input)} as ISO-8601 timestamp");
    }

    private static Value Print(JqCallSite site, Value input, Value[] arguments)
    {
        if (BrokenDownTime.Read(site, input) is not { } time)
        {
            return Value.Undefined;
        }

        if (arguments[0].Kind != ValueKind.String)
        {
            return site.NotA("string", arguments[0]);
        }

        return TimeFormat.Print(time, arguments[0].AsString) is { } text
            ? Value.From(text)
            : site.Throw($"cannot print a time with the format {JqText.ToJson(arguments[0])}");
    }

    private static Value Parse(JqCallSite site, Value input, Value[] arguments)
    {
        if (input.Kind != ValueKind.String || arguments[0].Kind != ValueKind.String)
        {
            return site.NotA("string", input.Kind != ValueKind.String ? input : arguments[0]);
        }

        return TimeParse.ReadLocal(input.AsString, arguments[0].AsString, out _) is { } time
            ? BrokenDownTime.ToList(time)
            : site.Throw($"cannot parse {JqText.ToJson(input)} using {JqText.ToJson(arguments[0])}");
    }
}
