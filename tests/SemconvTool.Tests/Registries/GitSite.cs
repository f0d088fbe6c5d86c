using System.Diagnostics;

namespace SemconvTool.Tests.Registries;

/// <summary>A repository with a working copy, its server, and the folder in which the tool runs.</summary>
internal sealed class GitSite : IDisposable
{
    private readonly TestFolder _repositories = new();

    public GitSite()
    {
        Folder.Variables["SEMCONV_CACHE"] = Folder["cache"];
        Git(_repositories.Root, "init", "-q", "--bare", "-b", "main", "shop.git");
        Git(_repositories.Root, "init", "-q", "-b", "main", "work");
        Git(_repositories["work"], "remote", "add", "origin", _repositories["shop.git"]);
        Server = new WebServer(_repositories.Root);
    }

    public TestFolder Folder { get; } = new();

    public WebServer Server { get; }

    public string Commit(string path, string content, string? tag)
    {
        _repositories.Write($"work/{path}", content);
        Git(_repositories["work"], "add", "-A");
        Git(_repositories["work"], "commit", "-q", "-m", "change");
        if (tag is not null)
        {
            Git(_repositories["work"], "tag", "-a", "-m", tag, tag);
        }

        Git(_repositories["work"], "push", "-q", "--tags", "origin", "main");
        return Git(_repositories["work"], "rev-parse", "HEAD").Trim();
    }

    public ToolResult Check(string suffix, params string[] options) =>
        Folder.Run(["check", "-r", $"{Server.Url}/shop.git{suffix}", .. options]);

    public void Dispose()
    {
        Server.Dispose();
        Folder.Dispose();
        _repositories.Dispose();
    }

    public static string Git(string folder, params string[] arguments)
    {
        string[] settings = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false", "-c", "core.autocrlf=false", "-c", "core.safecrlf=false"];
        var start = new ProcessStartInfo("git", [.. settings, .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
