using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Generation.Configuration;

/// <summary>What can be wrong in a <c>weaver.yaml</c>.</summary>
public static class ConfigurationDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownKeyDescriptor = new(
        "SC6301", "unknown-configuration-key", Severity.Warning, "A key of the configuration is not known and has no effect.");

    public static readonly DiagnosticDescriptor WrongTypeDescriptor = new(
        "SC6302", "wrong-configuration-type", Severity.Error, "A value of the configuration is of the wrong kind.");

    public static readonly DiagnosticDescriptor MissingKeyDescriptor = new(
        "SC6303", "missing-configuration-key", Severity.Error, "A required key of the configuration is not there.");

    public static readonly DiagnosticDescriptor UnknownValueDescriptor = new(
        "SC6304", "unknown-configuration-value", Severity.Error, "A value of the configuration is none of the possible ones.");

    public static readonly DiagnosticDescriptor ReservedParameterDescriptor = new(
        "SC6305", "reserved-parameter", Severity.Error, "A parameter is called 'params', which is the name of all parameters together.");

    public static readonly DiagnosticDescriptor InvalidPatternDescriptor = new(
        "SC6306", "invalid-template-pattern", Severity.Error, "A template pattern cannot be read.");

    public static readonly DiagnosticDescriptor InvalidDelimitersDescriptor = new(
        "SC6307", "invalid-delimiters", Severity.Error, "Two starting delimiters are the same, or one is empty.");

    public static readonly DiagnosticDescriptor NoTemplatesDescriptor = new(
        "SC6308", "no-templates", Severity.Warning, "The configuration of a target lists no templates, so nothing is generated.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        UnknownKeyDescriptor, WrongTypeDescriptor, MissingKeyDescriptor, UnknownValueDescriptor, ReservedParameterDescriptor,
        InvalidPatternDescriptor, InvalidDelimitersDescriptor, NoTemplatesDescriptor,
    ];

    internal static Diagnostic NoTemplates() =>
        new(NoTemplatesDescriptor, null, "the target lists no templates, so nothing is generated")
        {
            Help = "add a key 'templates' to the weaver.yaml of the target folder",
        };

    internal static Diagnostic UnknownKey(Location location, string key, string owner, string? nearest) =>
        new(UnknownKeyDescriptor, location, $"unknown key '{key}' in {owner}")
        {
            Help = nearest is null ? "remove it, it has no effect" : $"write '{nearest}'",
        };

    internal static Diagnostic WrongType(Location location, string what, string expected) =>
        new(WrongTypeDescriptor, location, $"'{what}' must be {expected}")
        {
            Help = $"write {expected}",
        };

    internal static Diagnostic MissingKey(Location location, string owner, string key, string help) =>
        new(MissingKeyDescriptor, location, $"{owner} needs the key '{key}'")
        {
            Help = help,
        };

    internal static Diagnostic UnknownValue(Location location, string key, string value, IEnumerable<string> choices) =>
        new(UnknownValueDescriptor, location, $"'{value}' is no value of '{key}'")
        {
            Help = $"write one of: {string.Join(", ", choices)}",
        };

    internal static Diagnostic ReservedParameter(Location? location) =>
        new(ReservedParameterDescriptor, location, "'params' is the name of all parameters together, so no parameter can be called that")
        {
            Help = "choose another name for the parameter",
        };

    internal static Diagnostic InvalidPattern(Location location, string pattern, string problem) =>
        new(InvalidPatternDescriptor, location, $"the template pattern '{pattern}' cannot be read: {problem}")
        {
            Help = "put '\\' in front of a bracket that stands for itself",
        };

    internal static Diagnostic InvalidDelimiters(Location location) =>
        new(InvalidDelimitersDescriptor, location, "two starting delimiters are the same, or one is empty")
        {
            Help = "choose three different starts for blocks, variables and comments",
        };
}
