namespace SemconvTool.Registries.Archives;

/// <summary>Which links of an archive stand for definition files: those named like one, and those to a folder that holds some.</summary>
/// <remarks>Links are not followed, so leaving such a link out would give another registry. Any other link is left out.</remarks>
internal sealed class LinkTargets
{
    /// <summary>As many links to links as systems follow.</summary>
    private const int MostHops = 40;

    private readonly IReadOnlyDictionary<string, string?> _links;
    private readonly List<string> _definitions;

    /// <param name="links">The paths of links and what they say they lead to; null where nobody knows.</param>
    /// <param name="files">The paths of files.</param>
    public LinkTargets(IReadOnlyDictionary<string, string?> links, IEnumerable<string> files)
    {
        _links = links;
        _definitions = [.. files.Where(file => ModelFileNames.IsDefinition(file.Split('/')[^1]))];
        _definitions.Sort(StringComparer.Ordinal);
    }

    public bool StandsForDefinitions(string link)
    {
        if (Path.GetExtension(link) is ".yaml" or ".yml")
        {
            return true;
        }

        var path = link;
        for (var hops = 0; hops < MostHops; hops++)
        {
            if (!_links.TryGetValue(path, out var target) || target is null || Resolve(path, target) is not { } folder)
            {
                return false;
            }

            if (HoldsDefinitions(folder))
            {
                return true;
            }

            path = folder;
        }

        return false;
    }

    /// <summary>The path that a link leads to; null when that is outside of the archive.</summary>
    private static string? Resolve(string link, string target)
    {
        if (target.StartsWith('/'))
        {
            return null;
        }

        var parts = link.Split('/').SkipLast(1).ToList();
        foreach (var part in target.Split('/').Where(part => part is not ("" or ".")))
        {
            if (part != "..")
            {
                parts.Add(part);
            }
            else if (parts.Count == 0)
            {
                return null;
            }
            else
            {
                parts.RemoveAt(parts.Count - 1);
            }
        }

        return string.Join('/', parts);
    }

    private bool HoldsDefinitions(string folder)
    {
        var prefix = folder.Length == 0 ? string.Empty : folder + "/";
        var index = _definitions.BinarySearch(prefix, StringComparer.Ordinal);
        var first = index < 0 ? ~index : index;
        return first < _definitions.Count && _definitions[first].StartsWith(prefix, StringComparison.Ordinal);
    }
}
