using System.Text.Json;
using System.Xml.Linq;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Findings.Ledger;
using Semconv.LiveCheck.Reports;
using Semconv.LiveCheck.Reports.Terminal;
using Semconv.LiveCheck.Tests.Findings;
using Semconv.Text;

namespace Semconv.LiveCheck.Tests.Reports;

/// <summary>The forms of a report.</summary>
public sealed class ReportTests
{
    private static readonly SourceText Definition = SourceText.From("model/a.yaml", "attributes:\n  - key: k\n");

    private static LiveCheckReport Report
    {
        get
        {
            var ledger = new FindingLedger();
            var missing = new Finding(FindingTestData.Missing, "Attribute 'k\e[2J' is wrong.")
            {
                Help = "declare it",
                Definition = Provenance.At(SchemaUrl.Unknown, new Location(Definition, new TextSpan(21, 1))),
                Context = [new FindingContext("attribute_key", "k")],
            };
            ledger.Make(missing, time: 1_700_000_000_123_456_789, span: 2);
            ledger.Make(missing, time: 1_700_000_001_000_000_000, span: 3);
            ledger.Make(FindingTestData.Of(FindingTestData.NotStable), "payments", span: 4);
            ledger.Make(FindingTestData.Of(FindingTestData.Habit));
            return new LiveCheckReport
            {
                Inputs = ["traces.jsonl"],
                Received = new ReceivedCounts { Requests = 2, Spans = 12, Traces = 3 },
                Groups = ledger.ToGroups(Profile.Legacy),
                Rules = [FindingTestData.Missing, FindingTestData.NotStable, FindingTestData.Habit, new FindingRule("span_orphan", FindingLevel.Violation, "No parent.")],
                UncheckedRules = [],
                UnjudgedScopes = [new SampleCount("io.opentelemetry.http", 5)],
                SpanTypes = [new SampleCount("shop.checkout", 4), new SampleCount("shop.refund", 0)],
                UnmatchedSpans = 8,
            };
        }
    }

