using Semconv.Core.Comparison.Reports;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Comparison;

/// <summary>Changes that a run does not let pass.</summary>
public static class ComparisonDiagnostics
{
    public static readonly DiagnosticDescriptor ForbiddenDescriptor = new(
        "SC5901", "change-forbidden", Severity.Error, "A change to the registry is of a level that the run was told to fail on.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [ForbiddenDescriptor];

    public static Diagnostic Forbidden(RegistryChange change) =>
        new(
            ForbiddenDescriptor,
            change.Location,
            $"{ChangeLevelNames.Of(change.Kind.Level)} change of the {change.Subject.KindText} '{change.Subject.Name}': {change.Sentence}")
        {
            Help = $"{ComparisonReport.Consequence(change.Kind)}; undo it, or deprecate the old definition and add a new one beside it",
            Subject = change.Subject.Name,
        };
}
