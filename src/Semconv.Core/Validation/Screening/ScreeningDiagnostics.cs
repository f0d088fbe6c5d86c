using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Screening;

/// <summary>What can be wrong with suppressions and with lists of known problems.</summary>
public static class ScreeningDiagnostics
{
    public static readonly DiagnosticDescriptor InvalidSuppressionDescriptor = new(
        "SC2301", "invalid-suppression", Severity.Error, "A suppression has no id or no reason, or names something that is no rule.");

    public static readonly DiagnosticDescriptor UnusedSuppressionDescriptor = new(
        "SC2302", "unused-suppression", Severity.Warning, "A suppression suppresses nothing.");

    public static readonly DiagnosticDescriptor FixedProblemDescriptor = new(
        "SC2303", "fixed-known-problem", Severity.Note, "A problem that the list of known problems names is gone.");

    public static readonly DiagnosticDescriptor InvalidKnownProblemDescriptor = new(
        "SC2304", "invalid-known-problem", Severity.Error, "A line of a list of known problems cannot be read.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [InvalidSuppressionDescriptor, UnusedSuppressionDescriptor, FixedProblemDescriptor, InvalidKnownProblemDescriptor];

    public static Diagnostic NotASuppression(Location location) =>
        new(InvalidSuppressionDescriptor, location, "this is not a suppression") { Help = "write a list of mappings with 'id' and 'reason'" };

    public static Diagnostic MissingReason(Location location, string id) =>
        new(InvalidSuppressionDescriptor, location, $"the suppression of '{id}' has no 'reason'") { Help = "say in 'reason' why the rule does not hold here" };

    public static Diagnostic UnknownRule(Location location, string id, string? nearest) =>
        new(InvalidSuppressionDescriptor, location, $"'{id}' is not a rule that can be suppressed")
        {
            Help = nearest is null ? "write the id of a rule; errors of syntax and resolution cannot be suppressed" : $"the nearest rule is '{nearest}'",
        };

    public static Diagnostic UnusedSuppression(Suppression suppression) =>
        new(UnusedSuppressionDescriptor, suppression.Location, $"nothing is wrong that this suppression of '{suppression.Id}' would cover") { Help = "remove the suppression" };

    public static Diagnostic FixedProblem(Location location, string line) =>
        new(FixedProblemDescriptor, location, $"the known problem '{line}' is gone") { Help = "remove the line, or write the list again" };

    public static Diagnostic InvalidKnownProblem(Location location) =>
        new(InvalidKnownProblemDescriptor, location, "this line is not a known problem") { Help = "write 'ID | PATH | ITEM', or let '--write-baseline' write the file" };
}
