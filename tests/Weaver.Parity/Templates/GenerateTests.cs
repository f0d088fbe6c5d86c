using System.Text.Json;

namespace Weaver.Parity.Templates;

/// <summary>
/// Template packages of real projects, as they are, through the command line: every file that Weaver wrote is written, byte for byte, and
/// no other. Accepted differences are in <c>Templates/generate-differences.txt</c>.
/// </summary>
public sealed class GenerateTests : IDisposable
{
    private static readonly KnownDifferences Differences = KnownDifferences.Read("Templates/generate-differences.txt");

    private readonly string _folder = Directory.CreateTempSubdirectory("semconv-").FullName;

    public static TheoryData<string> Names => [.. GenerateCase.Names];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Names))]
    public void Package_writes_what_Weaver_wrote(string name)
    {
        var recorded = new GenerateCase(name);
        var output = Path.Combine(_folder, "out");
        var failures = recorded.Runs.Select(run => Run(recorded, run, output)).ToList();
        var (expected, written) = (recorded.Expected(), GenerateCase.Hashes(output));
        var different = expected.Keys.Union(written.Keys, StringComparer.Ordinal)
            .Where(path => expected.GetValueOrDefault(path) != written.GetValueOrDefault(path))
            .Order(StringComparer.Ordinal)
            .ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"| {name} | {expected.Count} files | {expected.Keys.Except(different, StringComparer.Ordinal).Count()} identical | {different.Count} different |");
        Differences.Judge(name, DifferenceSummary.Join(
            [.. failures, different.Count == 0 ? null : $"other {string.Join(", ", different)}\n{string.Join('\n', different.Select(path => FirstLine(recorded, output, path)))}"]));
    }

    [Fact]
    public void Listed_packages_exist() => Assert.Empty(Differences.Names.Except(GenerateCase.Names.DefaultIfEmpty(string.Join(' ', Differences.Names)), StringComparer.Ordinal));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>How a run ends otherwise than it did; null when it does not.</summary>
    private string? Run(GenerateCase recorded, JsonElement item, string output)
    {
        var args = recorded.WithoutRegistryFolder(recorded.Arguments(item, output), Path.Combine(_folder, "templates"));
        var run = ToolRun.Of(recorded.WorkingFolder, args);
        var exit = item.GetProperty("exit").GetInt32();
        if ((int)run.Code != exit)
        {
            return $"exit code {(int)run.Code} for {exit}\n{run.Error}";
        }

        return exit == 0 ? null : OtherKinds(item, run);
    }

    /// <summary>What a failed run was said to fail for, and is not here; null when that is the same.</summary>
    private static string? OtherKinds(JsonElement item, ToolRun run)
    {
        var ours = WeaverKinds.Of(run.Error);
        var missing = item.GetProperty("diagnostics_by_kind").EnumerateObject().Select(kind => kind.Name).Except(ours, StringComparer.Ordinal).ToList();
        return missing.Count == 0 ? null : $"no {string.Join(", ", missing)}\n{run.Error}";
    }

    /// <summary>The first line that differs, for whoever looks for the reason.</summary>
    private static string FirstLine(GenerateCase recorded, string output, string path)
    {
        var written = Path.Combine(output, path);
        if (!File.Exists(written) || recorded.ExpectedText(path) is not { } expected)
        {
            return $"{path}: {(File.Exists(written) ? "its text was not kept" : "not written")}";
        }

        var (ours, theirs) = (File.ReadAllText(written).Split('\n'), expected.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(ours.Length, theirs.Length)).First(index => ours.ElementAtOrDefault(index) != theirs.ElementAtOrDefault(index));
        return $"{path}:{line + 1}: '{ours.ElementAtOrDefault(line)}' for '{theirs.ElementAtOrDefault(line)}'";
    }
}
