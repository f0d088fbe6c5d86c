using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace SemconvTool.Files;

/// <summary>What can be wrong with the files a command is given.</summary>
internal static class InputDiagnostics
{
    public static readonly DiagnosticDescriptor MissingDescriptor = new(
        "SC7001", "input-missing", Severity.Error, "A file or folder that was named does not exist.");

    public static readonly DiagnosticDescriptor UnreadableDescriptor = new(
        "SC7002", "input-unreadable", Severity.Error, "A file or folder cannot be read.");

    public static readonly DiagnosticDescriptor RemoteDescriptor = new(
        "SC7003", "input-remote", Severity.Error, "A registry lies in a git repository, behind a URL or in an archive, which this version does not read.");

    public static readonly DiagnosticDescriptor EmptyDescriptor = new(
        "SC7004", "input-empty", Severity.Error, "A registry folder holds no definition file.");

    public static readonly DiagnosticDescriptor PublishedDescriptor = new(
        "SC7005", "input-published", Severity.Error, "A registry is a published one, which this version does not read.");

    public static readonly DiagnosticDescriptor DependencyCycleDescriptor = new(
        "SC7006", "input-dependency-cycle", Severity.Error, "A registry depends on itself, directly or through others.");

    public static readonly DiagnosticDescriptor PoliciesUnusedDescriptor = new(
        "SC7007", "input-policies-unused", Severity.Warning, "A registry folder holds policies, which this version does not run.");

    public static readonly DiagnosticDescriptor NoManifestDescriptor = new(
        "SC7020", "input-no-manifest", Severity.Note, "A registry without a manifest uses attributes that it does not define.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        MissingDescriptor, UnreadableDescriptor, RemoteDescriptor, EmptyDescriptor, PublishedDescriptor, DependencyCycleDescriptor,
        PoliciesUnusedDescriptor, NoManifestDescriptor,
    ];

    /// <param name="path">What was named.</param>
    /// <param name="kind">What it should be, such as <c>file</c>.</param>
    /// <param name="place">Where it was named; null for the command line.</param>
    public static Diagnostic Missing(string path, string kind, Location? place = null) =>
        new(MissingDescriptor, place, $"the {kind} '{path}' does not exist") { Help = "write a path that exists, from the working folder" };

    public static Diagnostic Unreadable(string path, string reason) =>
        new(UnreadableDescriptor, Location.OfFile(path), $"'{path}' cannot be read: {reason}") { Help = "make it readable, or move it out of the way" };

    public static Diagnostic Remote(string path, string kind, Location? place) =>
        new(RemoteDescriptor, place, $"'{path}' is {kind}, and this version reads local folders only")
        {
            Help = "fetch it into a folder and name that folder; fetching comes with a later version",
        };

    public static Diagnostic Empty(string path) =>
        new(EmptyDescriptor, null, $"the registry '{path}' holds no definition file")
        {
            Help = "definition files end in '.yaml' or '.yml'; hidden folders are not looked into",
        };

    public static Diagnostic NoManifest(string path, Location place) =>
        new(NoManifestDescriptor, place, $"no manifest was found in '{path}', and dependencies come from the manifest")
        {
            Help = "name a folder that has a 'manifest.yaml', or write one that lists the other registries under 'dependencies'",
        };

    public static Diagnostic Published(Location place) =>
        new(PublishedDescriptor, place, "this is the manifest of a published registry, and this version reads definition files only")
        {
            Help = "name the folder of definition files it was published from",
        };

    public static Diagnostic DependencyCycle(string chain, Location place) =>
        new(DependencyCycleDescriptor, place, $"the registry depends on itself: {chain}") { Help = "remove this dependency" };

    public static Diagnostic PoliciesUnused(int count) =>
        new(PoliciesUnusedDescriptor, null, $"{(count == 1 ? "a policy file" : $"{count} policy files")} of the registry folder {(count == 1 ? "is" : "are")} not run")
        {
            Help = "switch on packages of rules with '--policy'; '--skip-policies' says that this is known",
        };
}
