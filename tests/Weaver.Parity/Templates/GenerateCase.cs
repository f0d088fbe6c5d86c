using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Semconv.TestSupport;

namespace Weaver.Parity.Templates;

/// <summary>A template package of a real project, and what Weaver wrote for it.</summary>
/// <param name="Name">Its folder below <c>data/generate</c>.</param>
internal sealed partial record GenerateCase(string Name)
{
    private const string Upstream = "weaver-packages-markdown";

    private static readonly string[] Data = ["data", "generate"];

    private readonly JsonElement _recorded = Read(SharedData.Require([.. Data, .. Name.Split('/'), "case.json"]));

    public static IEnumerable<string> Names => SharedData.IsPresent
        ? SharedData.Names("*", Data).Where(name => name != Upstream)
            .Concat(SharedData.Names("*", [.. Data, Upstream]).Select(name => $"{Upstream}/{name}"))
        : [];

    /// <summary>Where Weaver ran.</summary>
    public string WorkingFolder => IsWholeFolder ? Folder : SharedData.Require("data");

    public IEnumerable<JsonElement> Runs => _recorded.GetProperty("runs").EnumerateArray();

    private string Folder => SharedData.Require([.. Data, .. Name.Split('/')]);

    /// <summary>Such a case holds its inputs, and what was written as files.</summary>
    private bool IsWholeFolder => Name.StartsWith(Upstream + "/", StringComparison.Ordinal);

    /// <summary>The SHA-256 of every file that was written.</summary>
    public Dictionary<string, string> Expected()
    {
        if (IsWholeFolder)
        {
            return Hashes(Path.Combine(Folder, "expected"))
                .Concat(Hashes(Path.Combine(Folder, "expected-markdown")).Select(file => KeyValuePair.Create($"markdown/{file.Key}", file.Value)))
                .ToDictionary(StringComparer.Ordinal);
        }

        // A run that failed, or that had nothing to write, has no list.
        var list = Path.Combine(Folder, "output.sha256.json");
        return File.Exists(list)
            ? Read(list).EnumerateObject().ToDictionary(file => file.Name, file => file.Value.GetProperty("sha256").GetString()!, StringComparer.Ordinal)
            : [];
    }

    /// <summary>The command line of a run with the folders of this machine; those below <paramref name="output"/> are made.</summary>
    public List<string> Arguments(JsonElement run, string output)
    {
        var args = run.GetProperty("args").EnumerateArray().Select(arg => arg.GetString()!).ToList();
        return args.ConvertAll(arg => Placeholder().Replace(arg, match => match.Groups[1].Value switch
        {
            "output" => Path.Combine(output, PartOf(args)),
            "copy of markdown/" => Copy(Path.Combine(Folder, "markdown"), Path.Combine(output, "markdown")),
            _ => Checkouts.Require(_recorded.GetProperty("repository").GetString()!, Commit),
        }));
    }

    /// <summary>The text of an expected file, where it was kept.</summary>
    public string? ExpectedText(string path)
    {
        var kept = IsWholeFolder ? Path.Combine(Folder, path.StartsWith("markdown/", StringComparison.Ordinal) ? "expected-" + path : "expected/" + path) : Path.Combine(Folder, "output", path);
        return File.Exists(kept) ? File.ReadAllText(kept) : null;
    }

    public static Dictionary<string, string> Hashes(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            path => Path.GetRelativePath(folder, path).Replace('\\', '/'), path => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), StringComparer.Ordinal)
        : [];

    /// <summary>Weaver ran over the suites beside <c>registry/</c> from a copy without that folder, which hides them.</summary>
    public List<string> WithoutRegistryFolder(List<string> args, string copy)
    {
        var root = args.FindIndex(arg => arg.EndsWith("crates/weaver_forge/templates", StringComparison.Ordinal));
        if (root < 0 || Name.StartsWith("weaver-forge-registry-", StringComparison.Ordinal))
        {
            return args;
        }

        Copy(args[root], copy);
        Directory.Delete(Path.Combine(copy, "registry"), recursive: true);
        return [.. args[..root], copy, .. args[(root + 1)..]];
    }

    private string Commit => _recorded.GetProperty("commit").GetString()!.Replace("tag v", "v", StringComparison.Ordinal).Split(' ')[0];

    /// <summary>Two comparisons were recorded into folders that their versions name.</summary>
    private static string PartOf(List<string> args) => args[1] == "diff"
        ? $"{Version(args, "--baseline-registry")}-to-{Version(args, "-r")}"
        : string.Empty;

    private static string Version(List<string> args, string option) => args[args.IndexOf(option) + 1].Split('/')[1];

    private static string Copy(string from, string to)
    {
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }

        return to;
    }

    private static JsonElement Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return document.RootElement.Clone();
    }

    [GeneratedRegex("<([^>]+)>")]
    private static partial Regex Placeholder();
}
