using System.Collections.Immutable;
using Semconv.Templating.Jq.Calls;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Functions;

/// <summary>Rounding, and what kind of number something is.</summary>
internal static class NumberFunctions
{
    public static ImmutableArray<JqBuiltin> All { get; } =
    [
        JqBuiltin.Value("infinite", 0, static (_, _, _) => Value.From(double.PositiveInfinity)),
        JqBuiltin.Value("nan", 0, static (_, _, _) => Value.From(double.NaN)),
        JqBuiltin.Value("abs", 0, Abs),
        Rounding("floor", Math.Floor),
        Rounding("ceil", Math.Ceiling),
        Rounding("round", static number => Math.Round(number, MidpointRounding.AwayFromZero)),
        Test("isnan", double.IsNaN),
        Test("isinfinite", double.IsInfinity),
        JqBuiltin.Value("isfinite", 0, static (_, input, _) =>
            Value.From(JqNumber.Is(input) && !double.IsInfinity(JqNumber.ToDouble(input)))),
        JqBuiltin.Value("isnormal", 0, static (_, input, _) =>
            Value.From(JqNumber.Is(input) && JqNumber.ToDouble(input) != 0 && double.IsFinite(JqNumber.ToDouble(input)))),
    ];

    public static Value Abs(JqCallSite site, Value input, Value[] arguments)
    {
        if (!JqNumber.Is(input))
        {
            return JqOrder.Compare(input, Value.From(0L)) < 0 ? site.NotA("number", input) : input;
        }

        if (input.IsInteger)
        {
            return Value.From(System.Numerics.BigInteger.Abs(input.AsBigInteger));
        }

        return JqNumber.ToDouble(input) < 0 ? Value.From(-JqNumber.ToDouble(input)) : input;
    }

    private static JqBuiltin Rounding(string name, Func<double, double> round) => JqBuiltin.Value(name, 0, (site, input, _) =>
        JqNumber.Is(input) ? JqNumber.Round(input, round) : site.NotA("number", input));

    private static JqBuiltin Test(string name, Func<double, bool> test) => JqBuiltin.Value(name, 0, (_, input, _) =>
        Value.From(JqNumber.Is(input) && test(JqNumber.ToDouble(input))));
}
