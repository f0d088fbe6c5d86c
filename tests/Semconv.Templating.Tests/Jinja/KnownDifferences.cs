using Semconv.TestSupport;

namespace Semconv.Templating.Tests.Jinja;

/// <summary>The cases that are known to differ, each with the reason: lines of <c>Cases/known-differences.txt</c>.</summary>
internal static class KnownDifferences
{
    public static Dictionary<string, string> Read()
    {
        var path = RepositoryRoot.Combine("tests", "Semconv.Templating.Tests", "Cases", "known-differences.txt");
        return File.ReadLines(path)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', 2, StringSplitOptions.TrimEntries))
            .ToDictionary(parts => parts[0], parts => parts[1]);
    }
}
