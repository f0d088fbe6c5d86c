using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.Doctor.Documents;

namespace SemconvTool.Doctor;

/// <summary>What can be wrong with the form of a Dapr configuration.</summary>
internal static class FileDiagnostics
{
    public static readonly DiagnosticDescriptor NoConfigurationDescriptor = new(
        "SC7510", "doctor-no-configuration", Severity.Error, "A file holds no Dapr configuration.");

    public static readonly DiagnosticDescriptor WrongKindDescriptor = new(
        "SC7511", "doctor-wrong-kind", Severity.Error, "The kind or the version of a Dapr configuration is not the one that Dapr reads.");

    public static readonly DiagnosticDescriptor UnknownKeyDescriptor = new(
        "SC7512", "doctor-unknown-key", Severity.Error, "A key of a Dapr configuration is unknown, and what it says does not happen.");

    public static readonly DiagnosticDescriptor MisplacedKeyDescriptor = new(
        "SC7513", "doctor-misplaced-key", Severity.Error, "A key of a Dapr configuration stands in the wrong place, and what it says does not happen.");

    public static readonly DiagnosticDescriptor WrongTypeDescriptor = new(
        "SC7514", "doctor-wrong-type", Severity.Error, "A value of a Dapr configuration has the wrong type.");

    public static readonly DiagnosticDescriptor RequiredKeyDescriptor = new(
        "SC7515", "doctor-required-key", Severity.Error, "A cluster refuses a configuration without a key.");

    public static readonly DiagnosticDescriptor NotJudgedDescriptor = new(
        "SC7516", "doctor-not-judged", Severity.Note, "A value depends on an environment variable of unknown value, and was not judged.");

    public static readonly DiagnosticDescriptor NotExpandedDescriptor = new(
        "SC7517", "doctor-not-expanded", Severity.Warning, "A cluster does not replace environment variables in a configuration.");

    public static readonly DiagnosticDescriptor SecondDocumentDescriptor = new(
        "SC7518", "doctor-second-document", Severity.Warning, "A sidecar reads only the first document of a configuration file.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        NoConfigurationDescriptor, WrongKindDescriptor, UnknownKeyDescriptor, MisplacedKeyDescriptor, WrongTypeDescriptor,
        RequiredKeyDescriptor, NotJudgedDescriptor, NotExpandedDescriptor, SecondDocumentDescriptor,
    ];

    public static Diagnostic NoConfiguration(string path) =>
        new(NoConfigurationDescriptor, Location.OfFile(path), "the file holds no Dapr configuration")
        {
            Help = $"name a file with 'apiVersion: {ConfigurationFinder.ApiVersion}' and 'kind: {ConfigurationFinder.Kind}'",
        };

    public static Diagnostic WrongKind(Location place, string key, string? written, string expected) =>
        new(WrongKindDescriptor, place, written is null ? $"the configuration has no '{key}'" : $"'{written}' is not the '{key}' of a Dapr configuration")
        {
            Help = $"write '{key}: {expected}'",
        };

    /// <param name="key">The key.</param>
    /// <param name="parent">The path of the mapping that holds it.</param>
    /// <param name="nearest">The known key that was probably meant.</param>
    public static Diagnostic UnknownKey(YamlScalar key, string parent, string? nearest) =>
        new(UnknownKeyDescriptor, key.Location, $"'{parent}' has no key '{key.Text}', so what it says does not happen")
        {
            Severity = nearest is null ? Severity.Warning : Severity.Error,
            Help = nearest is null ? "remove it, or look for its name in the reference of Dapr" : $"write '{nearest}'",
        };

    public static Diagnostic MisplacedKey(YamlScalar key, string parent, string right) =>
        new(MisplacedKeyDescriptor, key.Location, $"'{key.Text}' does not belong into '{parent}', so what it says does not happen")
        {
            Help = $"move it to '{right}.{key.Text}'",
        };

    /// <param name="node">The value.</param>
    /// <param name="key">Its key, with the path.</param>
    /// <param name="expected">What belongs there.</param>
    /// <param name="isCertain">Whether the reader of this form refuses it.</param>
    public static Diagnostic WrongType(YamlNode node, string key, string expected, bool isCertain) =>
        new(WrongTypeDescriptor, node is YamlMapping mapping ? mapping.Head : node.Location, $"'{key}' takes {expected}{(isCertain ? string.Empty : " in a cluster")}")
        {
            Severity = isCertain ? Severity.Error : Severity.Warning,
            Help = node is not YamlScalar scalar ? $"write {expected} there" : expected == "text" ? $"write '\"{scalar.Text}\"', in quotes" : "write 'true' or 'false', without quotes",
        };

    public static Diagnostic RequiredKey(Location place, string parent, string key, string example) =>
        new(RequiredKeyDescriptor, place, $"a cluster refuses '{parent}' without '{key}'") { Help = $"add '{key}: {example}'" };

    public static Diagnostic NotJudged(ConfigurationText text) =>
        new(NotJudgedDescriptor, text.Place, $"'{text.Node.Text}' depends on the environment variable '{text.OpenVariable}', and was not judged")
        {
            Help = $"add '--env {text.OpenVariable}=VALUE', or '--env-file FILE'",
        };

    public static Diagnostic NotExpanded(YamlScalar node, string variable) =>
        new(NotExpandedDescriptor, node.Location, $"a cluster does not replace '{variable}' by the environment variable: the text is taken as it is")
        {
            Help = "write the value, or for a header 'secretKeyRef' or 'envRef'; '--form self-hosted' says that daprd reads the file itself",
        };

    public static Diagnostic SecondDocument(Location place) =>
        new(SecondDocumentDescriptor, place, "a sidecar reads only the first document of its configuration file")
        {
            Help = "move this document into a file of its own, and name that with another '--config'",
        };
}
