namespace Semconv.LiveCheck.Findings;

/// <summary>Which program knows a rule, so that a user of Weaver can ask for what Weaver finds and no more.</summary>
public enum FindingOrigin
{
    /// <summary>Weaver 0.25 finds it.</summary>
    Weaver,

    /// <summary>Weaver finds it from 0.27 on.</summary>
    LaterWeaver,

    /// <summary>Only this program finds it.</summary>
    Semconv,
}
