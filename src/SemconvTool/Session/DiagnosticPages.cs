using System.Collections.Immutable;

namespace SemconvTool.Session;

/// <summary>The pages of <c>docs/diagnostics</c>, which the tool carries.</summary>
internal static class DiagnosticPages
{
    private static readonly ImmutableArray<string> Pages =
    [
        .. typeof(DiagnosticPages).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("SC", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    /// <summary>The id and the name of each diagnostic, in the order of the ids.</summary>
    public static IEnumerable<string> Titles => Pages.Select(TitleOf);

    /// <summary>The page of an id or a name; null when there is none.</summary>
    public static string? Find(string idOrName) =>
        Pages.FirstOrDefault(page => TitleOf(page).Split(' ').Contains(idOrName, StringComparer.OrdinalIgnoreCase));

    private static string TitleOf(string page) => page["# ".Length..page.IndexOf('\n', StringComparison.Ordinal)];

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(DiagnosticPages).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
