namespace Semconv.LiveCheck.Reports;

/// <summary>A rule that this input says nothing about, and why.</summary>
public sealed record UncheckedRule(string Id, string Reason);
