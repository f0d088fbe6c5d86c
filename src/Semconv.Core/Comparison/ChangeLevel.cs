namespace Semconv.Core.Comparison;

/// <summary>How much a change asks of those it concerns.</summary>
public enum ChangeLevel
{
    /// <summary>Nothing that worked stops working.</summary>
    Safe,

    /// <summary>It may stop working, depending on how it is used, or will when producers follow.</summary>
    Risky,

    /// <summary>What worked stops working.</summary>
    Breaking,
}
