using System.Globalization;
using System.Numerics;
using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Rendering;

/// <summary>Arguments as the types that filters ask for. The type names in messages are Weaver's.</summary>
internal static class Conversion
{
    public static long ToInt64(Value value, string type) =>
        value.Kind == ValueKind.Int && type is "i64" or "isize" ? value.AsInt : Convert(value, type);

    private static long Convert(Value value, string type) =>
        Arithmetic.TryInteger(value) is { } number && Fits(number, type)
            ? (long)number
            : throw ArgumentErrors.CannotConvert(value, type);

    /// <summary>A number; unlike in arithmetic, booleans are none.</summary>
    public static double ToFloat(Value value) => (value.Kind == ValueKind.Bool ? null : Arithmetic.TryFloat(value)) ?? throw ArgumentErrors.CannotConvert(value, "f64");

    public static bool ToBool(Value value) => value.Kind == ValueKind.Bool ? value.AsBool : throw ArgumentErrors.CannotConvert(value, "bool");

    /// <summary>A string; anything else is an error.</summary>
    public static string ToStringOnly(Value value) => value.IsString ? value.AsString : throw ArgumentErrors.NotString();

    private static bool Fits(BigInteger number, string type) => type switch
    {
        "usize" => number >= 0 && number <= long.MaxValue,
        "i32" => number >= int.MinValue && number <= int.MaxValue,
        _ => number >= long.MinValue && number <= long.MaxValue,
    };
}
