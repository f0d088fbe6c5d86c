using System.Text.Json;
using Semconv.TestSupport;
using SemconvTool;

namespace Weaver.Parity.Resolver;

/// <summary>
/// Every registry of Weaver's resolver tests, checked with the recorded command line: the same outcome, every problem of Weaver
/// found at a line, and no error that Weaver does not have. Accepted differences are in <c>Resolver/differences.txt</c>.
/// </summary>
public sealed class CheckTests
{
    /// <summary>Kinds that are not about the registry, with the reason why they do not count.</summary>
    private static readonly Dictionary<string, string> NotCompared = new(StringComparer.Ordinal)
    {
        ["UnstableFileFormat"] = "definition/2 is no preview here",
        ["V2FlagMissingWarning"] = "a published registry is read in either form here",
        ["DeprecatedIncludeUnreferencedWarning"] = "the option is not deprecated here",
    };

    private static readonly Dictionary<string, CheckCase> Cases = CheckCase.All().ToDictionary(item => item.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Cases.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_finds_what_Weaver_finds(string name) => ResolverDifferences.Judge(name, Compare(Cases[name]));

    [Fact]
    public void Every_known_difference_names_a_case()
    {
        SharedData.Require("data", "weaver-resolver");
        var catalogs = CatalogTests.Folders.Select(folder => $"{folder.Data}/catalog");
        Assert.Empty(ResolverDifferences.Names.Except(Cases.Keys.Concat(catalogs), StringComparer.Ordinal));
    }

    private static string? Compare(CheckCase item)
    {
        var run = ToolRun.Of(SharedData.Require("data", "weaver-resolver"), item.Args);
        if ((run.Code == ExitCode.Clean) != (item.Exit == 0))
        {
            return $"exit code {(int)run.Code}, Weaver has {item.Exit}\n{run.Output}{run.Error}";
        }

        var found = run.ReadDiagnostics();
        var recorded = item.Problems.Where(problem => WeaverKindList.Has(problem.Kind) && !NotCompared.ContainsKey(problem.Kind)).ToList();
        if (recorded.FirstOrDefault(problem => !found.Any(diagnostic => Says(diagnostic, problem))) is { } missing)
        {
            return $"{missing} is not reported\n{run.Output}";
        }

        var kinds = item.Problems.Select(problem => problem.Kind).ToHashSet(StringComparer.Ordinal);
        var extra = found.Find(diagnostic => Severity(diagnostic) == "error" && !WeaverKindList.Of(Id(diagnostic)).Any(kinds.Contains));
        return extra.ValueKind == JsonValueKind.Undefined ? null : $"Weaver does not report {extra.GetRawText()}";
    }

    /// <summary>The same kind at a line, about the same things.</summary>
    private static bool Says(JsonElement diagnostic, RecordedProblem problem) =>
        WeaverKindList.Of(Id(diagnostic)).Contains(problem.Kind, StringComparer.Ordinal)
        && diagnostic.GetProperty("line").ValueKind == JsonValueKind.Number
        && problem.Subjects.All(subject => Quotes(diagnostic.GetProperty("message").GetString()!, subject));

    /// <summary>We quote the id that the user wrote; Weaver puts the type of the item before it.</summary>
    private static bool Quotes(string message, string subject) =>
        message.Contains($"'{subject}'", StringComparison.Ordinal)
        || message.Contains($"'{subject[(subject.IndexOf('.', StringComparison.Ordinal) + 1)..]}'", StringComparison.Ordinal);

    private static string Id(JsonElement diagnostic) => diagnostic.GetProperty("id").GetString()!;

    private static string Severity(JsonElement diagnostic) => diagnostic.GetProperty("severity").GetString()!;
}
