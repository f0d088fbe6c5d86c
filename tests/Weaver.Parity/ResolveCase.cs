using System.Text.Json;
using Semconv.TestSupport;

namespace Weaver.Parity;

/// <summary>One recorded run of <c>registry resolve</c>.</summary>
/// <param name="Name">What the list of differences calls it.</param>
/// <param name="WorkingFolder">The folder below the reference data in which the command ran.</param>
/// <param name="Registry">The path of the registry as typed.</param>
/// <param name="Output">The recorded output, below the reference data.</param>
internal sealed record ResolveCase(string Name, string WorkingFolder, string Registry, string Output)
{
    /// <summary>Whether the command took over everything of dependencies.</summary>
    public bool IncludesUnreferenced => Name.Contains("+include_unreferenced", StringComparison.Ordinal);

    public bool IsV2 => Output.Contains("resolved-v2", StringComparison.Ordinal);

    public static IEnumerable<ResolveCase> All() => SharedData.IsPresent ? Registries().Concat(ResolverFixtures()) : [];

    public JsonElement ReadExpected()
    {
        var text = RecordedText.Read(SharedData.Require("data", Output));
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 256 });
        return document.RootElement.Clone();
    }

    private static IEnumerable<ResolveCase> Registries()
    {
        foreach (var name in SharedData.Names("*", "data", "expected"))
        {
            var file = Path.Combine(SharedData.Require("data", "expected"), name, "case.json");
            if (!File.Exists(file))
            {
                continue;
            }

            using var document = JsonDocument.Parse(File.ReadAllText(file));
            var root = document.RootElement;
            foreach (var run in root.GetProperty("runs").EnumerateArray())
            {
                var output = run.GetProperty("output").GetString();
                if (output is not ("resolved-v1.json" or "resolved-v2.json") || run.GetProperty("exit").GetInt32() != 0)
                {
                    continue;
                }

                var suffix = File.Exists(Path.Combine(Path.GetDirectoryName(file)!, output)) ? string.Empty : ".gz";
                yield return new ResolveCase(
                    $"{name}/{output}", WorkingFolderOf(root), root.GetProperty("path").GetString()!, $"expected/{name}/{output}{suffix}");
            }
        }
    }

    private static IEnumerable<ResolveCase> ResolverFixtures()
    {
        var file = SharedData.Require("data", "weaver-resolver", "cases.json");
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        foreach (var item in document.RootElement.GetProperty("cases").EnumerateArray())
        {
            if (!item.TryGetProperty("actual", out var actual))
            {
                continue;
            }

            foreach (var form in new[] { "resolve-v1", "resolve-v2" })
            {
                if (actual.TryGetProperty(form, out var run) && run.GetProperty("exit").GetInt32() == 0 && run.TryGetProperty("output", out var output))
                {
                    yield return new ResolveCase(
                        $"resolver/{item.GetProperty("case").GetString()}/{form}", "weaver-resolver", item.GetProperty("registry").GetString()!, $"weaver-resolver/{output.GetString()}");
                }
            }
        }
    }

    /// <summary>The note of a case says "working directory is X/"; without a note it is the data folder itself.</summary>
    public static string WorkingFolderOf(JsonElement root)
    {
        const string Phrase = "working directory is ";
        var note = root.TryGetProperty("note", out var element) ? element.GetString()! : string.Empty;
        var start = note.IndexOf(Phrase, StringComparison.Ordinal);
        return start < 0 ? "." : note[(start + Phrase.Length)..].Split(' ', ';')[0].TrimEnd('/');
    }
}
