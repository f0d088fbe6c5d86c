namespace Semconv.LiveCheck.Advice;

/// <summary>How samples are judged.</summary>
public sealed record AdviceOptions
{
    /// <summary>Whether to find what Weaver 0.25 finds and no more: none of the later rules, and no attributes of dependencies.</summary>
    public bool IsWeaverCompatible { get; init; }

    /// <summary>The longest text in bytes that is no finding.</summary>
    public int LongestValue { get; init; } = 4096;

    /// <summary>The largest number of attributes of one span, event, link, point or log record that is no finding; SDKs keep as many.</summary>
    public int LargestAttributeCount { get; init; } = 128;

    /// <summary>How many keys that the registry does not know get findings of their own.</summary>
    public int LargestUnknownKeyCount { get; init; } = 4096;
}
