using System.Globalization;
using Semconv.Core.Syntax;

namespace Semconv.Core.Resolution.Lookup;

/// <summary>Orders versions of one registry: by the numbers of their semantic version, then by text.</summary>
internal static class RegistryVersion
{
    public static int Compare(SchemaUrl left, SchemaUrl right)
    {
        var (leftParts, rightParts) = (left.SemanticVersion.Split('.'), right.SemanticVersion.Split('.'));
        for (var index = 0; index < Math.Min(leftParts.Length, rightParts.Length); index++)
        {
            if (!int.TryParse(leftParts[index], NumberStyles.None, CultureInfo.InvariantCulture, out var leftNumber)
                || !int.TryParse(rightParts[index], NumberStyles.None, CultureInfo.InvariantCulture, out var rightNumber))
            {
                break;
            }

            if (leftNumber != rightNumber)
            {
                return leftNumber.CompareTo(rightNumber);
            }
        }

        return string.CompareOrdinal(left.Value, right.Value);
    }
}
