using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace SemconvTool.Configuration;

/// <summary>What can be wrong with a <c>.weaver.toml</c> that is good TOML, or with where it lies.</summary>
internal static class ConfigurationDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownTableDescriptor = new(
        "SC7201", "config-unknown-table", Severity.Warning, "A table of a configuration file is unknown and not read.");

    public static readonly DiagnosticDescriptor UnknownKeyDescriptor = new(
        "SC7202", "config-unknown-key", Severity.Warning, "A key of a configuration file is unknown and not read.");

    public static readonly DiagnosticDescriptor WrongTypeDescriptor = new(
        "SC7203", "config-wrong-type", Severity.Error, "A setting has a value of the wrong type.");

    public static readonly DiagnosticDescriptor WrongChoiceDescriptor = new(
        "SC7204", "config-wrong-choice", Severity.Error, "A setting has a value that is none of the possible ones.");

    public static readonly DiagnosticDescriptor OutsideDescriptor = new(
        "SC7205", "config-outside", Severity.Note, "A configuration file outside the repository is not read.");

    public static readonly DiagnosticDescriptor UnknownRuleDescriptor = new(
        "SC7206", "config-unknown-rule", Severity.Error, "A setting names an id that is no rule or whose weight is fixed.");

    public static readonly DiagnosticDescriptor IncompleteSuppressionDescriptor = new(
        "SC7207", "config-incomplete-suppression", Severity.Error, "A suppression in a configuration file has no id or no reason.");

    public static readonly DiagnosticDescriptor WrongCredentialDescriptor = new(
        "SC7208", "config-wrong-credential", Severity.Error, "An [[auth]] table does not say for which URLs it is, or not where one token comes from.");

    public static readonly DiagnosticDescriptor WrongPatternDescriptor = new(
        "SC7209", "config-wrong-pattern", Severity.Error, "A pattern for names of samples cannot be read.");

    public static readonly DiagnosticDescriptor WrongMatcherDescriptor = new(
        "SC7210", "config-wrong-matcher", Severity.Error, "A matcher of the live check has no id, or no kind of sample.");

    public static readonly DiagnosticDescriptor UnusedMatcherDescriptor = new(
        "SC7211", "config-unused-matcher", Severity.Warning, "A matcher of the live check, or a part of it, has no effect.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        UnknownTableDescriptor, UnknownKeyDescriptor, WrongTypeDescriptor, WrongChoiceDescriptor, OutsideDescriptor, UnknownRuleDescriptor,
        IncompleteSuppressionDescriptor, WrongCredentialDescriptor, WrongPatternDescriptor, WrongMatcherDescriptor, UnusedMatcherDescriptor,
    ];

    public static Diagnostic UnknownTable(Located<string> key, string? nearest) =>
        new(UnknownTableDescriptor, key.Location, $"unknown table '{key.Value}'") { Help = Write(nearest) };

    public static Diagnostic UnknownKey(Located<string> key, string table, string? nearest) =>
        new(UnknownKeyDescriptor, key.Location, $"unknown key '{key.Value}' in table '{table}'") { Help = Write(nearest) };

    public static Diagnostic WrongTable(Located<string> key, SettingSection section, string found) =>
        new(WrongTypeDescriptor, key.Location, $"'{section.Name}' is a {(section.IsList ? "list of tables" : "table")}, not {found}")
        {
            Help = section.IsList ? $"write '[[{section.Name}]]'" : $"write '[{section.Name}]'",
        };

    public static Diagnostic WrongType(Location location, string name, string expected, string found) =>
        new(WrongTypeDescriptor, location, $"'{name}' has {found} where {expected} belongs") { Help = $"write {expected}" };

    public static Diagnostic WrongChoice(Location location, string text, Setting setting) =>
        new(WrongChoiceDescriptor, location, $"'{text}' is not a value of '{setting.Name}'")
        {
            Help = $"write one of {string.Join(", ", setting.Choices)}",
        };

    public static Diagnostic WrongCredential(Location place) =>
        new(WrongCredentialDescriptor, place, "an '[[auth]]' table needs 'url_prefix' and one of 'token', 'token_env' and 'token_command'")
        {
            Help = "write 'url_prefix = \"https://<host>/\"' and 'token_env = \"<variable>\"'",
        };

    /// <summary>Reading it would make the result depend on the machine, not on the repository.</summary>
    public static Diagnostic Outside(string path) =>
        new(OutsideDescriptor, Location.OfFile(path), "this file lies outside the repository and is not read")
        {
            Help = "name it with '--config', or move what it says into the repository",
        };

    public static Diagnostic UnknownRule(Location location, string id, string? nearest) =>
        new(UnknownRuleDescriptor, location, $"'{id}' is not a rule whose weight can be set")
        {
            Help = nearest is null ? "write the id of a rule; errors of syntax and resolution stay errors" : $"the nearest rule is '{nearest}'",
        };

    public static Diagnostic UnknownFinding(Located<string> id, string? nearest) =>
        new(UnknownRuleDescriptor, id.Location, $"'{id.Value}' is not a rule of the live check")
        {
            Help = nearest is null ? "'semconv explain' lists the rules" : $"the nearest rule is '{nearest}'",
        };

    public static Diagnostic NoLevel(Location location) =>
        new(WrongTypeDescriptor, location, "this change of level has no 'level'") { Help = "add 'level = \"improvement\"', or another level" };

    public static Diagnostic NotAPattern(Located<string> text, string problem) =>
        new(WrongPatternDescriptor, text.Location, $"'{text.Value}' is no pattern: {problem}") { Help = "write a name, with '*' for any text; '\\' stands before a character that is meant itself" };

    public static Diagnostic IncompleteMatcher(Location location, string key) =>
        new(WrongMatcherDescriptor, location, $"this matcher has no '{key}'") { Help = $"add '{key}'" };

    public static Diagnostic RepeatedMatcher(Located<string> id) =>
        new(WrongMatcherDescriptor, id.Location, $"another matcher has the id '{id.Value}'") { Help = "give each matcher an id of its own" };

    public static Diagnostic UnusedMatcher(Located<string> sampleType) =>
        new(UnusedMatcherDescriptor, sampleType.Location, $"matchers of '{sampleType.Value}' samples have no effect here")
        {
            Help = "metrics and events are told by their names; only the types of spans need matchers",
        };

    public static Diagnostic UnusedGroups(Location location, string key) =>
        new(UnusedMatcherDescriptor, location, $"'{key}' has no effect here") { Help = "name the span type in 'signal'; its own attributes are what is checked" };

    public static Diagnostic FailedMatcher(Location location, string id, long count) =>
        new(UnusedMatcherDescriptor, location, $"the condition of '{id}' could not be decided on {count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} spans, which it then does not match")
        {
            Help = "ask first whether the attribute is there: '\"key\" in attributes && ...'",
        };

    public static Diagnostic UnknownWeight(Located<string> text) =>
        new(WrongChoiceDescriptor, text.Location, $"'{text.Value}' is not a weight") { Help = "write one of error, warning, note, off" };

    public static Diagnostic IncompleteSuppression(Location location, string key) =>
        new(IncompleteSuppressionDescriptor, location, $"this suppression has no '{key}'") { Help = $"add '{key}'" };

    public static Diagnostic NoFile(Located<string> path) =>
        new(WrongChoiceDescriptor, path.Location, $"'{path.Value}' names no file or folder") { Help = "leave 'path' out to cover every file" };

    private static string? Write(string? nearest) => nearest is null ? "remove it, it has no effect" : $"write '{nearest}'";
}
