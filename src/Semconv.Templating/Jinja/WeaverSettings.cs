using System.Collections.Immutable;
using Semconv.Templating.Comments;

namespace Semconv.Templating.Jinja;

/// <summary>The configuration that Weaver's filters read.</summary>
public sealed record WeaverSettings
{
    private static readonly Dictionary<string, IReadOnlyDictionary<string, string>> NoMaps = [];

    private static readonly Dictionary<string, string> NoTexts = [];

    private static readonly Dictionary<string, CommentFormat> NoFormats = [];

    public static WeaverSettings Default { get; } = new();

    /// <summary>What <c>map_text</c> looks up, by the name of the map.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> TextMaps { get; init; } = NoMaps;

    /// <summary>What <c>type_mapping</c> looks up.</summary>
    public IReadOnlyDictionary<string, string> TypeMapping { get; init; } = NoTexts;

    /// <summary>Spellings that <c>acronym</c> gives to words; of two that differ in case only the last counts.</summary>
    public ImmutableArray<string> Acronyms { get; init; } = [];

    public IReadOnlyDictionary<string, CommentFormat> CommentFormats { get; init; } = NoFormats;

    /// <summary>The format of <c>comment</c> without an argument; <c>default</c> when it is not set.</summary>
    public string? DefaultCommentFormat { get; init; }
}
