using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Findings.Screening;
using Semconv.Text;

namespace Semconv.LiveCheck.Tests.Findings;

/// <summary>Other levels, filters and suppressions.</summary>
public sealed class FindingScreenTests
{
    private static readonly Finding Missing = FindingTestData.Of(FindingTestData.Missing);

    [Fact]
    public void Nothing_decided_gives_the_same_finding() =>
        Assert.Same(Missing, FindingScreen.None.Screen(Missing, FindingTestData.Site()));

    [Fact]
    public void First_override_counts_and_gives_the_same_object_again()
    {
        var screen = new FindingScreen(
            [new LevelOverride(FindingLevel.Improvement) { Ids = ["missing_attribute"] }, new LevelOverride(FindingLevel.Information)], [], []);
        var levelled = screen.Screen(Missing, FindingTestData.Site());
        Assert.Equal(FindingLevel.Improvement, levelled!.Level);
        Assert.Same(levelled, screen.Screen(Missing, FindingTestData.Site()));
        Assert.Equal(FindingLevel.Information, screen.Screen(FindingTestData.Of(FindingTestData.NotStable), FindingTestData.Site())!.Level);
    }

    [Fact]
    public void Filter_sees_the_new_level()
    {
        var screen = new FindingScreen(
            [new LevelOverride(FindingLevel.Violation) { Ids = ["not_stable"] }],
            [new FindingFilter { MinLevel = FindingLevel.Violation }],
            []);
        Assert.NotNull(screen.Screen(FindingTestData.Of(FindingTestData.NotStable), FindingTestData.Site()));
        Assert.Null(screen.Screen(FindingTestData.Of(FindingTestData.Habit), FindingTestData.Site()));
        Assert.Equal(1, screen.FilteredCount);
    }

    [Theory]
    [InlineData("k", "span", true)]
    [InlineData("k", "metric", false)]
    [InlineData("other", "span", false)]
    [InlineData("", "span", false)]
    public void Scope_is_signal_and_name_both(string sample, string signal, bool isLeftOut)
    {
        var filter = new FindingFilter
        {
            Exclude = ["missing_attribute"],
            Scope = new FindingScope { SignalType = signal, SampleNames = [GlobPattern.TryParse("k*", out _)!] },
        };
        var screen = new FindingScreen([], [filter], []);
        Assert.Equal(isLeftOut, screen.Screen(Missing, FindingTestData.Site(sample: sample)) is null);
    }

    [Fact]
    public void Samples_are_left_out_whatever_the_rule()
    {
        var screen = new FindingScreen([], [new FindingFilter { ExcludeSamples = [GlobPattern.TryParse("aws.*", out _)!] }], []);
        Assert.Null(screen.Screen(Missing, FindingTestData.Site(sample: "aws.region")));
        Assert.Same(Missing, screen.Screen(Missing, FindingTestData.Site(sample: "dapr.app_id")));
    }

    [Fact]
    public void Suppression_that_covers_nothing_is_unused()
    {
        var place = Location.OfFile(".weaver.toml");
        var used = new FindingSuppression("missing_attribute", "why", place) { Service = "orders" };
        var unused = new FindingSuppression("missing_attribute", "why", place) { Service = "payments" };
        var screen = new FindingScreen([], [], [used, unused]);
        Assert.Null(screen.Screen(Missing, FindingTestData.Site()));
        Assert.NotNull(screen.Screen(Missing, FindingTestData.Site("gateway")));
        Assert.Same(unused, Assert.Single(screen.Unused));
        Assert.Equal(1, screen.SuppressedCount);
    }

    [Fact]
    public void Findings_about_traces_go_by_their_first_span()
    {
        var screen = new FindingScreen([], [], [new FindingSuppression("trace_root_kind", "why", Location.OfFile("a")) { Sample = GlobPattern.TryParse("GET *", out _) }]);
        var finding = new TraceFinding(FindingTestData.Of(FindingTestData.Habit), 1, [2]) { SpanName = "GET /", Service = "orders" };
        Assert.Null(screen.Screen(finding));
        var other = finding with { SpanName = "POST /" };
        Assert.Same(other, screen.Screen(other));
    }

    /// <summary>Who names a rule and gives it a level wants it to count.</summary>
    [Fact]
    public void Level_by_id_ends_a_habit()
    {
        var habit = FindingTestData.Of(FindingTestData.Habit);
        var named = new FindingScreen([new LevelOverride(FindingLevel.Violation) { Ids = ["trace_root_kind"] }], [], []);
        Assert.False(named.Screen(habit, FindingTestData.Site())!.IsHabit);
        var general = new FindingScreen([new LevelOverride(FindingLevel.Violation)], [], []);
        Assert.True(general.Screen(habit, FindingTestData.Site())!.IsHabit);
    }
}
