using System.Collections.Immutable;
using System.Text;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.LiveCheck.Advice.Entities;
using Semconv.LiveCheck.Advice.Values;
using Semconv.LiveCheck.Findings;

namespace Semconv.LiveCheck.Advice.Signals;

/// <summary>All that there is to say about metrics of one name.</summary>
/// <param name="Definition">Null when the registry has none.</param>
internal sealed record MetricEntry(MetricDefinition? Definition)
{
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>What is said after everything else.</summary>
    public ImmutableArray<Finding> LaterFindings { get; init; } = [];

    public required SignalContext Context { get; init; }

    public EntityNode? Entities { get; init; }

    public UnlistedValues? Units { get; init; }

    public UnlistedValues? Instruments { get; init; }

    public byte[] Unit { get; } = Encoding.UTF8.GetBytes(Definition?.Unit ?? string.Empty);

    public byte[] Instrument { get; } = Definition is null ? [] : Encoding.UTF8.GetBytes(Keywords.Instrument.TextOf(Definition.Instrument));

    public long Count { get; set; }
}
