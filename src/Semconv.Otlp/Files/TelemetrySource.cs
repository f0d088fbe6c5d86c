using Semconv.LiveCheck.Samples.Inputs;

namespace Semconv.Otlp.Files;

/// <summary>Where telemetry is read from, and what is known of it beforehand.</summary>
/// <param name="Path">What problems are reported under.</param>
public sealed record TelemetrySource(string Path)
{
    public TelemetryFormat Format { get; init; }

    /// <summary>Whether an empty line ends attributes given as text: Weaver does this when they are typed in.</summary>
    public bool EndsAtEmptyLine { get; init; }
}
