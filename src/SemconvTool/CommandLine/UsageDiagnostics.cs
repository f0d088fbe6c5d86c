using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace SemconvTool.CommandLine;

/// <summary>What can be wrong with a command line.</summary>
internal static class UsageDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownOptionDescriptor = new(
        "SC7401", "usage-unknown-option", Severity.Error, "An option is unknown to the command.");

    public static readonly DiagnosticDescriptor UnknownCommandDescriptor = new(
        "SC7402", "usage-unknown-command", Severity.Error, "There is no command of that name.");

    public static readonly DiagnosticDescriptor InvalidDescriptor = new(
        "SC7403", "usage-invalid", Severity.Error, "An option lacks its value, has one too many, or a value that cannot be read.");

    public static readonly DiagnosticDescriptor UnsupportedDescriptor = new(
        "SC7404", "usage-unsupported", Severity.Error, "An option of Weaver changes the result and is not supported yet.");

    public static readonly DiagnosticDescriptor NoRegistryDescriptor = new(
        "SC7405", "usage-no-registry", Severity.Error, "No registry was named, and there is none in the usual place.");

    public static readonly DiagnosticDescriptor UnknownFormatDescriptor = new(
        "SC7406", "usage-unknown-format", Severity.Error, "An output format is unknown.");

    public static readonly DiagnosticDescriptor NoTargetDescriptor = new(
        "SC7407", "usage-no-target", Severity.Error, "No target was named, and no configuration lists targets.");

    public static readonly DiagnosticDescriptor OneBaselineDescriptor = new(
        "SC7421", "usage-one-baseline", Severity.Error, "A comparison needs one baseline, and got none or two.");

    public static readonly DiagnosticDescriptor UnknownChoiceDescriptor = new(
        "SC7422", "usage-unknown-choice", Severity.Error, "An option got a word that it does not know.");

    public static readonly DiagnosticDescriptor NoEffectDescriptor = new(
        "SC7430", "usage-no-effect", Severity.Note, "An option is accepted and changes nothing.");

    public static readonly DiagnosticDescriptor NoTelemetryDescriptor = new(
        "SC7431", "usage-no-telemetry", Severity.Error, "No recorded telemetry was named.");

    public static readonly DiagnosticDescriptor NotThereYetDescriptor = new(
        "SC7432", "usage-not-there-yet", Severity.Error, "A command of Weaver is not there yet.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        UnknownOptionDescriptor, UnknownCommandDescriptor, InvalidDescriptor, UnsupportedDescriptor, NoRegistryDescriptor,
        UnknownFormatDescriptor, NoTargetDescriptor, OneBaselineDescriptor, UnknownChoiceDescriptor, NoTelemetryDescriptor,
        NoEffectDescriptor, NotThereYetDescriptor,
    ];

    public static Diagnostic UnknownOption(string token, string? nearest) =>
        new(UnknownOptionDescriptor, null, $"unknown option '{token}'") { Help = nearest is null ? null : $"write '{nearest}'" };

    public static Diagnostic UnknownCommand(string token, string? nearest) =>
        new(UnknownCommandDescriptor, null, $"unknown command '{token}'") { Help = nearest is null ? null : $"write '{nearest}'" };

    public static Diagnostic NotThereYet(string command) =>
        new(NotThereYetDescriptor, null, $"Weaver's command '{command}' is not there yet");

    public static Diagnostic NoEffect(string option, string instead) =>
        new(NoEffectDescriptor, null, $"'{option}' changes nothing") { Help = instead };

    public static Diagnostic ExtraArgument(string token) =>
        new(InvalidDescriptor, null, $"unexpected argument '{token}'");

    public static Diagnostic NoCommand() => new(InvalidDescriptor, null, "no command was named");

    /// <param name="option">As it was typed.</param>
    /// <param name="value">What the help calls its value.</param>
    public static Diagnostic NoValue(string option, string? value) =>
        new(InvalidDescriptor, null, $"'{option}' needs a value") { Help = $"write '{option} {value?.ToUpperInvariant()}'" };

    public static Diagnostic EmptyValue(string option, string? value) =>
        new(InvalidDescriptor, null, $"the value of '{option}' is empty") { Help = $"write '{option} {value?.ToUpperInvariant()}', or leave the option out" };

    public static Diagnostic EmptyArgument(string name) =>
        new(InvalidDescriptor, null, $"the argument '{name}' is empty") { Help = "write a value, or leave it out" };

    public static Diagnostic NotASchemaUrl(string option, string text, string problem) =>
        new(InvalidDescriptor, null, $"'{text}' of '{option}' is no schema URL: {problem}") { Help = "write a URL such as https://example.com/shop/1.0.0" };

    public static Diagnostic WouldReplace(string path, string option) =>
        new(InvalidDescriptor, null, $"'{path}' is there already, and would be replaced") { Help = $"name another folder with '{option}', or remove the file" };

    public static Diagnostic OnlyWith(string option, string other) =>
        new(InvalidDescriptor, null, $"'{option}' has a meaning with '{other}' only") { Help = $"add '{other}', or leave '{option}' out" };

    public static Diagnostic NotASchemaFile(string option, string path) =>
        new(InvalidDescriptor, null, $"'{path}' of '{option}' is no schema file") { Help = "name a YAML file with the keys 'file_format' and 'versions'" };

    public static Diagnostic NotACount(string option, string text) =>
        new(InvalidDescriptor, null, $"'{text}' of '{option}' is no number of spans") { Help = "write a whole number above zero" };

    public static Diagnostic NotAFindingList(string path) =>
        new(InvalidDescriptor, null, $"'{path}' is no list of known findings, and '--update-baseline' would replace it")
        {
            Help = "name another file with '--baseline', or remove this one",
        };

    /// <summary>A package of rules that only compares.</summary>
    public static Diagnostic NothingToCompareWith(string package) =>
        new(OneBaselineDescriptor, null, $"the package '{package}' compares with an older registry, and none was named, so none of its rules is run")
        {
            Help = "add '--baseline REF' or '--baseline-registry PATH', or leave the package out",
        };

    public static Diagnostic Contradiction(string option, string other) =>
        new(InvalidDescriptor, null, $"'{option}' and '{other}' contradict each other") { Help = "leave one of them out" };

    public static Diagnostic NotASwitchValue(string option, string value) =>
        new(InvalidDescriptor, null, $"'{value}' is not a value of '{option}'") { Help = $"write '{option}', '{option}=true' or '{option}=false'" };

    /// <param name="name">The argument or option.</param>
    /// <param name="setting">The setting of the configuration file that does the same.</param>
    public static Diagnostic Required(string name, string setting) =>
        new(InvalidDescriptor, null, $"'{name}' is not named") { Help = $"write it on the command line, or as '{setting}' in .weaver.toml" };

    public static Diagnostic Invalid(string reason) =>
        new(InvalidDescriptor, null, $"{char.ToLowerInvariant(reason[0])}{reason[1..].TrimEnd('.')}");

    /// <param name="name">The option, or the setting of the configuration file.</param>
    /// <param name="instead">What to write.</param>
    public static Diagnostic Unsupported(string name, string instead) =>
        new(UnsupportedDescriptor, null, $"'{name}' is not supported yet, and leaving it out would change the result") { Help = instead };

    /// <param name="option">Where it was named.</param>
    /// <param name="path">What was named.</param>
    /// <param name="known">The packages there are.</param>
    public static Diagnostic UnknownPolicy(string option, string path, IEnumerable<string> known) =>
        new(UnsupportedDescriptor, null, $"'{path}' of '{option}' is not one of the packages of rules, and policies in Rego are not run")
        {
            Help = $"write one of {string.Join(", ", known)}, or add '--skip-policies' to go on without",
        };

    public static Diagnostic UnknownId(string id, string? nearest) =>
        new(InvalidDescriptor, null, $"there is no diagnostic '{id}'") { Help = nearest is null ? "write 'semconv explain' for a list" : $"write '{nearest}'" };

    public static Diagnostic NoBaselineFile() =>
        new(InvalidDescriptor, null, "'--write-baseline' does not know where to write")
        {
            Help = "add '--baseline-file FILE', or write 'baseline_file' under '[semconv.check]' in .weaver.toml",
        };

    public static Diagnostic NotAList(string path) =>
        new(InvalidDescriptor, null, $"'{path}' is no list of known problems, and '--write-baseline' would replace it")
        {
            Help = "name another file with '--baseline-file', or remove this one",
        };

    public static Diagnostic NoRegistry() =>
        new(NoRegistryDescriptor, null, "no registry was named, and there is no folder 'model' here")
        {
            Help = "write '--registry PATH', or 'path' under '[registry]' in .weaver.toml",
        };

    public static Diagnostic UnknownFormat(string option, string name, IEnumerable<string> known) =>
        new(UnknownFormatDescriptor, null, $"'{name}' is not a format of '{option}'") { Help = $"write one of {string.Join(", ", known)}" };

    public static Diagnostic NoTelemetry(string option) =>
        new(NoTelemetryDescriptor, null, "no recorded telemetry was named, and this version does not listen for it")
        {
            Help = $"write '{option}{(option.Length == 0 ? string.Empty : " ")}FILE', with a file that the OpenTelemetry Collector or 'semconv emit --stdout' wrote",
        };

    /// <summary>To wait for telemetry that nobody was told to send would look like a tool that hangs.</summary>
    public static Diagnostic NoTelemetrySource(string option) =>
        new(NoTelemetryDescriptor, null, "no recorded telemetry was named")
        {
            Help = $"write 'FILE', with a file that the OpenTelemetry Collector wrote, or '{option}' to take telemetry from running services",
        };

    public static Diagnostic UnknownShell(string? name, IEnumerable<string> known) =>
        new(InvalidDescriptor, null, name is null ? "no shell was named" : $"'{name}' is not a shell with a completion script")
        {
            Help = $"write one of {string.Join(", ", known)}",
        };

    public static Diagnostic NotAnEndpoint(string text) =>
        new(InvalidDescriptor, null, $"'{text}' is no endpoint") { Help = "write a URL such as http://localhost:4317" };

    public static Diagnostic NotPairs(string variable) =>
        new(InvalidDescriptor, null, $"the variable '{variable}' is no list of names and values") { Help = "write NAME=VALUE, several with commas between them" };

    public static Diagnostic NotAVariable(string text, string option) =>
        new(InvalidDescriptor, null, $"'{text}' of '{option}' is no variable") { Help = $"write '{option} NAME=VALUE'" };

    public static Diagnostic NotAVariableLine(Location place) =>
        new(InvalidDescriptor, place, "the line is no variable") { Help = "write 'NAME=VALUE'" };

    public static Diagnostic NoConfigurationFile() =>
        new(InvalidDescriptor, null, "no file was named") { Help = "write 'semconv doctor FILE', with a file that holds a Dapr configuration" };

    public static Diagnostic NoSearchText() =>
        new(InvalidDescriptor, null, "no text to search for was named") { Help = "write 'semconv search TEXT'" };

    public static Diagnostic NoTarget() =>
        new(NoTargetDescriptor, null, "no target was named, and no weaver.yaml lists 'targets'")
        {
            Help = "write 'semconv generate TARGET OUTPUT', or list 'targets' in the weaver.yaml of the repository",
        };

    public static Diagnostic OneBaseline(string reference, string registry) =>
        new(OneBaselineDescriptor, null, $"a comparison needs one baseline: '{reference}' or '{registry}'")
        {
            Help = $"write '{reference} main' to compare with a branch, or '{registry} PATH' to compare with another folder",
        };

    public static Diagnostic UnknownChoice(string option, string word, IEnumerable<string> known) =>
        new(UnknownChoiceDescriptor, null, $"'{word}' is not a value of '{option}'") { Help = $"write one of {string.Join(", ", known)}" };
}
