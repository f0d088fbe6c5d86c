using System.Runtime.InteropServices;
using Semconv.LiveCheck.Advice;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Statistics;

namespace Semconv.LiveCheck.Advice.Counting;

/// <summary>Counts the parts of samples and what was found about them. Bounded, because findings are.</summary>
internal sealed class AdviceCounts
{
    private readonly Dictionary<Finding, long> _findings = new(ReferenceEqualityComparer.Instance);
    private readonly long[] _parts = new long[(int)EntityKind.Profile + 1];
    private readonly long[] _highest = new long[(int)FindingLevel.Violation + 1];

    public IReadOnlyDictionary<Finding, long> Findings => _findings;

    /// <summary>How many parts nothing was found about.</summary>
    public long NoAdvice { get; private set; }

    public long Parts(EntityKind kind) => _parts[(int)kind];

    /// <summary>How many parts have a level as their highest.</summary>
    public long Highest(FindingLevel level) => _highest[(int)level];

    public void Count(Finding finding) => CollectionsMarshal.GetValueRefOrAddDefault(_findings, finding, out _)++;

    /// <param name="kind">What the part is.</param>
    /// <param name="highest">The highest level of its findings; -1 for none.</param>
    public void Count(EntityKind kind, int highest)
    {
        _parts[(int)kind]++;
        if (highest < 0)
        {
            NoAdvice++;
        }
        else
        {
            _highest[highest]++;
        }
    }
}
