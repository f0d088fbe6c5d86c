using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Operations;

/// <summary>Everything is true except null and false.</summary>
internal static class JqTruth
{
    public static bool Of(Value value) => value.Kind switch
    {
        ValueKind.None or ValueKind.Undefined => false,
        ValueKind.Bool => value.AsBool,
        _ => true,
    };
}
