namespace Semconv.LiveCheck.Reports;

/// <summary>How many samples there are of a name: of a scope that is not judged, of a span type.</summary>
public sealed record SampleCount(string Name, long Count);
