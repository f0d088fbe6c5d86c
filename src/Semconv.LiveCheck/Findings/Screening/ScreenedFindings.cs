namespace Semconv.LiveCheck.Findings.Screening;

/// <summary>Passes on findings as a project's decisions leave them.</summary>
public sealed class ScreenedFindings(FindingScreen screen, IFindingConsumer next) : IFindingConsumer
{
    public void Take(Finding finding, in FindingSite site)
    {
        if (screen.Screen(finding, site) is { } kept)
        {
            next.Take(kept, site);
        }
    }

    public void Take(TraceFinding finding)
    {
        if (screen.Screen(finding) is { } kept)
        {
            next.Take(kept);
        }
    }
}
