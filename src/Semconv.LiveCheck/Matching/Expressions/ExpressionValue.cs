using Semconv.LiveCheck.Samples;

namespace Semconv.LiveCheck.Matching.Expressions;

/// <summary>The value of a part of an expression; a view of the sample.</summary>
internal readonly ref struct ExpressionValue
{
    private ExpressionValue(ExpressionValueKind kind) => Kind = kind;

    public static ExpressionValue Failed => default;

    public static ExpressionValue Nothing => new(ExpressionValueKind.Nothing);

    public ExpressionValueKind Kind { get; }

    /// <summary>An integer, a truth, or the bits of a real number.</summary>
    public long Bits { get; private init; }

    public ReadOnlySpan<byte> Text { get; private init; }

    /// <summary>What is in a list or map.</summary>
    public SampleAttributes Items { get; private init; }

    public Expression.Items? Written { get; private init; }

    public bool IsTrue => Kind == ExpressionValueKind.Truth && Bits != 0;

    public double Real => Kind == ExpressionValueKind.Integer ? Bits : BitConverter.Int64BitsToDouble(Bits);

    public static ExpressionValue Of(bool value) => new(ExpressionValueKind.Truth) { Bits = value ? 1 : 0 };

    public static ExpressionValue Of(long value) => new(ExpressionValueKind.Integer) { Bits = value };

    public static ExpressionValue Of(double value) => new(ExpressionValueKind.Real) { Bits = BitConverter.DoubleToInt64Bits(value) };

    public static ExpressionValue Of(ReadOnlySpan<byte> text) => new(ExpressionValueKind.Text) { Text = text };

    public static ExpressionValue Of(SampleAttributes map) => new(ExpressionValueKind.Map) { Items = map };

    public static ExpressionValue Of(Expression.Items list) => new(ExpressionValueKind.Written) { Written = list };

    public static ExpressionValue Of(SampleValue value) => value.Kind switch
    {
        SampleValueKind.Bool => Of(value.Bool),
        SampleValueKind.Int => Of(value.Int),
        SampleValueKind.Double => Of(value.Double),
        SampleValueKind.Text or SampleValueKind.Bytes => Of(value.Text),
        SampleValueKind.List => new(ExpressionValueKind.List) { Items = value.Items },
        SampleValueKind.Map => Of(value.Items),
        _ => Nothing,
    };

    /// <summary>Whether two values are equal; values of different kinds are not, but numbers of both kinds can be.</summary>
    public static bool AreEqual(ExpressionValue left, ExpressionValue right)
    {
        if (left.IsNumber && right.IsNumber)
        {
            return left.Kind == ExpressionValueKind.Integer && right.Kind == ExpressionValueKind.Integer ? left.Bits == right.Bits : left.Real.Equals(right.Real);
        }

        return left.Kind == right.Kind && left.Kind switch
        {
            ExpressionValueKind.Text => left.Text.SequenceEqual(right.Text),
            ExpressionValueKind.Truth => left.Bits == right.Bits,
            ExpressionValueKind.Nothing => true,
            _ => false,
        };
    }

    /// <summary>Which of two values comes first; null when they have no order.</summary>
    public static int? Compare(ExpressionValue left, ExpressionValue right)
    {
        if (left.Kind == ExpressionValueKind.Integer && right.Kind == ExpressionValueKind.Integer)
        {
            return left.Bits.CompareTo(right.Bits);
        }

        if (left.IsNumber && right.IsNumber)
        {
            return left.Real.CompareTo(right.Real);
        }

        return left.Kind == ExpressionValueKind.Text && right.Kind == ExpressionValueKind.Text ? left.Text.SequenceCompareTo(right.Text) : null;
    }

    private bool IsNumber => Kind is ExpressionValueKind.Integer or ExpressionValueKind.Real;
}
