using System.Diagnostics.CodeAnalysis;

namespace Semconv.Core.Yaml;

/// <summary>Compares nodes by value: places, styles and spellings of one number do not count, nor does the order of mapping entries.</summary>
public sealed class YamlComparer : IEqualityComparer<YamlNode>
{
    /// <summary>An integer is never equal to a floating-point number.</summary>
    public static readonly YamlComparer Instance = new(mixesNumbers: false);

    /// <summary>Takes <c>1</c> for <c>1.0</c>, as examples do: an integer beside a floating-point number is written as one.</summary>
    public static readonly YamlComparer MixingNumbers = new(mixesNumbers: true);

    private readonly bool _mixesNumbers;

    private YamlComparer(bool mixesNumbers) => _mixesNumbers = mixesNumbers;

    public bool Equals(YamlNode? x, YamlNode? y) =>
        ReferenceEquals(x, y) || (x, y) switch
        {
            (YamlScalar left, YamlScalar right) => SameValue(left, right),
            (YamlSequence left, YamlSequence right) => SameItems(left, right),
            (YamlMapping left, YamlMapping right) => SameEntries(left, right),
            _ => false,
        };

    public int GetHashCode([DisallowNull] YamlNode obj)
    {
        switch (obj)
        {
            case YamlScalar scalar:
                return HashOf(scalar);
            case YamlSequence sequence:
                var hash = default(HashCode);
                foreach (var item in sequence.Items)
                {
                    hash.Add(item, this);
                }

                return hash.ToHashCode();
            default:
                var sum = 0;
                foreach (var entry in ((YamlMapping)obj).Entries)
                {
                    sum ^= HashCode.Combine(string.GetHashCode(entry.Key.Text, StringComparison.Ordinal), GetHashCode(entry.Value));
                }

                return sum;
        }
    }

    private bool SameValue(YamlScalar left, YamlScalar right)
    {
        if (left.Kind != right.Kind)
        {
            return _mixesNumbers && left.TryGetDouble(out var number) && right.TryGetDouble(out var other) && number.Equals(other);
        }

        if (string.Equals(left.Text, right.Text, StringComparison.Ordinal))
        {
            return true;
        }

        return left.Kind switch
        {
            YamlScalarKind.Null => true,
            YamlScalarKind.Bool => left.IsTrue == right.IsTrue,
            YamlScalarKind.Int => left.TryGetInt64(out var integer) && right.TryGetInt64(out var other) && integer == other,
            YamlScalarKind.Float => left.TryGetDouble(out var number) && right.TryGetDouble(out var other) && number.Equals(other),
            _ => false,
        };
    }

    private static int HashOf(YamlScalar scalar) => scalar.Kind switch
    {
        YamlScalarKind.Null => 0,
        YamlScalarKind.Bool => scalar.IsTrue ? 1 : 2,
        YamlScalarKind.Int or YamlScalarKind.Float when scalar.TryGetDouble(out var number) => number.GetHashCode(),
        _ => HashCode.Combine(scalar.Kind, string.GetHashCode(scalar.Text, StringComparison.Ordinal)),
    };

    private bool SameItems(YamlSequence left, YamlSequence right)
    {
        if (left.Items.Length != right.Items.Length)
        {
            return false;
        }

        for (var index = 0; index < left.Items.Length; index++)
        {
            if (!Equals(left.Items[index], right.Items[index]))
            {
                return false;
            }
        }

        return true;
    }

    private bool SameEntries(YamlMapping left, YamlMapping right)
    {
        if (left.Entries.Length != right.Entries.Length)
        {
            return false;
        }

        foreach (var entry in left.Entries)
        {
            if (right.Find(entry.Key.Text) is not { } other || !Equals(entry.Value, other))
            {
                return false;
            }
        }

        return true;
    }
}
