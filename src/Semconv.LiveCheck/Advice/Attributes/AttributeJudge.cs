using System.Collections.Immutable;
using Semconv.LiveCheck.Advice.Definitions;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Samples;

namespace Semconv.LiveCheck.Advice.Attributes;

/// <summary>All that there is to say about one key in one context, worked out when the key is seen there first.</summary>
internal sealed class AttributeJudge
{
    private SampleValueKind? _plainKind;

    /// <summary>What is found whatever the value is.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>The same, for what is said after the value was looked at.</summary>
    public ImmutableArray<Finding> LaterFindings { get; init; } = [];

    /// <summary>What is expected of the value; null when nothing is.</summary>
    public ValueJudge? Value { get; init; }

    /// <summary>The kind of values about which there is nothing to say, however they are; empty when any value has to be looked at.</summary>
    public SampleValueKind PlainKind => _plainKind ??= Findings.IsEmpty && LaterFindings.IsEmpty && Value is not null ? Value.PlainKind : SampleValueKind.Empty;

    /// <summary>The attribute of the registry, or the template; null when there is none.</summary>
    public KnownAttribute? Known { get; init; }

    /// <summary>The attribute of the signal that this key stands for; -1 when the signal declares none.</summary>
    public int Usage { get; init; } = -1;

    /// <summary>What is found when a value is too long; null before the first one.</summary>
    public Finding? TooLong { get; set; }

    /// <summary>How often the key was seen here.</summary>
    public long Count { get; set; }
}
