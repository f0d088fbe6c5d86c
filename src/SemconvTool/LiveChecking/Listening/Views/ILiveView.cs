namespace SemconvTool.LiveChecking.Listening.Views;

/// <summary>Shows a user what a check that listens has seen so far.</summary>
internal interface ILiveView
{
    /// <summary>Called often; most calls change nothing that is shown.</summary>
    /// <param name="snapshot">The newest.</param>
    /// <param name="refused">How many requests were turned away.</param>
    void Show(LiveSnapshot snapshot, long refused);

    /// <summary>Leaves the place to others.</summary>
    void Clear();
}
