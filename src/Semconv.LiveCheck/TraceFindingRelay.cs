using Semconv.LiveCheck.Advice;
using Semconv.LiveCheck.Findings;

namespace Semconv.LiveCheck;

/// <summary>Takes findings about traces from the judge to all who want them: screened, counted, reported.</summary>
internal sealed class TraceFindingRelay(LiveCheckSetup setup, SampleAdvisor advisor, IFindingConsumer next) : IFindingConsumer
{
    public void Take(Finding finding, in FindingSite site) => next.Take(finding, site);

    public void Take(TraceFinding finding)
    {
        var kept = setup.Screen is null ? finding : setup.Screen.Screen(finding);
        if (kept is null)
        {
            return;
        }

        advisor.Count(kept);
        setup.Report?.WriteTrace(kept);
        next.Take(kept);
    }
}
