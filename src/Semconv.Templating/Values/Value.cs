using System.Collections.Immutable;
using System.Numerics;

namespace Semconv.Templating.Values;

/// <summary>
/// A value of the template languages. Immutable, except for what an <see cref="ValueObject"/> does behind its methods.
/// </summary>
/// <remarks>
/// 16 bytes: scalars live in the number, everything else behind the reference. Jinja and jq share values and differ in how they
/// print, compare and convert them; those rules live in the folders of the languages.
/// </remarks>
public readonly struct Value : IEquatable<Value>
{
    private static readonly object NoneTag = ValueKind.None;
    private static readonly object BoolTag = ValueKind.Bool;
    private static readonly object IntTag = ValueKind.Int;
    private static readonly object FloatTag = ValueKind.Float;

    private readonly object? _reference;
    private readonly long _number;

    private Value(object? reference, long number = 0)
    {
        _reference = reference;
        _number = number;
    }

    public static Value Undefined => default;

    public static Value None => new(NoneTag);

    public static Value True => new(BoolTag, 1);

    public static Value False => new(BoolTag);

    public static Value EmptyString { get; } = From(string.Empty);

    public static Value EmptySequence { get; } = From(ImmutableArray<Value>.Empty);

    public static Value EmptyMap { get; } = From(ValueMap.Empty);

    public ValueKind Kind => _reference switch
    {
        null => ValueKind.Undefined,
        string or SafeString => ValueKind.String,
        ValueKind tag => tag,
        Value[] => ValueKind.Sequence,
        ValueMap => ValueKind.Map,
        ValueObject => ValueKind.Object,
        BigInteger => ValueKind.BigInt,
        _ => ValueKind.Bytes,
    };

    public bool IsUndefined => _reference is null;

    public bool IsNone => ReferenceEquals(_reference, NoneTag);

    public bool IsString => _reference is string or SafeString;

    /// <summary>A string marked as already escaped for the output format.</summary>
    public bool IsSafe => _reference is SafeString;

    public bool IsInteger => Kind is ValueKind.Int or ValueKind.BigInt;

    public bool IsNumber => Kind is ValueKind.Int or ValueKind.BigInt or ValueKind.Float;

    /// <summary>Valid for <see cref="ValueKind.Bool"/>.</summary>
    public bool AsBool => _number != 0;

    /// <summary>Valid for <see cref="ValueKind.Int"/>.</summary>
    public long AsInt => _number;

    /// <summary>Valid for <see cref="ValueKind.Float"/>.</summary>
    public double AsFloat => BitConverter.Int64BitsToDouble(_number);

    /// <summary>Valid for <see cref="ValueKind.BigInt"/> and <see cref="ValueKind.Int"/>.</summary>
    public BigInteger AsBigInteger => _reference is BigInteger big ? big : _number;

    /// <summary>Valid for <see cref="ValueKind.String"/>.</summary>
    public string AsString => _reference is SafeString safe ? safe.Text : (string)_reference!;

    /// <summary>Valid for <see cref="ValueKind.Bytes"/>.</summary>
    public ReadOnlyMemory<byte> AsBytes => (byte[])_reference!;

    /// <summary>Valid for <see cref="ValueKind.Sequence"/>.</summary>
    public ImmutableArray<Value> AsSequence =>
        System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray((Value[])_reference!);

    /// <summary>Valid for <see cref="ValueKind.Map"/>.</summary>
    public ValueMap AsMap => (ValueMap)_reference!;

    /// <summary>Valid for <see cref="ValueKind.Object"/>.</summary>
    public ValueObject AsObject => (ValueObject)_reference!;

    public static Value From(bool value) => value ? True : False;

    public static Value From(long value) => new(IntTag, value);

    public static Value From(double value) => new(FloatTag, BitConverter.DoubleToInt64Bits(value));

    /// <summary>An integer of any size; small ones become <see cref="ValueKind.Int"/>.</summary>
    public static Value From(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? From((long)value) : new Value(value);

    public static Value From(string value) => new(value);

    public static Value FromSafe(string value) => new(new SafeString(value));

    /// <summary>Takes ownership of the array.</summary>
    public static Value FromBytes(byte[] value) => new(value);

    public static Value From(ImmutableArray<Value> items) =>
        new(System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsArray(items) ?? []);

    public static Value From(IEnumerable<Value> items) => From(items.ToImmutableArray());

    public static Value From(ValueMap map) => new(map);

    public static Value From(ValueObject value) => new(value);

    /// <summary>The value of a key of a map, or undefined: no error for other kinds.</summary>
    public Value this[string key] => _reference is ValueMap map && map.TryGet(key, out var value) ? value : Undefined;

    /// <summary>Structural equality within a kind; <c>1</c> and <c>1.0</c> are different here (the languages compare on their own).</summary>
    public bool Equals(Value other) => ValueEquality.AreEqual(this, other);

    public override bool Equals(object? obj) => obj is Value other && Equals(other);

    public override int GetHashCode() => ValueEquality.GetHashCode(this);

    /// <summary>For debugging only; what templates print is decided by the languages.</summary>
    public override string ToString() => Kind switch
    {
        ValueKind.String => AsString,
        ValueKind.Int or ValueKind.BigInt => AsBigInteger.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ValueKind.Float => AsFloat.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        ValueKind.Bool => AsBool ? "true" : "false",
        var kind => kind.ToString(),
    };

    /// <summary>Whether two lists, maps or objects are one and the same.</summary>
    internal static bool AreSame(Value left, Value right) => ReferenceEquals(left._reference, right._reference);

    public static bool operator ==(Value left, Value right) => left.Equals(right);

    public static bool operator !=(Value left, Value right) => !left.Equals(right);

    private sealed record SafeString(string Text);
}
