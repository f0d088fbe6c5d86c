using System.CommandLine;
using Semconv.Core;
using SemconvTool.CommandLine;
using SemconvTool.Files;
using SemconvTool.Session;

namespace SemconvTool.Options;

/// <summary>Which older registry to compare with: one at a path, or the same one at a commit.</summary>
internal sealed class BaselineOptions
{
    public Option<string> Registry { get; } = OptionFactory.Text(
        "path", "The older registry, named as for '--registry'", "--baseline-registry");

    public Option<string> Reference { get; } = OptionFactory.Text(
        "ref", "The registry as it was at a branch, tag or commit of its own git repository", "--baseline");

    public void AddTo(Command command)
    {
        command.Add(Reference);
        command.Add(Registry);
    }

    public bool IsGiven(CommandInvocation invocation) => invocation.Has(Registry) || invocation.Has(Reference);

    /// <summary>The files of the older registry; null when the command cannot go on, which was reported.</summary>
    public RegistrySource? Load(CommandInvocation invocation, RegistrySession session)
    {
        var environment = invocation.Environment;
        switch (invocation.Value(Registry), invocation.Value(Reference))
        {
            case ({ } path, null):
                return session.LoadBaseline(new RegistryLocation(path, environment.FullPath(path), null), environment);
            case (null, { } reference):
                return session.Locate() is { } location ? LoadSnapshot(location, reference, session) : null;
            default:
                session.Diagnostics.Report(UsageDiagnostics.OneBaseline(Reference.Name, Registry.Name));
                return null;
        }
    }

    private static RegistrySource? LoadSnapshot(RegistryLocation current, string reference, RegistrySession session)
    {
        var registry = Directory.Exists(current.FullPath) ? current.FullPath : Path.GetDirectoryName(current.FullPath)!;
        using var snapshot = RepositorySnapshot.Take(registry, reference, session.Diagnostics);
        if (snapshot?.Find(current.FullPath) is not { } fullPath)
        {
            return null;
        }

        // Paths in manifests are relative to the folder of the configuration or to the root of the repository.
        var folder = snapshot.Find(session.Configuration.Folder ?? snapshot.Repository) ?? snapshot.Find(snapshot.Repository)!;
        var shown = $"{reference}:{Path.GetRelativePath(snapshot.Repository, current.FullPath).Replace('\\', '/')}";
        return session.LoadBaseline(new RegistryLocation(shown, fullPath, null), session.Environment with { WorkingFolder = folder });
    }
}
