namespace Semconv.Templating.Jq.Functions;

/// <summary>Functions of libm that .NET does not have.</summary>
internal static class SpecialMath
{
    private static readonly double[] Lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
        12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>The root of .NET misses whole results by the last digit; one step of Newton's method finds them.</summary>
    public static double CubeRoot(double x)
    {
        var root = Math.Cbrt(x);
        return root == 0 || !double.IsFinite(root) ? root : root - (((root * root * root) - x) / (3 * root * root));
    }

    public static double ExpMinusOne(double x) =>
        Math.Abs(x) < 1e-5 ? x + (x * x / 2) + (x * x * x / 6) : Math.Exp(x) - 1;

    public static double LogOnePlus(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * x / (sum - 1);
    }

    public static double Gamma(double x)
    {
        if (x < 0.5)
        {
            return Math.PI / (Math.Sin(Math.PI * x) * Gamma(1 - x));
        }

        if (x == Math.Floor(x) && x <= 23)
        {
            return Factorial((int)x - 1);
        }

        var (sum, t) = Series(x);
        return Math.Sqrt(2 * Math.PI) * Math.Pow(t, x - 0.5) * Math.Exp(-t) * sum;
    }

    public static double LogGamma(double x)
    {
        if (x < 0.5)
        {
            return Math.Log(Math.PI / Math.Abs(Math.Sin(Math.PI * x))) - LogGamma(1 - x);
        }

        if (x is 1 or 2)
        {
            return 0;
        }

        var (sum, t) = Series(x);
        return (0.5 * Math.Log(2 * Math.PI)) + ((x - 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }

    /// <summary>A series whose terms all have one sign.</summary>
    public static double Erf(double x)
    {
        var size = Math.Abs(x);
        if (double.IsNaN(x) || size > 6)
        {
            return double.IsNaN(x) ? x : Math.Sign(x);
        }

        var (term, sum) = (size, size);
        for (var n = 1; n < 200 && Math.Abs(term) > 1e-17 * sum; n++)
        {
            term *= 2 * size * size / ((2 * n) + 1);
            sum += term;
        }

        return Math.CopySign(2 / Math.Sqrt(Math.PI) * Math.Exp(-size * size) * sum, x);
    }

    public static double NextAfter(double x, double y)
    {
        if (double.IsNaN(x) || double.IsNaN(y))
        {
            return double.NaN;
        }

        return x == y ? y : x < y ? Math.BitIncrement(x) : Math.BitDecrement(x);
    }

    private static (double Sum, double T) Series(double x)
    {
        var sum = Lanczos[0];
        for (var index = 1; index < Lanczos.Length; index++)
        {
            sum += Lanczos[index] / (x - 1 + index);
        }

        return (sum, x + 6.5);
    }

    private static double Factorial(int n)
    {
        var product = 1.0;
        for (; n > 1; n--)
        {
            product *= n;
        }

        return product;
    }
}
