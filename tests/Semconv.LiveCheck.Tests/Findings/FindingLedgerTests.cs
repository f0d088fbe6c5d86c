using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Findings.Ledger;

namespace Semconv.LiveCheck.Tests.Findings;

/// <summary>Counting findings.</summary>
public sealed class FindingLedgerTests
{
    [Fact]
    public void Groups_are_the_same_in_whatever_order_findings_come()
    {
        var finding = FindingTestData.Of(FindingTestData.Missing);
        var places = Enumerable.Range(1, 40).Select(number => (ulong)number).ToList();
        var forward = GroupOf(places);
        var backward = GroupOf(Enumerable.Reverse(places));
        Assert.Equal(forward.Exemplars, backward.Exemplars);
        Assert.Equal([101UL, 102, 103, 104, 105], forward.Exemplars.Select(exemplar => exemplar.Time));
        Assert.Equal((40, 101UL, 140UL), (backward.Count, backward.FirstSeen, backward.LastSeen));

        FindingGroup GroupOf(IEnumerable<ulong> spans)
        {
            var ledger = new FindingLedger();
            foreach (var span in spans)
            {
                ledger.Make(finding, time: 100 + span, span: span);
            }

            return Assert.Single(ledger.ToGroups(Profile.Target));
        }
    }

    [Fact]
    public void Findings_that_differ_in_ids_only_are_one_group()
    {
        var ledger = new FindingLedger();
        foreach (var id in new[] { "b", "a" })
        {
            ledger.Make(new Finding(FindingTestData.Missing, $"'{id}' is wrong.")
            {
                Context = [new FindingContext("attribute_key", "k"), new FindingContext("instance_id", id)],
            });
        }

        var group = Assert.Single(ledger.ToGroups(Profile.Target));
        Assert.Equal((2L, "'a' is wrong."), (group.Count, group.Finding.Message));
        Assert.Equal("missing_attribute | orders | span shop.checkout | attribute_key=k", group.Fingerprint);
    }

    /// <summary>Two services whose names are equal and no one object are one service.</summary>
    [Fact]
    public void Services_are_told_apart_by_their_names()
    {
        var (ledger, finding) = (new FindingLedger(), FindingTestData.Of(FindingTestData.Missing));
        ledger.Make(finding, new string("orders"));
        ledger.Make(finding, new string("orders".ToCharArray()));
        ledger.Make(finding, "payments");
        Assert.Equal([("orders", 2L), ("payments", 1L)], ledger.ToGroups(Profile.Target).Select(group => (group.Service, group.Count)));
    }

    [Fact]
    public void Metrics_are_told_apart_by_their_names()
    {
        var (ledger, finding) = (new FindingLedger(), new Finding(FindingTestData.Missing, "Metric does not exist in the registry."));
        ledger.Take(finding, new FindingSite { SignalType = SignalType.Metric, SignalName = "a"u8, Service = "orders" });
        ledger.Take(finding, new FindingSite { SignalType = SignalType.Metric, SignalName = "b"u8, Service = "orders" });
        Assert.Equal(["a", "b"], ledger.ToGroups(Profile.Target).Select(group => group.SignalName));
    }

    [Fact]
    public void Worst_come_first_and_habits_stand_apart_under_legacy_only()
    {
        var ledger = new FindingLedger();
        ledger.Make(FindingTestData.Of(FindingTestData.Habit));
        ledger.Make(FindingTestData.Of(FindingTestData.Missing));
        Assert.Equal(
            [("missing_attribute", FindingStanding.Open), ("trace_root_kind", FindingStanding.Habit)],
            ledger.ToGroups(Profile.Legacy).Select(group => (group.Finding.Rule.Id, group.Standing)));
        Assert.All(ledger.ToGroups(Profile.Target), group => Assert.Equal(FindingStanding.Open, group.Standing));
    }

    /// <summary>What does not fit is counted all the same, at its level.</summary>
    [Fact]
    public void Groups_beyond_the_limit_are_one_group_of_their_rule()
    {
        var ledger = new FindingLedger(mostGroups: 2);
        for (var number = 0; number < 10; number++)
        {
            ledger.Make(FindingTestData.Of(FindingTestData.Missing, $"k{number}"));
        }

        var rest = Assert.Single(ledger.ToGroups(Profile.Target), group => group.IsOverflow);
        Assert.Equal((8L, FindingLevel.Violation), (rest.Count, rest.Finding.Level));
        Assert.Equal(10, ledger.Count);
    }

    [Fact]
    public void Findings_about_traces_are_passed_on_and_counted()
    {
        var seen = new List<TraceFinding>();
        var ledger = new FindingLedger(seen.Add);
        var finding = new TraceFinding(FindingTestData.Of(FindingTestData.Habit), 1, [2, 3]) { SpanName = "a", Service = "orders", Time = 9 };
        ledger.Take(finding);
        Assert.Same(finding, Assert.Single(seen));
        Assert.Equal(new FindingExemplar(9, 1, 2) { Name = "a" }, Assert.Single(Assert.Single(ledger.ToGroups(Profile.Target)).Exemplars));
    }
}
