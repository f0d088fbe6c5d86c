using System.Collections.Immutable;
using Semconv.Templating.Jq.Calls;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Functions;

/// <summary>The functions of libm. They take numbers and give floats, unless a name says otherwise.</summary>
internal static class MathFunctions
{
    public static ImmutableArray<JqBuiltin> All { get; } =
    [
        Unary("acos", Math.Acos), Unary("acosh", Math.Acosh), Unary("asin", Math.Asin), Unary("asinh", Math.Asinh),
        Unary("atan", Math.Atan), Unary("atanh", Math.Atanh), Unary("cbrt", SpecialMath.CubeRoot), Unary("cos", Math.Cos),
        Unary("cosh", Math.Cosh), Unary("exp", Math.Exp), Unary("exp10", static x => Math.Pow(10, x)), Unary("pow10", static x => Math.Pow(10, x)),
        Unary("exp2", static x => Math.Pow(2, x)), Unary("expm1", SpecialMath.ExpMinusOne), Unary("fabs", Math.Abs),
        Unary("log", Math.Log), Unary("log10", Math.Log10), Unary("log1p", SpecialMath.LogOnePlus), Unary("log2", Math.Log2),
        Unary("logb", static x => x == 0 ? double.NegativeInfinity : double.IsFinite(x) ? Math.ILogB(x) : Math.Abs(x)),
        Unary("nearbyint", static x => Math.Round(x, MidpointRounding.AwayFromZero)),
        Unary("rint", static x => Math.Round(x, MidpointRounding.ToEven)),
        Unary("significand", static x => x == 0 || !double.IsFinite(x) ? x : Math.ScaleB(x, -Math.ILogB(x))),
        Unary("sin", Math.Sin), Unary("sinh", Math.Sinh), Unary("sqrt", Math.Sqrt), Unary("tan", Math.Tan),
        Unary("tanh", Math.Tanh), Unary("trunc", Math.Truncate),
        Unary("gamma", SpecialMath.Gamma), Unary("lgamma", SpecialMath.LogGamma), Unary("tgamma", SpecialMath.Gamma),
        Unary("erf", SpecialMath.Erf), Unary("erfc", static x => 1 - SpecialMath.Erf(x)),
        Binary("atan2", Math.Atan2), Binary("copysign", Math.CopySign), Binary("drem", Math.IEEERemainder),
        Binary("remainder", Math.IEEERemainder), Binary("fdim", static (x, y) => x <= y ? 0 : x - y),
        Binary("fmax", static (x, y) => double.IsNaN(x) ? y : double.IsNaN(y) ? x : Math.Max(x, y)),
        Binary("fmin", static (x, y) => double.IsNaN(x) ? y : double.IsNaN(y) ? x : Math.Min(x, y)),
        Binary("fmod", static (x, y) => x % y), Binary("hypot", double.Hypot), Binary("pow", Math.Pow),
        Scale("ldexp"), Binary("scalb", static (x, y) => x * Math.Pow(2, y)),
        Scale("scalbln"),
        Binary("nextafter", SpecialMath.NextAfter), Binary("nexttoward", SpecialMath.NextAfter),
        JqBuiltin.Value("fma", 3, static (site, _, arguments) => Apply(site, arguments, static x => Math.FusedMultiplyAdd(x[0], x[1], x[2]))),
        JqBuiltin.Value("frexp", 0, static (site, input, _) => JqNumber.Is(input) ? Frexp(JqNumber.ToDouble(input)) : site.NotA("number", input)),
        JqBuiltin.Value("modf", 0, static (site, input, _) => JqNumber.Is(input) ? Modf(JqNumber.ToDouble(input)) : site.NotA("number", input)),
        JqBuiltin.Value("ilogb", 0, static (site, input, _) =>
            JqNumber.Is(input) ? Value.From(Exponent(JqNumber.ToDouble(input))) : site.NotA("number", input)),
    ];

    private static JqBuiltin Unary(string name, Func<double, double> function) => JqBuiltin.Value(name, 0, (site, input, _) =>
        JqNumber.Is(input) ? Value.From(function(JqNumber.ToDouble(input))) : site.NotA("number", input));

    private static JqBuiltin Binary(string name, Func<double, double, double> function) => JqBuiltin.Value(name, 2, (site, _, arguments) =>
        Apply(site, arguments, x => function(x[0], x[1])));

    private static Value Apply(JqCallSite site, Value[] arguments, Func<double[], double> function)
    {
        var wrong = Array.Find(arguments, static argument => !JqNumber.Is(argument));
        return wrong.IsUndefined
            ? Value.From(function(Array.ConvertAll(arguments, JqNumber.ToDouble)))
            : site.NotA("number", wrong);
    }

    /// <summary>The exponent of NaN is the smallest integer, as in the C library.</summary>
    private static long Exponent(double number) => double.IsNaN(number) ? int.MinValue : Math.ILogB(number);

    private static JqBuiltin Scale(string name) => JqBuiltin.Value(name, 2, static (site, _, arguments) =>
    {
        var (number, exponent) = (arguments[0], arguments[1]);
        if (!JqNumber.Is(number))
        {
            return site.NotA("number", number);
        }

        return exponent.Kind == ValueKind.Int
            ? Value.From(Math.ScaleB(JqNumber.ToDouble(number), (int)Math.Clamp(exponent.AsInt, -5000, 5000)))
            : site.NotA("integer", exponent);
    });

    private static Value Frexp(double number)
    {
        if (number == 0 || !double.IsFinite(number))
        {
            return Value.From([Value.From(number), Value.From(0L)]);
        }

        var exponent = Math.ILogB(number) + 1;
        return Value.From([Value.From(Math.ScaleB(number, -exponent)), Value.From((long)exponent)]);
    }

    private static Value Modf(double number)
    {
        var whole = Math.Truncate(number);
        var rest = double.IsInfinity(number) ? 0 : number - whole;
        return Value.From([Value.From(Math.CopySign(rest, number)), Value.From(whole)]);
    }
}
