using System.Globalization;

namespace Semconv.Core.Syntax;

/// <summary>Orders versions of one registry: by their semantic version, then by text.</summary>
public static class RegistryVersion
{
    public static int Compare(SchemaUrl left, SchemaUrl right)
    {
        if (TryParse(left, out var leftNumbers, out var leftPrerelease) && TryParse(right, out var rightNumbers, out var rightPrerelease))
        {
            var order = leftNumbers.CompareTo(rightNumbers);
            order = order != 0 ? order : ComparePrereleases(leftPrerelease, rightPrerelease);
            if (order != 0)
            {
                return order;
            }
        }

        return string.CompareOrdinal(left.Value, right.Value);
    }

    /// <summary>The first number of a version; null when it is no semantic version.</summary>
    public static int? MajorOf(SchemaUrl url) => TryParse(url, out var numbers, out _) ? numbers.Major : null;

    private static bool TryParse(SchemaUrl url, out (int Major, int Minor, int Patch) numbers, out string prerelease)
    {
        numbers = default;
        var text = url.SemanticVersion.Split('+', 2)[0];
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        prerelease = dash < 0 ? string.Empty : text[(dash + 1)..];
        var parts = (dash < 0 ? text : text[..dash]).Split('.');
        if (parts.Length != 3 || !TryParse(parts[0], out var major) || !TryParse(parts[1], out var minor) || !TryParse(parts[2], out var patch))
        {
            return false;
        }

        numbers = (major, minor, patch);
        return true;
    }

    private static bool TryParse(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    /// <summary>A version with something behind its dash comes before the one without.</summary>
    private static int ComparePrereleases(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return right.Length.CompareTo(left.Length);
        }

        var (leftParts, rightParts) = (left.Split('.'), right.Split('.'));
        for (var index = 0; index < Math.Min(leftParts.Length, rightParts.Length); index++)
        {
            var (isLeftNumber, isRightNumber) = (TryParse(leftParts[index], out var leftNumber), TryParse(rightParts[index], out var rightNumber));
            var order = (isLeftNumber, isRightNumber) switch
            {
                (true, true) => leftNumber.CompareTo(rightNumber),
                (true, false) => -1,
                (false, true) => 1,
                _ => string.CompareOrdinal(leftParts[index], rightParts[index]),
            };
            if (order != 0)
            {
                return order;
            }
        }

        return leftParts.Length.CompareTo(rightParts.Length);
    }
}
