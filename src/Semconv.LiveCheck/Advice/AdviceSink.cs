using Semconv.LiveCheck.Advice.Counting;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Statistics;

namespace Semconv.LiveCheck.Advice;

/// <summary>Takes what is found, part of a sample by part: screens it, counts it, keeps it for a report and passes it on.</summary>
internal sealed class AdviceSink(IFindingConsumer consumer, AdviceCounts counts)
{
    private int _parts;
    private int _part;
    private int _highest;
    private string _sampleType = SampleTypes.Attribute;

    public IFindingScreen? Screen { get; set; }

    public SampleFindings Findings { get; } = new();

    /// <summary>Forgets the last sample.</summary>
    public void BeginSample()
    {
        Findings.Clear();
        _parts = 0;
    }

    /// <summary>Gives the next part of the sample its number.</summary>
    public int NextPart() => _parts++;

    /// <param name="part">Its number.</param>
    /// <param name="sampleType">What it is, one of <see cref="SampleTypes"/>.</param>
    public void BeginPart(int part, string sampleType)
    {
        _part = part;
        _sampleType = sampleType;
        _highest = -1;
    }

    public void Add(Finding finding, in FindingSite site)
    {
        if (Screen is not null)
        {
            if (Screen.Screen(finding, site) is not { } screened)
            {
                return;
            }

            finding = screened;
        }

        _highest = Math.Max(_highest, (int)finding.Level);
        counts.Count(finding);
        Findings.Add(_part, finding);
        consumer.Take(finding, site with { SampleType = _sampleType });
    }

    public void EndPart(EntityKind kind) => counts.Count(kind, _highest);

    /// <summary>A part about which nothing was found.</summary>
    public void Pass(EntityKind kind)
    {
        _parts++;
        counts.Count(kind, -1);
    }
}
