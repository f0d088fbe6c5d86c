namespace Semconv.Core.Syntax.Reading;

/// <summary>Which of the common keys a construct needs, and in which form it takes them.</summary>
/// <remarks>
/// With loose texts, keys without a value count as not written. With a loose deprecation, it may be a text, as in
/// definition/1, and its note may be missing.
/// </remarks>
internal readonly record struct CommonRules
{
    /// <summary>Attributes, signals and public groups of definition/2.</summary>
    public static CommonRules Definition { get; } = new() { NeedsBrief = true, NeedsStability = true };

    /// <summary>References and refinements of definition/2.</summary>
    public static CommonRules Overlay { get; } = new() { HasLooseBrief = true, HasLooseNote = true };

    /// <summary>Groups of definition/1.</summary>
    public static CommonRules Group { get; } = new() { NeedsBrief = true, HasLooseDeprecation = true };

    /// <summary>Attributes with an <c>id</c> of definition/1.</summary>
    public static CommonRules GroupAttribute { get; } = new() { HasLooseBrief = true, HasLooseDeprecation = true };

    /// <summary>Attributes with a <c>ref</c> of definition/1.</summary>
    public static CommonRules GroupReference { get; } = new() { HasLooseBrief = true, HasLooseNote = true, HasLooseDeprecation = true };

    /// <summary>Everything in a published registry, where brief and stability are always written.</summary>
    public static CommonRules Published { get; } = new() { NeedsBrief = true, NeedsStability = true, HasLooseNote = true };

    public bool NeedsBrief { get; private init; }

    public bool NeedsStability { get; private init; }

    public bool HasLooseBrief { get; private init; }

    public bool HasLooseNote { get; private init; }

    public bool HasLooseDeprecation { get; private init; }
}
