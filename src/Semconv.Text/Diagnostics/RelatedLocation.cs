namespace Semconv.Text.Diagnostics;

/// <summary>A second place that explains a diagnostic, such as the first of two definitions.</summary>
public sealed record RelatedLocation(Location Location, string Message);
