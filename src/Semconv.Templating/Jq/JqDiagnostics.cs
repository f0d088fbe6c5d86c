using System.Globalization;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Templating.Jq;

/// <summary>What can be wrong with a jq program or happen while it runs.</summary>
public static class JqDiagnostics
{
    public static readonly DiagnosticDescriptor SyntaxDescriptor = new(
        "SC6201", "jq-syntax", Severity.Error, "A jq program cannot be read.");

    public static readonly DiagnosticDescriptor UnknownFilterDescriptor = new(
        "SC6202", "jq-unknown-filter", Severity.Error, "A jq program calls a filter that does not exist.");

    public static readonly DiagnosticDescriptor UnknownVariableDescriptor = new(
        "SC6203", "jq-unknown-variable", Severity.Error, "A jq program reads a variable that is not bound.");

    public static readonly DiagnosticDescriptor UnknownLabelDescriptor = new(
        "SC6204", "jq-unknown-label", Severity.Error, "A 'break' names a label that is not around it.");

    public static readonly DiagnosticDescriptor ModulesDescriptor = new(
        "SC6205", "jq-no-modules", Severity.Error, "A jq program loads a module, which is not supported.");

    public static readonly DiagnosticDescriptor FailedDescriptor = new(
        "SC6210", "jq-failed", Severity.Error, "A jq program stopped with an error.");

    public static readonly DiagnosticDescriptor LimitDescriptor = new(
        "SC6211", "jq-limit", Severity.Error, "A jq program took too many steps, went too deep or made too much.");

    public static readonly DiagnosticDescriptor UnknownOptionDescriptor = new(
        "SC6220", "jq-unknown-option", Severity.Warning, "A helper gets an option that it does not know and ignores.");

    public static readonly DiagnosticDescriptor UnknownFieldDescriptor = new(
        "SC6221", "jq-unknown-field", Severity.Warning, "A jq program reads a field that nothing has and that resembles one of registries.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        SyntaxDescriptor, UnknownFilterDescriptor, UnknownVariableDescriptor, UnknownLabelDescriptor, ModulesDescriptor,
        FailedDescriptor, LimitDescriptor, UnknownOptionDescriptor, UnknownFieldDescriptor,
    ];

    internal static Diagnostic Expected(Location location, string expected, string found) =>
        new(SyntaxDescriptor, location, $"expected {expected} but found {found}")
        {
            Help = "correct the jq program here",
        };

    internal static Diagnostic BadEscape(Location location, string escape) =>
        new(SyntaxDescriptor, location, $"'{escape}' is no escape sequence of a string")
        {
            Help = "write the character itself, or one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uHHHH (no surrogates) \\(filter)",
        };

    internal static Diagnostic TooDeep(Location location, int limit) =>
        new(SyntaxDescriptor, location, string.Create(CultureInfo.InvariantCulture, $"the program is nested more than {limit} levels deep"))
        {
            Help = "split the program with 'def'",
        };

    internal static Diagnostic ArgumentCount(Location location, string name, string expected, int found) =>
        new(SyntaxDescriptor, location, string.Create(CultureInfo.InvariantCulture, $"'{name}' takes {expected} arguments but has {found}"))
        {
            Help = $"write '{name} source as $x (start; update)'",
        };

    internal static Diagnostic UnknownFilter(Location location, string name, int arity, string? nearest) =>
        new(UnknownFilterDescriptor, location, string.Create(CultureInfo.InvariantCulture, $"there is no filter '{name}' with {arity} arguments"))
        {
            Help = nearest is null ? "define it with 'def', or read a field with '.name'" : $"did you mean '{nearest}'?",
        };

    internal static Diagnostic UnknownVariable(Location location, string name, string? nearest) =>
        new(UnknownVariableDescriptor, location, $"there is no variable '${name}'")
        {
            Help = nearest is null ? $"bind it with 'as ${name} |', or pass it as a parameter" : $"did you mean '${nearest}'?",
        };

    internal static Diagnostic UnknownLabel(Location location, string name) =>
        new(UnknownLabelDescriptor, location, $"there is no label '${name}' around this 'break'")
        {
            Help = $"put 'label ${name} |' in front",
        };

    internal static Diagnostic NoModules(Location location, string keyword) =>
        new(ModulesDescriptor, location, $"'{keyword}' is not supported: there are no jq modules here")
        {
            Help = "write the definitions into the program",
        };

    internal static Diagnostic Failed(Location location, string message) =>
        new(FailedDescriptor, location, message)
        {
            Help = "guard the input with 'select', '?' or '//', or correct the program",
        };

    internal static Diagnostic Limit(Location location, string message) =>
        new(LimitDescriptor, location, message)
        {
            Help = "look for a recursion or a loop that does not end",
        };

    internal static Diagnostic UnknownField(Location location, string field, string nearest) =>
        new(UnknownFieldDescriptor, location, $"nothing here has a field '{field}', so it is null")
        {
            Help = $"did you mean '{nearest}'?",
        };

    internal static Diagnostic UnknownOption(Location location, string helper, string option, string? nearest) =>
        new(UnknownOptionDescriptor, location, $"'{helper}' has no option '{option}', it is ignored")
        {
            Help = nearest is null ? "remove it" : $"did you mean '{nearest}'?",
        };
}
