using System.Numerics;

namespace Semconv.Templating.Jinja.Operations;

/// <summary>Two numbers made alike: both floats, or both integers of up to 128 bits.</summary>
internal readonly record struct Coercion(bool IsFloat, double LeftFloat, double RightFloat, BigInteger Left, BigInteger Right)
{
    public static Coercion OfFloats(double left, double right) => new(true, left, right, default, default);

    public static Coercion OfIntegers(BigInteger left, BigInteger right) => new(false, 0, 0, left, right);
}
