using System.Globalization;
using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation;

/// <summary>What the rules for single files report.</summary>
public static class DeclarationDiagnostics
{
    public static readonly DiagnosticDescriptor MissingSignalRequirementLevelDescriptor = new(
        "SC2001", "missing-signal-requirement-level", Severity.Warning, "A signal of definition/2 does not say whether it is emitted unless told otherwise.");

    public static readonly DiagnosticDescriptor UnusableNameDescriptor = new(
        "SC2015", "unusable-name", Severity.Error, "A name is empty or has control characters.");

    public static readonly DiagnosticDescriptor LargeIntegerDescriptor = new(
        "SC2016", "large-integer", Severity.Warning, "An integer does not fit into 64 bits, and loses digits.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [MissingSignalRequirementLevelDescriptor, UnusableNameDescriptor, LargeIntegerDescriptor];

    public static Diagnostic EmptyName(Located<string> name, string owner) =>
        new(UnusableNameDescriptor, name.Location, $"the name of this {owner} is empty")
        {
            Help = "write a name of letters, digits, '.' and '_'",
            Subject = name.Value,
        };

    /// <summary>The name is not quoted: it could break the line of the report.</summary>
    public static Diagnostic ControlCharacter(Located<string> name, string owner, char character) =>
        new(UnusableNameDescriptor, name.Location, string.Create(CultureInfo.InvariantCulture, $"the name of this {owner} has the control character U+{(int)character:X4}"))
        {
            Help = "write a name of letters, digits, '.' and '_'",
            Subject = name.Value,
        };

    public static Diagnostic LargeInteger(YamlScalar value) =>
        new(LargeIntegerDescriptor, value.Location, $"'{value.Text}' does not fit into 64 bits and is read as a floating-point number")
        {
            Help = "write a number from -9223372036854775808 to 9223372036854775807, or a text in quotes",
        };

    public static Diagnostic MissingSignalRequirementLevel(Located<string> signal, string kind) =>
        new(MissingSignalRequirementLevelDescriptor, signal.Location, $"the {kind} '{signal.Value}' has no 'requirement_level'")
        {
            Help = "add 'requirement_level: recommended', or 'opt_in' if users have to ask for it",
            Subject = signal.Value,
        };
}
