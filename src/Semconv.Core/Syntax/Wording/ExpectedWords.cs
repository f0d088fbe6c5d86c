using System.Collections.Immutable;
using Semconv.Text;

namespace Semconv.Core.Syntax.Wording;

/// <summary>The part of a help that says which words are allowed.</summary>
internal static class ExpectedWords
{
    public static string List(ImmutableArray<string> words) => "expected one of: " + string.Join(", ", words);

    /// <summary>The known key that is nearest to what was written, else all of them.</summary>
    public static string Near(string written, ImmutableArray<string> known) =>
        NearestName.Find(written, known) is { } nearest ? $"the nearest key is '{nearest}'" : List(known);
}
