using System.Text.RegularExpressions;

namespace Semconv.LiveCheck.Advice.Definitions;

/// <summary>The namespaces of a registry, for the rules on how new names have to be built.</summary>
/// <remarks>Deprecated attributes neither make a namespace nor stand in the way of one.</remarks>
internal sealed partial class NamespaceIndex
{
    private readonly HashSet<string> _attributes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _namespaces = new(StringComparer.Ordinal);

    public NamespaceIndex(IEnumerable<KnownAttribute> attributes)
    {
        foreach (var attribute in attributes.Where(attribute => !attribute.Definition.IsDeprecated))
        {
            if (!attribute.IsTemplate)
            {
                _attributes.Add(attribute.Key);
            }

            foreach (var prefix in Prefixes(attribute.Key))
            {
                _namespaces.Add(prefix);
            }
        }
    }

    /// <summary>The proper prefixes of a key up to a dot, the longest first.</summary>
    public static IEnumerable<string> Prefixes(string key)
    {
        for (var end = key.LastIndexOf('.'); end > 0; end = key.LastIndexOf('.', end - 1))
        {
            yield return key[..end];
        }
    }

    public static bool IsWellFormed(string name) => WellFormed.IsMatch(name);

    /// <summary>The longest namespace of the registry that a key lies in; null for none.</summary>
    public string? NamespaceOf(string key) => Prefixes(key).FirstOrDefault(_namespaces.Contains);

    /// <summary>The attributes that a key uses as namespaces.</summary>
    public IEnumerable<string> AttributesAbove(string key) => Prefixes(key).Where(_attributes.Contains);

    [GeneratedRegex(@"^[a-z][a-z0-9]*([._][a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex WellFormed { get; }
}
