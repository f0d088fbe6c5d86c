namespace Semconv.LiveCheck.Matching.Annotations;

/// <summary>Whether a span of a type may be without a parent.</summary>
public enum RootRule
{
    Allowed,
    Forbidden,

    /// <summary>Only as a later generation of a workflow, whose parent may also be unknown.</summary>
    Generation,
}
