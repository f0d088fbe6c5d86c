namespace Semconv.LiveCheck.Expectations;

/// <summary>What an expectation is about.</summary>
public enum ExpectedSignal
{
    Span,
    Metric,
    Event,
}
