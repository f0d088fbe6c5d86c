using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Screening;

/// <summary>Whether a suppression is about a diagnostic.</summary>
internal static class SuppressionMatch
{
    public static bool Covers(Suppression suppression, Diagnostic diagnostic) =>
        suppression.Id == diagnostic.Id
        && (suppression.Subjects.IsEmpty || (diagnostic.Subject is { } subject && suppression.Subjects.Contains(subject)))
        && (suppression.Path is null || (diagnostic.Location is { } location && IsWithin(location.Source.Path, suppression.Path)));

    /// <summary>
    /// Paths are shown from the working folder, so that the start of one depends on where the command runs: a suppression names
    /// whole parts of it that stand together.
    /// </summary>
    private static bool IsWithin(string path, string part)
    {
        var wanted = part.Trim('/');
        if (wanted.Length == 0)
        {
            return false;
        }

        for (var start = path.IndexOf(wanted, StringComparison.Ordinal); start >= 0; start = path.IndexOf(wanted, start + 1, StringComparison.Ordinal))
        {
            var end = start + wanted.Length;
            if ((start == 0 || path[start - 1] == '/') && (end == path.Length || path[end] == '/'))
            {
                return true;
            }
        }

        return false;
    }
}
