using Semconv.TestSupport;

namespace Semconv.Templating.Tests.Jq;

/// <summary>Runs the filters of the recorded template cases.</summary>
public sealed class JqCaseTests
{
    /// <summary>Ids of cases in which we differ on purpose, each with a reason behind a colon.</summary>
    private static readonly string KnownDifferences =
        RepositoryRoot.Combine("tests", "Semconv.Templating.Tests", "Jq", "known-differences.txt");

    [Theory]
    [InlineData("jq")]
    [InlineData("jq-params")]
    [InlineData("jq-outputs")]
    [InlineData("jq-semconv")]
    [InlineData("errors")]
    public void Filters_do_what_was_recorded(string group)
    {
        var known = File.ReadLines(KnownDifferences)
            .Where(static line => line.Contains(':', StringComparison.Ordinal) && !line.StartsWith('#'))
            .Select(static line => line[..line.IndexOf(':', StringComparison.Ordinal)])
            .ToHashSet(StringComparer.Ordinal);
        var cases = JqCase.ReadGroup(group).ToList();
        Assert.NotEmpty(cases);

        var failures = cases.Select(static one => (one.Id, Difference: one.Compare())).Where(static one => one.Difference is not null).ToList();
        var surprises = failures.Where(one => !known.Contains(one.Id)).Select(static one => $"{one.Id} {one.Difference}");
        var healed = cases.Select(static one => one.Id).Where(id => known.Contains(id) && failures.TrueForAll(one => one.Id != id)).Select(static id => id + " passes now");
        TestContext.Current.SendDiagnosticMessage("{0}: {1} of {2}", group, cases.Count - failures.Count, cases.Count);
        var report = string.Join('\n', surprises.Concat(healed));
        Assert.True(report.Length == 0, report);
    }
}
