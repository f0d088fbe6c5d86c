using System.Text.RegularExpressions;
using Semconv.TestSupport;
using SemconvTool;

namespace Weaver.Parity.Templates;

/// <summary>
/// The recorded cases of the template language, each with its files and its command line: what is written is the same, and what fails
/// fails with a place. Accepted differences are in <c>Templates/differences.txt</c>.
/// </summary>
public sealed partial class TemplateCasesTests
{
    private static readonly KnownDifferences Differences = KnownDifferences.Read("Templates/differences.txt");

    public static TheoryData<string> Groups => [.. TemplateCase.Groups];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Groups))]
    public void Cases_end_as_they_did_in_Weaver(string group)
    {
        var cases = TemplateCase.ReadAll(group).ToList();
        var wrong = new List<string>();
        foreach (var recorded in cases)
        {
            try
            {
                Differences.Judge(recorded.Id, Compare(recorded));
            }
            catch (Xunit.Sdk.XunitException exception)
            {
                wrong.Add(exception.Message);
            }
        }

        var listed = cases.Count(recorded => Differences.Has(recorded.Id));
        TestContext.Current.TestOutputHelper?.WriteLine($"{group}: {cases.Count - listed - wrong.Count} of {cases.Count} as in Weaver, {listed} listed");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {cases.Count}\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void Listed_cases_exist_and_are_less_than_one_in_a_hundred()
    {
        SharedData.Require("data", "template-cases");
        var ids = TemplateCase.Groups.SelectMany(TemplateCase.ReadAll).Select(recorded => recorded.Id).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Differences.Names.Except(ids, StringComparer.Ordinal));
        Assert.InRange(Differences.Names.Count(), 0, ids.Count / 100);
    }

    private static string? Compare(TemplateCase recorded)
    {
        var folder = Directory.CreateTempSubdirectory("semconv-").FullName;
        try
        {
            recorded.WriteTo(folder);
            using var output = new StringWriter();
            using var error = new StringWriter();
            var environment = new ToolEnvironment(output, error, folder) { Variable = name => name == "HOME" ? Path.Combine(folder, "home") : null };
            var code = SemconvTool.CommandLine.ToolRunner.Run([.. recorded.Arguments], environment);
            if (recorded.Fails)
            {
                return code == ExitCode.Clean ? "does not fail" : Place().IsMatch(error.ToString()) ? null : $"fails without a place\n{error}";
            }

            return DifferenceSummary.Join(
                code == ExitCode.Clean ? null : $"fails with {(int)code}\n{error}", CompareFiles(recorded, Path.Combine(folder, recorded.OutputFolder)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [GeneratedRegex(@"^[^\n]+:\d+:\d+: error SC", RegexOptions.Multiline)]
    private static partial Regex Place();

    private static string? CompareFiles(TemplateCase recorded, string folder)
    {
        if (recorded.Expected is not { } expected)
        {
            return null;
        }

        var written = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
                path => Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal)
            : [];
        var wrong = expected.Keys.Union(written.Keys, StringComparer.Ordinal)
            .Where(path => written.GetValueOrDefault(path) != expected.GetValueOrDefault(path))
            .Order(StringComparer.Ordinal)
            .ToList();
        return wrong.Count == 0
            ? null
            : $"other {string.Join(", ", wrong)}\n{string.Join('\n', wrong.Select(path => $"'{written.GetValueOrDefault(path)}' for '{expected.GetValueOrDefault(path)}'"))}";
    }
}
