using Semconv.Core.Syntax;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Resolution.Lookup;

/// <summary>Reports references that lead nowhere, each with the nearest known name, unless a file with errors explains them.</summary>
/// <remarks>Looking for a near name compares with every known one, so it is done once for a name and for a limited number of names.</remarks>
internal sealed class MissingReferences(LostDeclarations lost, DiagnosticBag diagnostics)
{
    private const int MaxSuggestions = 50;

    private readonly Dictionary<string, string?> _nearest = new(StringComparer.Ordinal);

    /// <summary>Reports a name.</summary>
    /// <param name="name">The name that was looked for.</param>
    /// <param name="known">The names that would have been right.</param>
    /// <param name="describe">Makes the diagnostic; gets the nearest known name or null.</param>
    public void Report(string name, Func<IEnumerable<string>> known, Func<string?, Diagnostic> describe)
    {
        if (!lost.Explain(name))
        {
            diagnostics.Report(describe(Nearest(name, known)));
        }
    }

    private string? Nearest(string name, Func<IEnumerable<string>> known)
    {
        if (_nearest.TryGetValue(name, out var nearest) || _nearest.Count >= MaxSuggestions)
        {
            return nearest;
        }

        nearest = NearestName.Find(name, known());
        _nearest.Add(name, nearest);
        return nearest;
    }
}
