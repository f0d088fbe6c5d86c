namespace Semconv.LiveCheck.Statistics;

/// <summary>How often something with a name was seen.</summary>
public readonly record struct NamedCount(string Name, long Count);
