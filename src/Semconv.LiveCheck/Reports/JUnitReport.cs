using System.Collections.Immutable;
using System.Globalization;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Findings.Ledger;
using Semconv.Text.Diagnostics.Rendering;

namespace Semconv.LiveCheck.Reports;

/// <summary>Prints a JUnit report: a case for each rule and service with findings, a passed one for each rule without.</summary>
public sealed class JUnitReport(LiveCheckReport report)
{
    public void Render(TextWriter output)
    {
        var cases = report.Groups.GroupBy(group => (group.Finding.Rule.Id, group.Service)).OrderBy(each => each.Key.Id, StringComparer.Ordinal)
            .ThenBy(each => each.Key.Service, StringComparer.Ordinal).ToList();
        var found = cases.Select(each => each.Key.Id).ToHashSet(StringComparer.Ordinal);
        var passed = report.Rules.Where(rule => !found.Contains(rule.Id)).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToImmutableArray();
        var failures = cases.Count(each => each.Any(report.Fails));
        var counts = string.Create(
            CultureInfo.InvariantCulture,
            $"tests=\"{cases.Count + passed.Length + report.Doubts.Length}\" failures=\"{failures}\" errors=\"{report.Doubts.Length}\"");
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        output.Write($"<testsuites name=\"semconv live-check\" {counts}>\n  <testsuite name=\"semconv live-check\" {counts}>\n");
        foreach (var doubt in report.Doubts)
        {
            output.Write($"    <testcase name=\"{XmlText.Escape(doubt)}\" classname=\"semconv.live-check\">\n");
            output.Write($"      <error message=\"{XmlText.Escape(doubt)}\"/>\n    </testcase>\n");
        }

        foreach (var each in cases)
        {
            WriteCase(each.Key.Id, each.Key.Service, [.. each], output);
        }

        foreach (var rule in passed)
        {
            WritePassed(rule, output);
        }

        output.Write("  </testsuite>\n</testsuites>\n");
    }

    private void WriteCase(string rule, string service, ImmutableArray<FindingGroup> groups, TextWriter output)
    {
        var name = service.Length == 0 ? rule : $"{rule}: {service}";
        output.Write($"    <testcase name=\"{XmlText.Escape(name)}\" classname=\"semconv.live-check.{rule}\">\n");
        var failing = groups.Where(report.Fails).ToImmutableArray();
        if (!failing.IsEmpty)
        {
            output.Write($"      <failure type=\"{rule}\" message=\"{XmlText.Escape(FindingSentence.Message(failing[0]))}\">{XmlText.Escape(Describe(failing))}</failure>\n");
        }

        var others = groups.Where(group => !report.Fails(group)).ToImmutableArray();
        if (!others.IsEmpty)
        {
            output.Write($"      <system-out>{XmlText.Escape(Describe(others))}</system-out>\n");
        }

        output.Write("    </testcase>\n");
    }

    private void WritePassed(FindingRule rule, TextWriter output)
    {
        output.Write($"    <testcase name=\"{rule.Id}\" classname=\"semconv.live-check.{rule.Id}\"");
        output.Write(report.UncheckedRules.FirstOrDefault(each => each.Id == rule.Id) is { } missed
            ? $">\n      <skipped message=\"{XmlText.Escape(missed.Reason)}\"/>\n    </testcase>\n"
            : "/>\n");
    }

    private static string Describe(ImmutableArray<FindingGroup> groups) =>
        string.Join("\n", groups.Select(group => $"{group.Finding.Level.Word()} {FindingSentence.Full(group)}{Standing(group)}"));

    private static string Standing(FindingGroup group) => group.Standing switch
    {
        FindingStanding.Habit => "\na known habit, which fails nothing",
        FindingStanding.Known => "\nin the list of known findings",
        _ => string.Empty,
    };
}
