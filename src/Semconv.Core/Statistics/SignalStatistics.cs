using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.Core.Statistics;

/// <summary>What is counted of every kind of signal.</summary>
public sealed record SignalStatistics(int Count, CountTable Stabilities, int DeprecatedCount, int NoteCount)
{
    public static SignalStatistics Of<T>(IReadOnlyCollection<T> signals)
        where T : SignalDefinition => new(
            signals.Count,
            CountTable.Of(signals.Select(signal => Keywords.Stability.TextOf(signal.Stability))),
            signals.Count(signal => signal.Deprecated is not null),
            signals.Count(signal => signal.Note.Length > 0));
}
