using Semconv.Core.Resolution;
using Semconv.Text;

namespace Semconv.Core.Output;

/// <summary>What outputs list as refinements: those that are, and the signals of their own, under their own names.</summary>
internal static class RefinementList
{
    public static IEnumerable<T> Of<T>(IEnumerable<T> signals, IEnumerable<T> refinements)
        where T : SignalDefinition =>
        StableOrder.Of(signals.Where(signal => signal.IsListedAsRefinement).Concat(refinements), static (left, right) => string.CompareOrdinal(left.Id, right.Id));
}
