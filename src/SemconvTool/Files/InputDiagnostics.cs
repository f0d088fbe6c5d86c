using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.Registries;

namespace SemconvTool.Files;

/// <summary>What can be wrong with the files a command is given.</summary>
internal static class InputDiagnostics
{
    public static readonly DiagnosticDescriptor MissingDescriptor = new(
        "SC7001", "input-missing", Severity.Error, "A file or folder that was named does not exist.");

    public static readonly DiagnosticDescriptor UnreadableDescriptor = new(
        "SC7002", "input-unreadable", Severity.Error, "A file or folder cannot be read.");

    public static readonly DiagnosticDescriptor BadPathDescriptor = new(
        "SC7003", "input-path", Severity.Error, "A registry path cannot be understood.");

    public static readonly DiagnosticDescriptor EmptyDescriptor = new(
        "SC7004", "input-empty", Severity.Error, "A registry folder holds no definition file.");

    public static readonly DiagnosticDescriptor NoRegistryDescriptor = new(
        "SC7005", "input-no-registry", Severity.Error, "A file that was named as a registry is none.");

    public static readonly DiagnosticDescriptor PoliciesUnusedDescriptor = new(
        "SC7007", "input-policies-unused", Severity.Warning, "A registry folder holds policies, which this version does not run.");

    public static readonly DiagnosticDescriptor NoManifestDescriptor = new(
        "SC7020", "input-no-manifest", Severity.Note, "A registry without a manifest uses attributes that it does not define.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        MissingDescriptor, UnreadableDescriptor, BadPathDescriptor, EmptyDescriptor, NoRegistryDescriptor,
        PoliciesUnusedDescriptor, NoManifestDescriptor,
    ];

    /// <param name="path">What was named.</param>
    /// <param name="kind">What it should be, such as <c>file</c>.</param>
    /// <param name="place">Where it was named; null for the command line.</param>
    public static Diagnostic Missing(string path, string kind, Location? place = null) =>
        new(MissingDescriptor, place, $"the {kind} '{path}' does not exist") { Help = "write a path that exists, from the working folder" };

    public static Diagnostic Unreadable(string path, string reason) =>
        new(UnreadableDescriptor, Location.OfFile(path), $"'{path}' cannot be read: {reason}") { Help = "make it readable, or move it out of the way" };

    public static Diagnostic NotAFolder(string path) =>
        new(UnreadableDescriptor, Location.OfFile(path), $"'{path}' cannot be read as a folder: it is a file") { Help = "name the folder" };

    public static Diagnostic BadPath(string path, string problem, Location? place) =>
        new(BadPathDescriptor, place, $"'{RegistryPath.Shown(path)}' is not a registry path: {problem}")
        {
            Help = "write a folder, a file, or 'URL@REF[FOLDER]'; tokens go into '[[auth]]' of .weaver.toml",
        };

    /// <summary>What a manifest from elsewhere says must not make the tool read files that its author knows nothing of.</summary>
    public static Diagnostic LocalPath(string path, Location place) =>
        new(BadPathDescriptor, place, $"the fetched manifest names '{path}', which would be a file or folder of this machine")
        {
            Help = "name a URL there, or say where it is under '[resolve.schema_url_overrides]' in .weaver.toml",
        };

    /// <param name="path">The registry.</param>
    /// <param name="deeper">The folder of the only manifest below it; null when there is none.</param>
    public static Diagnostic Empty(string path, string? deeper) =>
        new(EmptyDescriptor, null, $"the registry '{path}' holds no definition file")
        {
            Help = deeper is null ? "definition files end in '.yaml' or '.yml'; hidden folders are not looked into" : $"write '{WithFolder(path, deeper)}'",
        };

    /// <param name="path">The registry.</param>
    /// <param name="deeper">The folder of the only manifest below it.</param>
    public static Diagnostic DeeperManifest(string path, string deeper) =>
        new(NoManifestDescriptor, null, $"no manifest was found in '{path}', and one lies in its folder '{deeper}'")
        {
            Help = $"write '{WithFolder(path, deeper)}' for the registry in that folder alone",
        };

    private static string WithFolder(string path, string deeper) =>
        path.EndsWith(']') && path.LastIndexOf('[') is > 0 and var bracket ? $"{path[..bracket]}[{path[(bracket + 1)..^1].Trim('/')}/{deeper}]" : $"{path}[{deeper}]";

    public static Diagnostic NoManifest(string path, Location place) =>
        new(NoManifestDescriptor, place, $"no manifest was found in '{path}', and dependencies come from the manifest")
        {
            Help = "name a folder that has a 'manifest.yaml', or write one that lists the other registries under 'dependencies'",
        };

    public static Diagnostic NoRegistry(Location place) =>
        new(NoRegistryDescriptor, place, "this file alone is no registry")
        {
            Help = "name the folder that holds the definition files, a manifest with 'file_format: manifest/2.0', or a published registry",
        };

    public static Diagnostic PoliciesUnused(int count) =>
        new(PoliciesUnusedDescriptor, null, $"{(count == 1 ? "a policy file" : $"{count} policy files")} of the registry folder {(count == 1 ? "is" : "are")} not run")
        {
            Help = "switch on packages of rules with '--policy'; '--skip-policies' says that this is known",
        };
}
