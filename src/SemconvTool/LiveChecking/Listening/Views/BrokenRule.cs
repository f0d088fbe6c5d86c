using Semconv.LiveCheck.Findings;

namespace SemconvTool.LiveChecking.Listening.Views;

/// <summary>How often a rule was broken, and where first.</summary>
internal sealed record BrokenRule(string Id, FindingLevel Level, long Count, string Example);
