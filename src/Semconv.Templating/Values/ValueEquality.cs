namespace Semconv.Templating.Values;

/// <summary>Structural equality of values, used by <see cref="ValueMap"/> and tests.</summary>
internal static class ValueEquality
{
    public static bool AreEqual(Value left, Value right)
    {
        if (left.IsString && right.IsString)
        {
            return left.AsString == right.AsString;
        }

        var kind = left.Kind;
        if (kind != right.Kind)
        {
            return false;
        }

        return kind switch
        {
            ValueKind.Undefined or ValueKind.None => true,
            ValueKind.Bool => left.AsBool == right.AsBool,
            ValueKind.Int => left.AsInt == right.AsInt,
            ValueKind.BigInt => left.AsBigInteger == right.AsBigInteger,
            ValueKind.Float => left.AsFloat.Equals(right.AsFloat),
            ValueKind.String => left.AsString == right.AsString,
            ValueKind.Bytes => left.AsBytes.Span.SequenceEqual(right.AsBytes.Span),
            ValueKind.Sequence => left.AsSequence.AsSpan().SequenceEqual(right.AsSequence.AsSpan()),
            ValueKind.Map => left.AsMap.Equals(right.AsMap),
            _ => ReferenceEquals(left.AsObject, right.AsObject),
        };
    }

    public static int GetHashCode(Value value) => value.Kind switch
    {
        ValueKind.Bool => value.AsBool ? 1 : 2,
        ValueKind.Int => value.AsInt.GetHashCode(),
        ValueKind.BigInt => value.AsBigInteger.GetHashCode(),
        ValueKind.Float => value.AsFloat.GetHashCode(),
        ValueKind.String => value.AsString.GetHashCode(StringComparison.Ordinal),
        ValueKind.Bytes => value.AsBytes.Length,
        ValueKind.Sequence => value.AsSequence.Length,
        ValueKind.Map => value.AsMap.Count,
        ValueKind.Object => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(value.AsObject),
        _ => 0,
    };
}
