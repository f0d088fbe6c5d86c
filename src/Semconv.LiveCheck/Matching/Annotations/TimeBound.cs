namespace Semconv.LiveCheck.Matching.Annotations;

/// <summary>How the time of a span lies to that of its parent.</summary>
public enum TimeBound
{
    None,
    WithinParent,

    /// <summary>It may outlive its parent.</summary>
    AfterParentStart,
}
