using System.Diagnostics;

namespace Weaver.Parity.Templates;

/// <summary>
/// Checkouts of public repositories, below the folder that <c>SEMCONV_CHECKOUTS</c> names: template packages that real projects publish
/// and that are none of ours to copy.
/// </summary>
/// <remarks>
/// A repository <c>owner/name</c> lies in <c>name</c>, <c>owner/name</c> or <c>owner+name</c>, with <c>@</c> and the start of a commit
/// behind it when there are several, as a working tree, a clone or a bare clone (also one folder deeper). Of a clone the wanted commit is
/// unpacked into a temporary folder.
/// </remarks>
internal static class Checkouts
{
    private const string Variable = "SEMCONV_CHECKOUTS";

    private static readonly Lock Unpacking = new();

    private static readonly Dictionary<string, string> Unpacked = new(StringComparer.Ordinal);

    private static readonly string? Root = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? Path.GetFullPath(folder) : null;

    /// <summary>The working tree of a commit; skips the test when no folder of checkouts is named, or when it lacks the repository.</summary>
    /// <param name="repository">The name with its owner.</param>
    /// <param name="commit">A commit or a tag.</param>
    public static string Require(string repository, string commit)
    {
        Assert.SkipWhen(Root is null, $"needs a checkout of {repository} at {commit} below the folder that {Variable} names");
        Assert.True(Directory.Exists(Root), $"{Variable} names '{Root}', which is not a folder");
        var found = Find(repository, commit);
        Assert.SkipWhen(found is null, $"'{Variable}' has no checkout of {repository} with {commit}");
        return found!;
    }

    private static string? Find(string repository, string commit)
    {
        var (owner, name) = (repository.Split('/')[0], repository.Split('/')[^1]);
        string[] names = [name, Path.Combine(owner, name), $"{owner}+{name}"];
        var exact = names.Select(each => Path.Combine(Root!, each)).SelectMany(path => WithCommit(path, commit)).FirstOrDefault();
        return exact ?? names.SelectMany(each => (string[])[Path.Combine(Root!, each), Path.Combine(Root!, each, "repo")])
            .Where(Directory.Exists)
            .Select(path => IsClone(path) ? Unpack(path, commit) : Directory.Exists(Path.Combine(path, "repo")) ? null : path)
            .FirstOrDefault(path => path is not null);
    }

    private static IEnumerable<string> WithCommit(string path, string commit) =>
        Directory.Exists(Path.GetDirectoryName(path))
            ? Directory.EnumerateDirectories(Path.GetDirectoryName(path)!, $"{Path.GetFileName(path)}@*").Where(each => commit.StartsWith(each[(each.LastIndexOf('@') + 1)..], StringComparison.Ordinal))
            : [];

    private static bool IsClone(string path) => Path.Exists(Path.Combine(path, ".git")) || File.Exists(Path.Combine(path, "HEAD"));

    private static string? Unpack(string clone, string commit)
    {
        lock (Unpacking)
        {
            if (!Unpacked.TryGetValue($"{clone}@{commit}", out var folder))
            {
                folder = Directory.CreateTempSubdirectory("semconv-checkout-").FullName;
                Unpacked.Add($"{clone}@{commit}", folder);
                AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
                var archive = $"{folder}.tar";
                Git(clone, "archive", "-o", archive, commit);
                if (File.Exists(archive))
                {
                    System.Formats.Tar.TarFile.ExtractToDirectory(archive, folder, overwriteFiles: true);
                    File.Delete(archive);
                }
            }

            return Directory.EnumerateFileSystemEntries(folder).Any() ? folder : null;
        }
    }

    private static void Git(string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
    }
}
