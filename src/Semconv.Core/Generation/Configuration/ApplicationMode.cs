namespace Semconv.Core.Generation.Configuration;

/// <summary>How often a template is rendered for the result of its filter.</summary>
public enum ApplicationMode
{
    /// <summary>Once, with the whole result.</summary>
    Single,

    /// <summary>Once for every item of a list.</summary>
    Each,
}
