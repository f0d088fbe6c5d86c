namespace Semconv.Text.Diagnostics;

/// <summary>The identity of a kind of problem, independent of any occurrence.</summary>
/// <param name="Id"><c>SC</c> and four digits; the first digit names the stage (docs/decisions/0002-diagnostics.md).</param>
/// <param name="Name">Kebab-case; says what is wrong, not what to do.</param>
/// <param name="DefaultSeverity">What it weighs when nothing configures it.</param>
/// <param name="Summary">One sentence with a full stop, for lists and the page of the id.</param>
public sealed record DiagnosticDescriptor(string Id, string Name, Severity DefaultSeverity, string Summary);
