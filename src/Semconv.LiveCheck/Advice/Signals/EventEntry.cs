using System.Collections.Immutable;
using Semconv.Core.Resolution;
using Semconv.LiveCheck.Advice.Entities;
using Semconv.LiveCheck.Findings;

namespace Semconv.LiveCheck.Advice.Signals;

/// <summary>All that there is to say about events of one name.</summary>
/// <param name="Definition">Null when the registry has none.</param>
internal sealed record EventEntry(EventDefinition? Definition)
{
    public ImmutableArray<Finding> Findings { get; init; } = [];

    public required SignalContext Context { get; init; }

    public EntityNode? Entities { get; init; }

    public long Count { get; set; }
}
