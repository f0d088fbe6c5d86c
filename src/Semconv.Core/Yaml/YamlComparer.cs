using System.Diagnostics.CodeAnalysis;

namespace Semconv.Core.Yaml;

/// <summary>Compares nodes by content: places and styles do not count, nor does the order of mapping entries.</summary>
public sealed class YamlComparer : IEqualityComparer<YamlNode>
{
    public static readonly YamlComparer Instance = new();

    public bool Equals(YamlNode? x, YamlNode? y) =>
        ReferenceEquals(x, y) || (x, y) switch
        {
            (YamlScalar left, YamlScalar right) => left.Kind == right.Kind && string.Equals(left.Text, right.Text, StringComparison.Ordinal),
            (YamlSequence left, YamlSequence right) => SameItems(left, right),
            (YamlMapping left, YamlMapping right) => SameEntries(left, right),
            _ => false,
        };

    public int GetHashCode([DisallowNull] YamlNode obj)
    {
        switch (obj)
        {
            case YamlScalar scalar:
                return HashCode.Combine(scalar.Kind, string.GetHashCode(scalar.Text, StringComparison.Ordinal));
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
