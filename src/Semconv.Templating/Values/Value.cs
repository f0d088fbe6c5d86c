using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Semconv.Templating.Values;

/// <summary>
/// A value of the template languages. Immutable, except for what an <see cref="ValueObject"/> does behind its methods.
/// </summary>
/// <remarks>
/// 16 bytes: scalars live in the number with a tag of their kind as the reference, everything else lives behind the reference with
/// its kind as the number, so that no kind needs to be found out by trying types. Jinja and jq share values and differ in how they
/// print, compare and convert them; those rules live in the folders of the languages.
/// </remarks>
public readonly struct Value : IEquatable<Value>
{
    private static readonly ScalarTag NoneTag = new(ValueKind.None);
    private static readonly ScalarTag BoolTag = new(ValueKind.Bool);
    private static readonly ScalarTag IntTag = new(ValueKind.Int);
    private static readonly ScalarTag FloatTag = new(ValueKind.Float);

    private readonly object? _reference;
    private readonly long _number;

    private Value(ScalarTag tag, long number = 0)
    {
        _reference = tag;
        _number = number;
    }

    private Value(object reference, ValueKind kind)
    {
        _reference = reference;
        _number = (long)kind;
    }

    public static Value Undefined => default;

    public static Value None => new(NoneTag);

    public static Value True => new(BoolTag, 1);

    public static Value False => new(BoolTag);

    public static Value EmptyString { get; } = From(string.Empty);

    public static Value EmptySequence { get; } = From(ImmutableArray<Value>.Empty);

    public static Value EmptyMap { get; } = From(ValueMap.Empty);

    public ValueKind Kind => IsScalar ? Unsafe.As<ScalarTag>(_reference!).Kind : (ValueKind)_number;

    public bool IsUndefined => _reference is null;

    /// <summary>Whether it is this very text; another text can have the same letters.</summary>
    internal bool IsSame(string text) => ReferenceEquals(_reference, text);

    internal bool IsTextShorterThan(int length) => Is(typeof(string)) && Unsafe.As<string>(_reference!).Length < length;

    public bool IsNone => ReferenceEquals(_reference, NoneTag);

    public bool IsString => _number == (long)ValueKind.String && !IsScalar;

    /// <summary>A string marked as already escaped for the output format.</summary>
    public bool IsSafe => _reference is SafeString;

    public bool IsInteger => ReferenceEquals(_reference, IntTag) || _reference is BigInteger;

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
    public string AsString => Is(typeof(string)) ? Unsafe.As<string>(_reference!) : ((SafeString)_reference!).Text;

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
        value >= long.MinValue && value <= long.MaxValue ? From((long)value) : new Value(value, ValueKind.BigInt);

    public static Value From(string value) => new(value, ValueKind.String);

    public static Value FromSafe(string value) => new(new SafeString(value), ValueKind.String);

    /// <summary>Takes ownership of the array.</summary>
    public static Value FromBytes(byte[] value) => new(value, ValueKind.Bytes);

    public static Value From(ImmutableArray<Value> items) =>
        new(System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsArray(items) ?? [], ValueKind.Sequence);

    /// <summary>Takes ownership of the array.</summary>
    public static Value FromItems(Value[] items) => new(items, ValueKind.Sequence);

    public static Value From(IEnumerable<Value> items) => FromItems(ValueListBuilder.ToArray(items));

    public static Value From(ValueMap map) => new(map, ValueKind.Map);

    public static Value From(ValueObject value) => new(value, ValueKind.Object);

    /// <summary>The value of a key of a map, or undefined: no error for other kinds.</summary>
    public Value this[string key] => Is(typeof(ValueMap)) && Unsafe.As<ValueMap>(_reference!).TryGet(key, out var value) ? value : Undefined;

    private bool IsScalar => Is(typeof(ScalarTag));

    /// <summary>What <c>is</c> says of a class without heirs: that is a call in a compiled image, where this is a comparison, and no question is asked more often.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Is(Type type) => _reference is not null && _reference.GetType() == type;

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

    private sealed class SafeString(string text)
    {
        public string Text => text;
    }

    private sealed class ScalarTag(ValueKind kind)
    {
        public ValueKind Kind => kind;
    }
}
