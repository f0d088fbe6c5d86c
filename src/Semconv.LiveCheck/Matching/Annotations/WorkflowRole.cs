namespace Semconv.LiveCheck.Matching.Annotations;

/// <summary>The part that a span plays in a workflow.</summary>
public enum WorkflowRole
{
    None,

    /// <summary>Somebody asks for a new instance.</summary>
    Create,

    /// <summary>The engine runs one generation of an instance.</summary>
    Orchestration,

    /// <summary>The engine has a worker run an activity.</summary>
    Activity,

    /// <summary>A timer fired.</summary>
    Timer,

    /// <summary>The worker runs an activity.</summary>
    Work,
}