    /// <summary>A person reads some of many thousands, and is told how many more there are and where.</summary>
    [Fact]
    public void Text_counts_what_nobody_would_read()
    {
        var ledger = new FindingLedger();
        for (var index = 0; index < 1000; index++)
        {
            ledger.Make(FindingTestData.Of(FindingTestData.Missing, $"k{index}"));
        }

        using var writer = new StringWriter();
        new TerminalReport(new LiveCheckReport { Inputs = ["a"], Groups = ledger.ToGroups(Profile.Legacy) }).Render(writer);
        Assert.Equal(51, writer.ToString().Split("is wrong.").Length);
        Assert.Contains("\n  950 further messages of this rule: '--format findings' lists all\n", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_that_had_nothing_to_judge_says_so()
    {
        using var writer = new StringWriter();
        new TerminalReport(new LiveCheckReport { Inputs = ["a"], Received = new ReceivedCounts { Metrics = 3 }, UnjudgedScopes = [new SampleCount("shop", 3)] }).Render(writer);
        Assert.StartsWith("passed: nothing was judged ", writer.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Read before it was frozen: what a person sees.</summary>
    [Fact]
    public void Text_gives_the_verdict_first_and_habits_in_a_line()
    {
        using var writer = new StringWriter();
        new TerminalReport(Report).Render(writer);
        Assert.Equal(
            """
            failed: 2 violations, 1 improvement (profile legacy, fails on violation)
            read traces.jsonl: 2 requests, 12 spans of 3 traces

            violation missing_attribute: An attribute is not in the registry (2 times)
              Attribute 'k\u001b[2J' is wrong.
                orders, shop.checkout: 2 times, 2023-11-14 22:13:20.123 to 22:13:21.000
                  trace 00000000000000000000000000000007 span 0000000000000002 (GET /)
                defined at model/a.yaml:2:10
                help: declare it

            improvement not_stable: A definition is not stable (1 time)
              'k' is wrong.
                payments, shop.checkout: 1 time
                  trace 00000000000000000000000000000007 span 0000000000000004 (GET /)

            known habits of Dapr and its instrumentation: 1 (trace_root_kind 1)
            not judged: 5 samples of scopes that the registry does not declare (io.opentelemetry.http 5)
            span types seen: 1 of 2 (shop.checkout 4); 8 spans of no declared type
            '--show-habits' lists the habits

            """,
            writer.ToString());
    }

    [Fact]
    public void Text_shows_habits_when_asked_and_fits_the_terminal()
    {
        using var writer = new StringWriter();
        new TerminalReport(Report) { ShowsHabits = true, Width = 60 }.Render(writer);
        Assert.Contains("improvement trace_root_kind: A root has an odd kind (1 time,\n  a known habit)\n", writer.ToString(), StringComparison.Ordinal);
        Assert.All(writer.ToString().Split('\n'), line => Assert.True(line.Length <= 60, line));
    }

    [Fact]
    public void Colours_are_closed_again()
    {
        using var writer = new StringWriter();
        new TerminalReport(Report) { UseColors = true }.Render(writer);
        Assert.StartsWith("\e[31mfailed: 2 violations, 1 improvement\e[0m (profile", writer.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\e[2J", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Doubt_wins_over_a_good_verdict()
    {
        using var writer = new StringWriter();
        new TerminalReport(new LiveCheckReport { Inputs = ["a"], Doubts = ["nothing was received"] }).Render(writer);
        Assert.StartsWith("not to be trusted: no findings (profile legacy, fails on violation)\nread a: nothing\ncannot be trusted: nothing was received\n", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_are_one_object_each_with_the_promised_keys()
    {
        using var writer = new StringWriter();
        var lines = new FindingLines(writer);
        lines.Write(new TraceFinding(FindingTestData.Of(FindingTestData.Habit), 1, [2, 3])
        {
            SpanName = "GET /", Service = "orders", SpanType = "shop.checkout", Time = 1_000_000_001, Elsewhere = [(9, 4)],
        });
        lines.Write(Report.Groups);
        var rows = writer.ToString().TrimEnd('\n').Split('\n');
        Assert.Equal(
            """{"id":"trace_root_kind","level":"improvement","message":"'k' is wrong.","trace_id":"00000000000000000000000000000001","span_ids":["0000000000000002","0000000000000003","0000000000000004"],"trace_ids":["00000000000000000000000000000001","00000000000000000000000000000009"],"service":"orders","span_type":"shop.checkout","count":1,"context":{"attribute_key":"k"},"habit":true,"first_seen":"1970-01-01T00:00:01.000000001Z","last_seen":"1970-01-01T00:00:01.000000001Z","definition":null,"signal_type":"span","signal_name":"GET /"}""",
            rows[0]);
        using var group = JsonDocument.Parse(rows[1]);
        Assert.Equal(2, group.RootElement.GetProperty("count").GetInt32());
        Assert.Equal(["0000000000000002", "0000000000000003"], group.RootElement.GetProperty("span_ids").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal("model/a.yaml:2:10", group.RootElement.GetProperty("definition").GetString());

        // The habit is about a trace: it was written when it was judged.
        Assert.Equal(3, rows.Length);
    }

    [Fact]
    public void Sarif_points_at_the_definition_or_else_at_the_input()
    {
        using var writer = new StringWriter();
        new SarifReport(Report, id => $"# {id}").Render(writer);
        using var log = JsonDocument.Parse(writer.ToString());
        var run = log.RootElement.GetProperty("runs")[0];
        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(["missing_attribute", "not_stable", "trace_root_kind"], results.Select(result => result.GetProperty("ruleId").GetString()));
        Assert.Equal(["model/a.yaml", "traces.jsonl", "traces.jsonl"], results.Select(result => result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()));
        Assert.Equal(2, results[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal([false, false, true], results.Select(result => result.TryGetProperty("suppressions", out _)));
        Assert.All(results, result => Assert.Equal(
            result.GetProperty("ruleId").GetString(),
            run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
    }

    [Fact]
    public void JUnit_has_a_case_for_each_rule_and_service_and_one_for_rules_without_findings()
    {
        using var writer = new StringWriter();
        new JUnitReport(Report).Render(writer);
        var suite = XDocument.Parse(writer.ToString()).Root!.Element("testsuite")!;
        Assert.Equal(("4", "1"), ((string?)suite.Attribute("tests"), (string?)suite.Attribute("failures")));
        Assert.Equal(
            ["missing_attribute: orders", "not_stable: payments", "trace_root_kind: orders", "span_orphan"],
            suite.Elements("testcase").Select(each => (string?)each.Attribute("name")));
        Assert.Equal("missing_attribute", (string?)suite.Descendants("failure").Single().Attribute("type"));
        Assert.Empty(suite.Elements("testcase").Last().Elements());
    }

    [Fact]
    public void Rule_that_could_not_be_evaluated_is_no_passed_test()
    {
        using var writer = new StringWriter();
        new JUnitReport(Report with { UncheckedRules = [new UncheckedRule("span_orphan", "the input has no parents")] }).Render(writer);
        Assert.Equal("the input has no parents", (string?)XDocument.Parse(writer.ToString()).Descendants("skipped").Single().Attribute("message"));
    }

    [Fact]
    public void GitHub_shows_what_counts_at_the_definition()
    {
        using var writer = new StringWriter();
        new GitHubReport(Report).Render(writer);
        var rows = writer.ToString().Split('\n');
        Assert.StartsWith("::error file=model/a.yaml,line=2,title=missing_attribute::Attribute 'k\\u001b[2J' is wrong. (orders, shop.checkout, 2 times)%0Afirst in trace ", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("::warning title=not_stable::", rows[1], StringComparison.Ordinal);
        Assert.Equal(3, rows.Length);
    }

    [Fact]
    public void Summary_is_markdown_that_telemetry_cannot_break()
    {
        using var writer = new StringWriter();
        var ledger = new FindingLedger();
        ledger.Make(FindingTestData.Of(FindingTestData.Missing, "a | <b> [c](d)"));
        new GitHubReport(Report with { Groups = ledger.ToGroups(Profile.Legacy) }).RenderSummary(writer);
        Assert.Contains("\n| violation | `missing_attribute` | 'a \\| &lt;b> \\[c](d)' is wrong. | orders, shop.checkout | 1 |\n", writer.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("## failed: 1 violation\n\nread traces.jsonl: 2 requests, 12 spans of 3 traces\n", writer.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FindingLevel.Violation, true)]
    [InlineData(FindingLevel.Improvement, true)]
    [InlineData(null, false)]
    public void Run_fails_on_the_level_that_was_asked_for(FindingLevel? failOn, bool expected) =>
        Assert.Equal(expected, (Report with { FailOn = failOn }).HasFailed);
}
