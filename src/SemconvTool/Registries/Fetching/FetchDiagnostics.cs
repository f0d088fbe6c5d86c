using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace SemconvTool.Registries.Fetching;

/// <summary>What can go wrong between a registry behind a URL and this machine.</summary>
internal static class FetchDiagnostics
{
    public static readonly DiagnosticDescriptor FailedDescriptor = new(
        "SC7041", "fetch-failed", Severity.Error, "A registry behind a URL cannot be fetched.");

    public static readonly DiagnosticDescriptor NoGitDescriptor = new(
        "SC7042", "git-missing", Severity.Error, "A registry lies in a git repository, and there is no git.");

    public static readonly DiagnosticDescriptor OfflineDescriptor = new(
        "SC7043", "not-in-cache", Severity.Error, "A registry behind a URL is not in the cache, and the network must not be used.");

    public static readonly DiagnosticDescriptor CredentialDescriptor = new(
        "SC7044", "credential-unavailable", Severity.Error, "A token that the configuration promises cannot be had.");

    public static readonly DiagnosticDescriptor ChangedDescriptor = new(
        "SC7045", "lock-mismatch", Severity.Error, "A registry behind a URL is not the one that the lock file names.");

    public static readonly DiagnosticDescriptor NotLockedDescriptor = new(
        "SC7046", "not-in-lock", Severity.Error, "A registry behind a URL is missing in the lock file.");

    public static readonly DiagnosticDescriptor BadLockDescriptor = new(
        "SC7047", "lock-unreadable", Severity.Error, "The lock file cannot be understood.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        FailedDescriptor, NoGitDescriptor, OfflineDescriptor, CredentialDescriptor, ChangedDescriptor, NotLockedDescriptor, BadLockDescriptor,
    ];

    /// <summary>Those that are the fault of the environment, not of what was asked for.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> OfEnvironment { get; } =
        [FailedDescriptor, NoGitDescriptor, OfflineDescriptor, CredentialDescriptor];

    public static Diagnostic Failed(string url, string reason, Location? place) =>
        new(FailedDescriptor, place, $"'{url}' cannot be fetched: {OneLine(reason)}")
        {
            Help = "check the URL and the network; for a private registry, add an '[[auth]]' entry to .weaver.toml",
        };

    public static Diagnostic NoGit(string url, string program, Location? place) =>
        new(NoGitDescriptor, place, $"'{url}' is a git repository, and '{program}' cannot be started")
        {
            Help = "install git, or name an archive of the repository, which needs none",
        };

    public static Diagnostic Offline(string path, Location? place) =>
        new(OfflineDescriptor, place, $"'{path}' is not in the cache, and '--offline' keeps off the network")
        {
            Help = "run the command once without '--offline'",
        };

    public static Diagnostic NoCredential(string prefix, string reason, Location place) =>
        new(CredentialDescriptor, place, $"there is no token for '{prefix}': {OneLine(reason)}")
        {
            Help = "set the variable or mend the command that this entry names",
        };

    public static Diagnostic Changed(string path, string lockFile, Location? place) =>
        new(ChangedDescriptor, place, $"'{path}' is not what '{lockFile}' says it is")
        {
            Help = "find out why it changed; to accept it, run the command with '--update-lock'",
        };

    public static Diagnostic NotLocked(string path, string lockFile, Location? place) =>
        new(NotLockedDescriptor, place, $"'{path}' is not in '{lockFile}'") { Help = "run the command with '--update-lock'" };

    public static Diagnostic BadLock(string lockFile, string reason) =>
        new(BadLockDescriptor, Location.OfFile(lockFile), $"the lock file cannot be understood: {OneLine(reason)}")
        {
            Help = "run the command with '--update-lock'",
        };

    private static string OneLine(string text) => text.Trim().TrimEnd('.').ReplaceLineEndings(" ");
}
