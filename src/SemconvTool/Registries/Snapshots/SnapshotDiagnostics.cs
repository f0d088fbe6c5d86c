using Semconv.Text.Diagnostics;

namespace SemconvTool.Registries.Snapshots;

/// <summary>What can be wrong with a registry at a commit of its own repository.</summary>
internal static class SnapshotDiagnostics
{
    public static readonly DiagnosticDescriptor NoRepositoryDescriptor = new(
        "SC7031", "snapshot-no-repository", Severity.Error, "A commit was named, and the registry lies in no git repository.");

    public static readonly DiagnosticDescriptor UnknownReferenceDescriptor = new(
        "SC7032", "snapshot-unknown-reference", Severity.Error, "The repository of the registry knows no commit of that name.");

    public static readonly DiagnosticDescriptor FailedDescriptor = new(
        "SC7033", "snapshot-failed", Severity.Error, "Git could not lay out the files of a commit.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [NoRepositoryDescriptor, UnknownReferenceDescriptor, FailedDescriptor];

    public static Diagnostic NoRepository(string path) =>
        new(NoRepositoryDescriptor, null, $"'{path}' lies in no git repository") { Help = "name a folder, an archive or a URL instead of a commit" };

    public static Diagnostic UnknownReference(string reference, string reason) =>
        new(UnknownReferenceDescriptor, null, $"the repository has no commit '{reference}'{Because(reason)}")
        {
            Help = "write a branch, a tag or a commit that was fetched (a shallow clone has only the last), or a folder, archive or URL of a registry",
        };

    /// <summary>What git says of a name that is none is not worth repeating; anything else is.</summary>
    private static string Because(string reason) => reason == "Needed a single revision" ? string.Empty : $": {reason}";

    public static Diagnostic Failed(string reference, string reason) =>
        new(FailedDescriptor, null, $"the files of '{reference}' cannot be laid out: {reason}");
}
