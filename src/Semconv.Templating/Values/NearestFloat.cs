using System.Globalization;
using System.Numerics;

namespace Semconv.Templating.Values;

/// <summary>The float that is nearest to an integer: the conversion of .NET cuts off the digits of large ones.</summary>
internal static class NearestFloat
{
    private static readonly BigInteger Exact = BigInteger.One << 53;

    public static double Of(BigInteger value) => BigInteger.Abs(value) <= Exact
        ? (double)value
        : double.Parse(value.ToString(CultureInfo.InvariantCulture), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
