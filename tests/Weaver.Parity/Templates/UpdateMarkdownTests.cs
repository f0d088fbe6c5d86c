using System.Text.Json;
using Semconv.TestSupport;

namespace Weaver.Parity.Templates;

/// <summary>
/// Recorded runs of <c>update-markdown</c> over pages of OpenTelemetry and over small ones with mistakes. Their templates are those of
/// public repositories. Accepted differences are in <c>Templates/update-markdown-differences.txt</c>.
/// </summary>
public sealed class UpdateMarkdownTests : IDisposable
{
    private const string Conventions = "open-telemetry/semantic-conventions";

    private const string Release = "e10a930844c6951757a43b849d364f7d056ac32b";

    private const string Head = "384d66161cb18704c729645fa8136a148df9571c";

    private static readonly KnownDifferences Differences = KnownDifferences.Read("Templates/update-markdown-differences.txt");

    private readonly string _pages = Directory.CreateTempSubdirectory("semconv-").FullName;

    public static TheoryData<string> Names => [.. Cases.Select(each => each.GetProperty("case").GetString()!)];

    private static IEnumerable<JsonElement> Cases
    {
        get
        {
            if (!SharedData.IsPresent)
            {
                return [];
            }

            using var document = JsonDocument.Parse(File.ReadAllText(SharedData.Require("data", "update-markdown", "cases.json")));
            return [.. document.RootElement.GetProperty("cases").EnumerateArray().Select(each => each.Clone())];
        }
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Names))]
    public void Pages_are_what_Weaver_made_of_them(string name)
    {
        var recorded = Cases.Single(each => each.GetProperty("case").GetString() == name);
        var arguments = recorded.GetProperty("args").EnumerateArray().Select(each => Place(each.GetString()!)).ToList();
        var before = CopyInput(name);
        var run = ToolRun.Of(SharedData.Require("data"), arguments);
        var expected = Expected(name, before);
        var wrong = Read(_pages).Where(page => page.Value != expected[page.Key]).Select(page => page.Key).Order(StringComparer.Ordinal).ToList();

        // Of some runs only the pages that changed were kept: what made them fail may be in another page.
        var isWhole = !HoldsChangedOnly(name);
        var exit = recorded.GetProperty("exit").GetInt32();
        Differences.Judge(name, DifferenceSummary.Join(
            isWhole && (int)run.Code != exit ? $"exit code {(int)run.Code} for {exit}\n{run.Error}" : null,
            wrong.Count == 0 ? null : $"other {string.Join(", ", wrong)}"));
    }

    [Fact]
    public void Pages_of_a_release_stay_as_they_are()
    {
        var pages = SharedData.Require("data", "otel-semconv", "v1.44.0", "docs");
        var templates = Path.Combine(Checkouts.Require(Conventions, Release), "templates");
        var run = ToolRun.Of(
            SharedData.Require("data", "otel-semconv", "v1.44.0"),
            ["update-markdown", pages, "--target", "markdown", "-t", templates, "-r", "model", "-D", "registry_base_url=/docs/registry/", "--check"]);
        Assert.Equal((0, string.Empty), ((int)run.Code, run.Output));
    }

    public void Dispose() => Directory.Delete(_pages, recursive: true);

    private string Place(string argument) => argument
        .Replace("<markdown>", _pages, StringComparison.Ordinal)
        .Replace("<missing>", Path.Combine(_pages, "missing"), StringComparison.Ordinal)
        .Replace("<weaver>", argument.Contains("<weaver>", StringComparison.Ordinal) ? Checkouts.Require("open-telemetry/weaver", "afa9700cfd607f15de2553dc8a110d435c22df31") : string.Empty, StringComparison.Ordinal)
        .Replace("<semantic-conventions v1.44.0>", argument.Contains("<semantic-conventions v", StringComparison.Ordinal) ? Checkouts.Require(Conventions, Release) : string.Empty, StringComparison.Ordinal)
        .Replace("<semantic-conventions head>", argument.Contains("<semantic-conventions h", StringComparison.Ordinal) ? Checkouts.Require(Conventions, Head) : string.Empty, StringComparison.Ordinal);

    private static bool HoldsChangedOnly(string name) => name.StartsWith("otel-docs-v1.4", StringComparison.Ordinal) && !name.StartsWith("otel-docs-v1.44", StringComparison.Ordinal);

    private Dictionary<string, string> CopyInput(string name)
    {
        var folder = Folders(name, "input").FirstOrDefault(Directory.Exists)
            ?? (name.StartsWith("otel-docs-v1.44.0", StringComparison.Ordinal)
                ? SharedData.Require("data", "otel-semconv", "v1.44.0", "docs")
                : Path.Combine(Checkouts.Require(Conventions, Head), "docs"));
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_pages, Path.GetRelativePath(folder, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }

        return Read(_pages);
    }

    private static Dictionary<string, string> Expected(string name, Dictionary<string, string> before)
    {
        var expected = new Dictionary<string, string>(before, StringComparer.Ordinal);
        var folder = SharedFolder(name, "expected");
        foreach (var (path, text) in Directory.Exists(folder) ? Read(folder) : [])
        {
            expected[path] = text;
        }

        return expected;
    }

    private static IEnumerable<string> Folders(string name, string part) =>
        [SharedFolder(name, part), SharedFolder(name.Replace("-dry", string.Empty, StringComparison.Ordinal), part)];

    private static string SharedFolder(string name, string part) => Path.Combine(SharedData.Require("data", "update-markdown"), name, part);

    private static Dictionary<string, string> Read(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
}
