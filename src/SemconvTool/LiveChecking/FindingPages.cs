using System.Collections.Immutable;

namespace SemconvTool.LiveChecking;

/// <summary>The pages of <c>docs/findings</c>, which the tool carries.</summary>
internal static class FindingPages
{
    private const string Prefix = "findings/";

    /// <summary>The ids that have a page.</summary>
    public static ImmutableArray<string> Ids { get; } =
    [
        .. typeof(FindingPages).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name != $"{Prefix}README.md")
            .Select(name => name[Prefix.Length..^".md".Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The page of a rule; null when there is none.</summary>
    public static string? Find(string id)
    {
        if (Ids.FirstOrDefault(each => string.Equals(each, id, StringComparison.OrdinalIgnoreCase)) is not { } known)
        {
            return null;
        }

        using var reader = new StreamReader(typeof(FindingPages).Assembly.GetManifestResourceStream($"{Prefix}{known}.md")!);
        return reader.ReadToEnd();
    }
}
