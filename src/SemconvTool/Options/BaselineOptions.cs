using System.CommandLine;
using Semconv.Core;
using SemconvTool.CommandLine;
using SemconvTool.Registries;
using SemconvTool.Registries.Fetching;
using SemconvTool.Registries.Snapshots;
using SemconvTool.Session;

namespace SemconvTool.Options;

/// <summary>Which older registry to compare with: one at a path, or the same one at a commit.</summary>
internal sealed class BaselineOptions
{
    public Option<string> Registry { get; } = OptionFactory.Text(
        "path", "The older registry, named as for '--registry'", "--baseline-registry");

    public Option<string> Baseline { get; } = OptionFactory.Text(
        "ref", "The registry as it was at a branch, tag or commit of its own git repository; or a registry as for '--registry'", "--baseline");

    public void AddTo(Command command)
    {
        command.Add(Baseline);
        command.Add(Registry);
    }

    /// <summary>The name of the option that was typed; null when none was.</summary>
    public string? Given(CommandInvocation invocation) =>
        invocation.Has(Registry) ? Registry.Name : invocation.Has(Baseline) ? Baseline.Name : null;

    /// <summary>The files of the older registry; null when the command cannot go on, which was reported.</summary>
    public RegistrySource? Load(CommandInvocation invocation, RegistrySession session)
    {
        switch (invocation.Value(Registry), invocation.Value(Baseline))
        {
            case ({ } path, null):
                return LoadRegistry(path, session);
            case (null, { } name):
                return session.Locate() is not { } current ? null
                    : NamesRegistry(name, current, session.Environment) ? LoadRegistry(name, session)
                    : LoadSnapshot(current, name, session);
            default:
                session.Diagnostics.Report(UsageDiagnostics.OneBaseline(Baseline.Name, Registry.Name));
                return null;
        }
    }

    /// <summary>A name that is both a commit and a folder means the commit; the folder can be written with <c>./</c> before it.</summary>
    private static bool NamesRegistry(string name, RegistryLocation current, ToolEnvironment environment) =>
        RegistryPath.TryParse(name, out _) is not { Kind: RegistryPathKind.Local }
        || (Path.Exists(environment.FullPath(name)) && !RepositorySnapshot.IsReference(name, FolderOf(current), environment));

    private static RegistrySource? LoadRegistry(string path, RegistrySession session) =>
        session.LoadBaseline(new RegistryLocation(path, session.Environment.FullPath(path), null), session.Environment, LockFile.None);

    private static RegistrySource? LoadSnapshot(RegistryLocation current, string reference, RegistrySession session)
    {
        if (RegistryPath.IsWeb(current.Path))
        {
            session.Diagnostics.Report(SnapshotDiagnostics.NoRepository(current.Path));
            return null;
        }

        using var snapshot = RepositorySnapshot.Take(FolderOf(current), reference, session.Environment, session.Diagnostics);
        if (snapshot?.Find(current.FullPath) is not { } fullPath)
        {
            return null;
        }

        // Paths in manifests are relative to the folder of the configuration or to the root of the repository.
        var folder = snapshot.Find(session.Configuration.Folder ?? snapshot.Repository) ?? snapshot.Find(snapshot.Repository)!;
        var shown = $"{reference}:{Path.GetRelativePath(snapshot.Repository, current.FullPath).Replace('\\', '/')}";
        var environment = session.Environment with { WorkingFolder = folder };
        return session.LoadBaseline(new RegistryLocation(shown, fullPath, null), environment, LockFile.Load(folder, environment, session.Diagnostics));
    }

    private static string FolderOf(RegistryLocation registry) =>
        Directory.Exists(registry.FullPath) ? registry.FullPath : Path.GetDirectoryName(registry.FullPath)!;
}
