using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation;

/// <summary>What the rules for single files report.</summary>
public static class DeclarationDiagnostics
{
    public static readonly DiagnosticDescriptor MissingSignalRequirementLevelDescriptor = new(
        "SC2001", "missing-signal-requirement-level", Severity.Warning, "A signal of definition/2 does not say whether it is emitted unless told otherwise.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [MissingSignalRequirementLevelDescriptor];

    public static Diagnostic MissingSignalRequirementLevel(Located<string> signal, string kind) =>
        new(MissingSignalRequirementLevelDescriptor, signal.Location, $"the {kind} '{signal.Value}' has no 'requirement_level'")
        {
            Help = "add 'requirement_level: recommended', or 'opt_in' if users have to ask for it",
            Subject = signal.Value,
        };
}
