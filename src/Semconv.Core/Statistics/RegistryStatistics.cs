using System.Collections.Immutable;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.Core.Statistics;

/// <summary>How much of what a resolved registry holds. Refinements are not counted.</summary>
public sealed record RegistryStatistics
{
    public required int AttributeCount { get; init; }

    public required int DeprecatedAttributeCount { get; init; }

    public required CountTable AttributeTypes { get; init; }

    public required CountTable AttributeStabilities { get; init; }

    public required SignalStatistics Metrics { get; init; }

    public required ImmutableArray<string> MetricNames { get; init; }

    public required CountTable Instruments { get; init; }

    public required CountTable Units { get; init; }

    public required SignalStatistics Spans { get; init; }

    public required CountTable SpanKinds { get; init; }

    public required SignalStatistics Events { get; init; }

    public required ImmutableArray<string> EventNames { get; init; }

    public required SignalStatistics Entities { get; init; }

    public required ImmutableArray<string> EntityTypes { get; init; }

    /// <summary>How many entities have how many identifying attributes.</summary>
    public required CountTable IdentityLengths { get; init; }

    public required int AttributeGroupCount { get; init; }

    public static RegistryStatistics Of(ResolvedRegistry registry) => new()
    {
        AttributeCount = registry.Attributes.Length,
        DeprecatedAttributeCount = registry.Attributes.Count(attribute => attribute.Deprecated is not null),
        AttributeTypes = CountTable.Of(registry.Attributes.Select(attribute => TypeName(attribute.Type))),
        AttributeStabilities = CountTable.Of(registry.Attributes.Select(attribute => Keywords.Stability.TextOf(attribute.Stability))),
        Metrics = SignalStatistics.Of(registry.Metrics),
        MetricNames = [.. registry.Metrics.Select(metric => metric.Name).Distinct(StringComparer.Ordinal)],
        Instruments = CountTable.Of(registry.Metrics.Select(metric => Keywords.Instrument.TextOf(metric.Instrument))),
        Units = CountTable.Of(registry.Metrics.Select(metric => metric.Unit)),
        Spans = SignalStatistics.Of(registry.Spans),
        SpanKinds = CountTable.Of(registry.Spans.Select(span => Keywords.SpanKind.TextOf(span.Kind))),
        Events = SignalStatistics.Of(registry.Events),
        EventNames = [.. registry.Events.Select(@event => @event.Name).Distinct(StringComparer.Ordinal)],
        Entities = SignalStatistics.Of(registry.Entities),
        EntityTypes = [.. registry.Entities.Select(entity => entity.Type).Distinct(StringComparer.Ordinal)],
        IdentityLengths = CountTable.OfNumbers(registry.Entities.Select(entity => entity.Identity.Length)),
        AttributeGroupCount = registry.AttributeGroups.Length,
    };

    /// <summary>The type; enums are told apart by how many members they have.</summary>
    internal static string TypeName(AttributeType type) => type is EnumType { Members.Length: var count }
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"enum(card:{count:D3})")
        : type.ToString();
}
