using Semconv.Templating.Jinja.Objects;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Operations;

/// <summary>Which values count as true.</summary>
internal static class Truth
{
    public static bool Of(Value value) => value.Kind switch
    {
        ValueKind.Undefined or ValueKind.None => false,
        ValueKind.Bool => value.AsBool,
        ValueKind.Int => value.AsInt != 0,
        ValueKind.BigInt => true,
        ValueKind.Float => value.AsFloat != 0,
        ValueKind.String => value.AsString.Length > 0,
        ValueKind.Bytes => value.AsBytes.Length > 0,
        ValueKind.Sequence => value.AsSequence.Length > 0,
        ValueKind.Map => value.AsMap.Count > 0,
        _ => value.AsObject is not JinjaObject item || item.IsTrue,
    };
}
