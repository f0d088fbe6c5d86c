using Semconv.Text;

namespace Semconv.Templating.Jinja.Errors;

/// <summary>The help for a misspelt name.</summary>
internal static class NameHelp
{
    /// <summary>"write 'x'", or null when no known name is near.</summary>
    public static string? For(string name, IEnumerable<string> known) =>
        NearestName.Find(name, StableOrder.Of(known.Where(candidate => candidate != name), string.CompareOrdinal)) is { } nearest
            ? $"write '{nearest}'"
            : null;
}
