using Semconv.Text.Diagnostics;
using SemconvTool.Files;

namespace SemconvTool.Registries.Snapshots;

/// <summary>The files of a git repository as they were at one commit, in a folder that goes away again.</summary>
/// <remarks>The whole tree is laid out, because manifests name other registries by paths from the root of the repository.</remarks>
internal sealed class RepositorySnapshot : IDisposable
{
    private readonly TemporaryFolder _folder = TemporaryFolder.Create();

    private RepositorySnapshot(string repository) => Repository = repository;

    /// <summary>The root of the repository that the snapshot was taken of.</summary>
    public string Repository { get; }

    private string Root => Path.Combine(_folder.FullPath, "tree");

    /// <summary>Lays out a commit; null when that is not possible, which is reported.</summary>
    /// <param name="folder">A folder in the repository.</param>
    /// <param name="reference">A branch, a tag, a commit or anything else that git knows it by.</param>
    /// <param name="environment">Says which git lays it out.</param>
    /// <param name="diagnostics">Takes why there is no snapshot.</param>
    public static RepositorySnapshot? Take(string folder, string reference, ToolEnvironment environment, DiagnosticBag diagnostics)
    {
        if (RepositoryFolders.RootOf(folder) is not { } repository)
        {
            diagnostics.Report(SnapshotDiagnostics.NoRepository(folder));
            return null;
        }

        var snapshot = new RepositorySnapshot(repository);
        if (snapshot.LayOut(reference, environment, diagnostics))
        {
            return snapshot;
        }

        snapshot.Dispose();
        return null;
    }

    /// <summary>Whether the repository that a folder lies in knows a commit by a name.</summary>
    public static bool IsReference(string name, string folder, ToolEnvironment environment) =>
        RepositoryFolders.RootOf(folder) is { } repository && CommitOf(name, new LocalGit(repository, environment)).Error is null;

    /// <summary>Where a path of the repository is in the snapshot; null when it lies outside the repository.</summary>
    public string? Find(string fullPath) =>
        RepositoryFolders.IsIn(fullPath, Repository) ? Path.GetFullPath(Path.GetRelativePath(Repository, fullPath), Root) : null;

    public void Dispose() => _folder.Dispose();

    private static (string Commit, string? Error) CommitOf(string reference, LocalGit git) =>
        git.Run("rev-parse", "--verify", "--end-of-options", $"{reference}^{{commit}}");

    private bool LayOut(string reference, ToolEnvironment environment, DiagnosticBag diagnostics)
    {
        // An index of its own: that of the repository belongs to the user.
        var git = new LocalGit(Repository, environment, Path.Combine(_folder.FullPath, "index"));
        var (commit, unknown) = CommitOf(reference, git);
        if (unknown is not null)
        {
            diagnostics.Report(SnapshotDiagnostics.UnknownReference(reference, unknown));
            return false;
        }

        // The empty .git marks where paths of the repository start, as it does in the repository.
        Directory.CreateDirectory(Path.Combine(Root, ".git"));
        var error = git.Run("read-tree", commit.Trim()).Error
            ?? git.Run("checkout-index", "--all", "--force", $"--prefix={Root}{Path.DirectorySeparatorChar}").Error;
        if (error is not null)
        {
            diagnostics.Report(SnapshotDiagnostics.Failed(reference, error));
        }

        return error is null;
    }
}
