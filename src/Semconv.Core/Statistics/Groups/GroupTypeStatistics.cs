using System.Collections.Immutable;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.Core.Statistics.Groups;

/// <summary>What is counted of all groups of one type.</summary>
public sealed record GroupTypeStatistics
{
    public required GroupType Type { get; init; }

    public required int Count { get; init; }

    public required int AttributeCount { get; init; }

    public required int PrefixCount { get; init; }

    public required int NoteCount { get; init; }

    public required int DeprecatedCount { get; init; }

    /// <summary>Of the groups that say it.</summary>
    public required CountTable Stabilities { get; init; }

    /// <summary>How many groups have how many attributes.</summary>
    public required CountTable AttributeCounts { get; init; }

    /// <summary>Different names, sorted; only of metrics, as are the next two.</summary>
    public required ImmutableArray<string> MetricNames { get; init; }

    public required CountTable Instruments { get; init; }

    public required CountTable Units { get; init; }

    /// <summary>Only of spans.</summary>
    public required CountTable SpanKinds { get; init; }

    public static GroupTypeStatistics Of(GroupType type, IReadOnlyCollection<GroupDefinition> groups) => new()
    {
        Type = type,
        Count = groups.Count,
        AttributeCount = groups.Sum(group => group.Attributes.Length),
        PrefixCount = groups.Count(group => group.Prefix.Length > 0),
        NoteCount = groups.Count(group => group.Note.Length > 0),
        DeprecatedCount = groups.Count(group => group.Deprecated is not null),
        Stabilities = Tabulate(groups, group => group.DeclaredStability is { } stability ? Keywords.Stability.TextOf(stability) : null),
        AttributeCounts = CountTable.OfNumbers(groups.Select(group => group.Attributes.Length)),
        MetricNames = [.. groups.Select(group => group.MetricName).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        Instruments = Tabulate(groups, group => group.Instrument is { } instrument ? Keywords.Instrument.TextOf(instrument) : null),
        Units = Tabulate(groups, group => group.Unit),
        SpanKinds = Tabulate(groups, group => group.SpanKind is { } kind ? Keywords.SpanKind.TextOf(kind) : null),
    };

    private static CountTable Tabulate(IEnumerable<GroupDefinition> groups, Func<GroupDefinition, string?> nameOf) =>
        CountTable.Of(groups.Select(nameOf).OfType<string>());
}
