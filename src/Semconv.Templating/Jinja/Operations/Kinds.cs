using Semconv.Templating.Jinja.Objects;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Operations;

/// <summary>The kinds of values as the template language names and orders them.</summary>
internal static class Kinds
{
    public static string NameOf(Value value) => value.Kind switch
    {
        ValueKind.Undefined => "undefined",
        ValueKind.None => "none",
        ValueKind.Bool => "bool",
        ValueKind.Int or ValueKind.BigInt or ValueKind.Float => "number",
        ValueKind.String => "string",
        ValueKind.Bytes => "bytes",
        ValueKind.Sequence => "sequence",
        ValueKind.Map => "map",
        _ => value.AsObject.TypeName,
    };

    /// <summary>Values of different kinds sort by this.</summary>
    public static int RankOf(Value value) => value.Kind switch
    {
        ValueKind.Undefined => 0,
        ValueKind.None => 1,
        ValueKind.Bool => 2,
        ValueKind.Int or ValueKind.BigInt or ValueKind.Float => 3,
        ValueKind.String => 4,
        ValueKind.Bytes => 5,
        ValueKind.Sequence => 6,
        ValueKind.Map => 7,
        _ => ShapeOf(value) switch
        {
            ObjectShape.Map => 7,
            ObjectShape.Iterable => 8,
            ObjectShape.Plain => 9,
            _ => 10,
        },
    };

    public static ObjectShape ShapeOf(Value value) =>
        value.Kind == ValueKind.Object && value.AsObject is JinjaObject item ? item.Shape : ObjectShape.Plain;

    public static bool IsMap(Value value) =>
        value.Kind == ValueKind.Map || (value.Kind == ValueKind.Object && ShapeOf(value) == ObjectShape.Map);

    public static bool IsIterator(Value value) => value.Kind == ValueKind.Object && ShapeOf(value) == ObjectShape.Iterable;
}
