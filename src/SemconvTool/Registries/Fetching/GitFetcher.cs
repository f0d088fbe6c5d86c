using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using SemconvTool.Files;

namespace SemconvTool.Registries.Fetching;

/// <summary>Fetches one commit of a git repository with the program <c>git</c>, as a tar of the folder that is asked for.</summary>
/// <remarks>
/// The repository is a bare one that lives as long as the fetch. Git sees neither the configuration of the machine nor that of the
/// user, asks nobody, runs no hook and speaks HTTP only. Every name from outside stands behind <c>--</c> or was checked before.
/// </remarks>
internal sealed partial class GitFetcher(ToolEnvironment environment, bool allowsCredentials)
{
    /// <summary>Nothing that a repository says about its files changes them or leaves them out.</summary>
    private const string Attributes = "* -text -eol -crlf -ident -filter -working-tree-encoding -export-ignore -export-subst\n";

    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(5);

    /// <summary>The program that is started.</summary>
    public string Program { get; } = ProgramOf(environment);

    /// <summary>The git that the environment names, else that of the path.</summary>
    public static string ProgramOf(ToolEnvironment environment) => environment.Variable("SEMCONV_GIT") is { Length: > 0 } own ? own : "git";

    /// <summary>The folder at a commit; null when there is no git.</summary>
    /// <param name="path">The repository.</param>
    /// <param name="commit">The commit that a lock file names; null for what the path says.</param>
    /// <param name="token">Sent to the host of the repository.</param>
    /// <exception cref="FetchException">It cannot be had.</exception>
    public FetchedBytes? Fetch(RegistryPath path, string? commit, string? token)
    {
        if (ProgramFile.Find(Program, environment) is not { } program)
        {
            return null;
        }

        using var folder = TemporaryFolder.Create();
        var repository = new Repository(this, program, folder.FullPath, path.Source, token);
        repository.Run("init", "--quiet", "--bare", ".");
        Directory.CreateDirectory(Path.Combine(folder.FullPath, "info"));
        File.WriteAllText(Path.Combine(folder.FullPath, "info", "attributes"), Attributes);
        return Archive(repository, path, FetchCommit(repository, path, commit));
    }

    private static string FetchCommit(Repository repository, RegistryPath path, string? commit)
    {
        var reference = commit ?? path.Reference ?? "HEAD";
        try
        {
            repository.Run("fetch", "--quiet", "--no-tags", "--depth=1", "--", path.Source, reference);
        }
        catch (FetchException exception) when (exception.Message.Contains("shallow", StringComparison.Ordinal))
        {
            // Servers that only hand out files cannot cut the history off.
            repository.Run("fetch", "--quiet", "--no-tags", "--", path.Source, reference);
        }

        return repository.Run("rev-parse", "--verify", "--quiet", "FETCH_HEAD^{commit}").Trim();
    }

    private static FetchedBytes Archive(Repository repository, RegistryPath path, string commit)
    {
        if (path.SubFolder is null)
        {
            return new FetchedBytes(repository.Read("archive", "--format=tar", commit), commit);
        }

        // An unknown folder gives an empty archive, which the reader of the registry reports with the folders that there are.
        var isThere = repository.Try("cat-file", "-e", $"{commit}:{path.SubFolder}");
        return new FetchedBytes(
            isThere ? repository.Read("archive", "--format=tar", commit, "--", path.SubFolder) : repository.Read("archive", "--format=tar", commit), commit);
    }

    private ProcessStartInfo Start(string program, string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder };
        foreach (var name in start.Environment.Keys.Where(IsForeign).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_DIR"] = folder;
        start.Environment["LC_ALL"] = "C";
        if (!allowsCredentials)
        {
            start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
            start.Environment["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
            start.Environment["GIT_ASKPASS"] = string.Empty;
            start.Environment["SSH_ASKPASS"] = string.Empty;
        }

        return start;
    }

    /// <summary>Variables that point git at another repository or configuration; those on certificates and its own place stay.</summary>
    private static bool IsForeign(string name) =>
        name.StartsWith("GIT_", StringComparison.Ordinal) && name is not ("GIT_EXEC_PATH" or "GIT_SSL_CAINFO" or "GIT_SSL_CAPATH");

    /// <summary>What git prints may name the token's header nowhere, but URLs with queries are cut all the same.</summary>
    [GeneratedRegex(@"(?<=https?://[^\s?]+)\?[^\s'""]*", RegexOptions.CultureInvariant)]
    private static partial Regex Query();

    /// <summary>The bare repository of one fetch.</summary>
    private sealed class Repository(GitFetcher git, string program, string folder, string url, string? token)
    {
        public string Run(params ReadOnlySpan<string> arguments) => Encoding.UTF8.GetString(Read(arguments).Span);

        public ReadOnlyMemory<byte> Read(params ReadOnlySpan<string> arguments)
        {
            var result = Start(arguments);
            return result.ExitCode == 0 ? result.Output : throw new FetchException(Query().Replace(Shorten(result.Error), "?..."));
        }

        public bool Try(params ReadOnlySpan<string> arguments) => Start(arguments).ExitCode == 0;

        private ProgramResult Start(params ReadOnlySpan<string> arguments)
        {
            var start = git.Start(program, folder, [.. Settings(), .. arguments]);
            if (token is not null)
            {
                // By the environment, which unlike arguments no other user sees.
                var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"x-access-token:{token}"));
                start.Environment["GIT_CONFIG_COUNT"] = "1";
                start.Environment["GIT_CONFIG_KEY_0"] = $"http.{url}.extraHeader";
                start.Environment["GIT_CONFIG_VALUE_0"] = $"Authorization: Basic {basic}";
            }

            return ProgramRunner.Run(start, Timeout, git.Cancellation) ?? throw new FetchException($"'{program}' cannot be started");
        }

        private List<string> Settings()
        {
            List<string> settings =
            [
                "-c", "protocol.allow=never", "-c", "protocol.http.allow=always", "-c", "protocol.https.allow=always",
                "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "gc.auto=0",
            ];
            if (!git.AllowsCredentials)
            {
                settings.AddRange(["-c", "credential.helper=", "-c", "core.askPass="]);
            }

            if (token is not null)
            {
                // Git would send the token along to wherever the first answer points.
                settings.AddRange(["-c", "http.followRedirects=false"]);
            }

            if (new Uri(url).IsLoopback)
            {
                settings.AddRange(["-c", "http.proxy="]);
            }

            return settings;
        }

        private static string Shorten(string error)
        {
            var lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return lines.LastOrDefault(line => line.StartsWith("fatal:", StringComparison.Ordinal)) ?? lines.LastOrDefault() ?? "git failed";
        }
    }

    private CancellationToken Cancellation => environment.Cancellation;

    private bool AllowsCredentials => allowsCredentials;
}
