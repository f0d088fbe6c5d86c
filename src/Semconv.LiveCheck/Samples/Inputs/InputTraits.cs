namespace Semconv.LiveCheck.Samples.Inputs;

/// <summary>What is known of an input before its first sample: its form, and what that cannot carry.</summary>
public readonly record struct InputTraits(TelemetryFormat Format, InputLosses Losses)
{
    /// <summary>Whether names have to be compared without regard to case.</summary>
    public bool IsCaseFolded => Losses.HasFlag(InputLosses.NameCase);

    public bool HasLinks => !Losses.HasFlag(InputLosses.Links);

    /// <summary>Whether the flags of a span say something.</summary>
    public bool HasFlags => !Losses.HasFlag(InputLosses.Flags);

    public bool HasTraceState => !Losses.HasFlag(InputLosses.TraceState);

    /// <summary>Whether every value is text, whatever was sent.</summary>
    public bool IsUntyped => Losses.HasFlag(InputLosses.AttributeTypes);

    /// <summary>Whether every span has its ids, so that a missing one is a fault of the sender.</summary>
    public bool HasIds => !Losses.HasFlag(InputLosses.Ids);

    public bool HasTimes => !Losses.HasFlag(InputLosses.Times);
}
