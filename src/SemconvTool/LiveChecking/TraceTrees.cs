using Semconv.LiveCheck;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Reports.Trees;
using Semconv.LiveCheck.Samples;

namespace SemconvTool.LiveChecking;

/// <summary>Remembers broken traces as they are found, and has their spans when they are printed.</summary>
internal sealed class TraceTrees
{
    private readonly LiveCheckSettings _settings;
    private readonly BrokenTraces _broken;
    private readonly TraceCollector _spans;

    public TraceTrees(LiveCheckSettings settings)
    {
        _settings = settings;
        _broken = new BrokenTraces(settings.ShowsHabits);
        _spans = new TraceCollector(_broken);
    }

    /// <summary>Takes a finding while its trace is judged. What was received comes only once, so its spans are kept now.</summary>
    public void Take(TraceFinding finding, LiveChecker checker)
    {
        if (_settings.ShowsTrees && _broken.Add(finding, _settings.Profile) && _settings.Listening is not null)
        {
            _spans.Keep(finding.TraceId, checker);
        }
    }

    /// <param name="readAgain">Reads the files that were checked; does nothing where there are none.</param>
    /// <param name="usesColors">Whether it is coloured.</param>
    public TreeReport ToReport(Action<ISampleVisitor> readAgain, bool usesColors)
    {
        if (_broken.Traces.Any())
        {
            readAgain(_spans);
        }

        return new TreeReport(_broken, _spans) { UseColors = usesColors };
    }
}
