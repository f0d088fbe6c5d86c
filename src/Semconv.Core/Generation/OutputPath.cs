using System.Diagnostics.CodeAnalysis;

namespace Semconv.Core.Generation;

/// <summary>Turns the file name that a template asks for into a path below the output folder.</summary>
public static class OutputPath
{
    /// <summary>No file system takes a longer one.</summary>
    private const int MaximumLength = 4096;

    /// <summary>
    /// Forward slashes, no <c>.</c> and no <c>..</c> left, or false with what is wrong. A backslash is a separator on every
    /// system, so the same template writes the same tree everywhere and cannot leave the folder on any. Packages that get their
    /// output folder as a parameter write it in front of every name.
    /// </summary>
    /// <param name="name">What the template asks for.</param>
    /// <param name="folder">The full path of the output folder; null when it has none.</param>
    /// <param name="path">The path below the folder.</param>
    /// <param name="problem">What is wrong with the name.</param>
    public static bool TryNormalize(string name, string? folder, [NotNullWhen(true)] out string? path, [NotNullWhen(false)] out string? problem)
    {
        path = null;
        problem = null;
        if (name.Length > MaximumLength)
        {
            problem = "is too long";
            return false;
        }

        var unified = Unify(name);
        if (folder is not null && unified.StartsWith(Unify(folder).TrimEnd('/') + '/', StringComparison.Ordinal))
        {
            unified = unified[Unify(folder).TrimEnd('/').Length..].TrimStart('/');
        }

        if (unified.StartsWith('/') || (unified.Length > 1 && char.IsAsciiLetter(unified[0]) && unified[1] == ':'))
        {
            problem = "is absolute";
            return false;
        }

        var segments = new List<string>();
        foreach (var segment in unified.Split('/'))
        {
            if (segment == ".." && segments.Count == 0)
            {
                problem = "leaves the output folder";
                return false;
            }

            if (segment == "..")
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("" or "."))
            {
                segments.Add(segment);
            }
        }

        if (segments.Count == 0 || unified.EndsWith('/') || unified.Contains('\0', StringComparison.Ordinal))
        {
            problem = "names no file";
            return false;
        }

        path = string.Join('/', segments);
        return true;
    }

    /// <summary>The folders between the output folder and a file, the deepest first.</summary>
    public static IEnumerable<string> FoldersAbove(string path)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
        {
            yield return path[..end];
        }
    }

    private static string Unify(string path) => path.Replace('\\', '/');
}
