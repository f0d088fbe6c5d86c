using System.Collections.Immutable;
using Semconv.Templating.Comments;

namespace Semconv.Templating.Jinja;

/// <summary>The configuration that Weaver's filters read.</summary>
public sealed record WeaverSettings
{
    public static WeaverSettings Default { get; } = new();

    /// <summary>What <c>map_text</c> looks up, by the name of the map.</summary>
    public ImmutableDictionary<string, ImmutableDictionary<string, string>> TextMaps { get; init; } =
        ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty;

    /// <summary>What <c>type_mapping</c> looks up.</summary>
    public ImmutableDictionary<string, string> TypeMapping { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Spellings that <c>acronym</c> gives to words; of two that differ in case only the last counts.</summary>
    public ImmutableArray<string> Acronyms { get; init; } = [];

    public ImmutableDictionary<string, CommentFormat> CommentFormats { get; init; } = ImmutableDictionary<string, CommentFormat>.Empty;

    /// <summary>The format of <c>comment</c> without an argument; <c>default</c> when it is not set.</summary>
    public string? DefaultCommentFormat { get; init; }
}
