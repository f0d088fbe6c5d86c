using System.Collections.Immutable;
using Semconv.Templating.Jq.Calls;
using Semconv.Templating.Jq.Filters;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Functions;

/// <summary>Constants, types, lengths and conversions.</summary>
internal static class BasicFunctions
{
    public static ImmutableArray<JqBuiltin> All { get; } =
    [
        new("empty", 0, static (span, _) => new EmptyFilter(span)),
        new("true", 0, static (span, _) => new ConstantFilter(span, Value.True)),
        new("false", 0, static (span, _) => new ConstantFilter(span, Value.False)),
        new("null", 0, static (span, _) => new ConstantFilter(span, Value.None)),
        JqBuiltin.Value("not", 0, static (_, input, _) => Value.From(!JqTruth.Of(input))),
        JqBuiltin.Value("type", 0, static (_, input, _) => Value.From(TypeOf(input))),
        JqBuiltin.Value("isboolean", 0, static (_, input, _) => Value.From(input.Kind == ValueKind.Bool)),
        JqBuiltin.Value("isnumber", 0, static (_, input, _) => Value.From(JqNumber.Is(input))),
        JqBuiltin.Value("isstring", 0, static (_, input, _) => Value.From(input.Kind is ValueKind.String or ValueKind.Bytes)),
        JqBuiltin.Value("isarray", 0, static (_, input, _) => Value.From(input.Kind == ValueKind.Sequence)),
        JqBuiltin.Value("isobject", 0, static (_, input, _) => Value.From(input.Kind == ValueKind.Map)),
        JqBuiltin.Value("length", 0, Length),
        JqBuiltin.Value("tostring", 0, static (_, input, _) => Value.From(JqText.ToText(input))),
        JqBuiltin.Value("tojson", 0, static (_, input, _) => Value.From(JqText.ToJson(input))),
        JqBuiltin.Stream("fromjson", 0, JsonFunctions.FromJson),
        JqBuiltin.Value("tobytes", 0, ToBytes),
    ];

    public static string TypeOf(Value value) => value.Kind switch
    {
        ValueKind.None or ValueKind.Undefined => "null",
        ValueKind.Bool => "boolean",
        ValueKind.String or ValueKind.Bytes => "string",
        ValueKind.Sequence => "array",
        ValueKind.Map => "object",
        _ => "number",
    };

    private static Value Length(JqCallSite site, Value input, Value[] arguments) => input.Kind switch
    {
        ValueKind.None => Value.From(0L),
        ValueKind.Bool => site.Fail("{0} has no length", input),
        ValueKind.String => Value.From((long)JqStrings.Length(input.AsString)),
        ValueKind.Bytes => Value.From((long)input.AsBytes.Length),
        ValueKind.Sequence => Value.From((long)input.AsSequence.Length),
        ValueKind.Map => Value.From((long)input.AsMap.Count),
        _ => NumberFunctions.Abs(site, input, arguments),
    };

    private static Value ToBytes(JqCallSite site, Value input, Value[] arguments)
    {
        var bytes = new List<byte>();
        return AddBytes(input, bytes) ? Value.FromBytes([.. bytes]) : site.NotA("bytes", input);
    }

    private static bool AddBytes(Value value, List<byte> bytes)
    {
        switch (value.Kind)
        {
            case ValueKind.String:
                bytes.AddRange(System.Text.Encoding.UTF8.GetBytes(value.AsString));
                return true;
            case ValueKind.Bytes:
                bytes.AddRange(value.AsBytes.Span);
                return true;
            case ValueKind.Int when value.AsInt is >= 0 and <= 255:
                bytes.Add((byte)value.AsInt);
                return true;
            case ValueKind.Sequence:
                System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
                return value.AsSequence.All(item => AddBytes(item, bytes));
            default:
                return false;
        }
    }
}
