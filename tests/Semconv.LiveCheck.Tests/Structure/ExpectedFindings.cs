using System.Text.Json;

namespace Semconv.LiveCheck.Tests.Structure;

/// <summary>What <c>expected.json</c> of a recording says about the rules.</summary>
internal sealed class ExpectedFindings
{
    private readonly List<(string[] Rules, string[] Spans)> _findings = [];
    private readonly List<(string[] Rules, string[] Spans)> _not = [];

    public ExpectedFindings(string capture)
    {
        using var document = Capture.Expected(capture);
        IsHealthy = document.RootElement.GetProperty("healthy").GetBoolean();
        foreach (var finding in document.RootElement.GetProperty("findings").EnumerateArray())
        {
            string[] rules = finding.GetProperty("rule").GetString() is { } rule ? [rule, .. Texts(finding, "also_rules")] : Texts(finding, "also_rules");
            _findings.Add((rules, Texts(finding, "span_ids")));
        }

        foreach (var finding in document.RootElement.GetProperty("not_findings").EnumerateArray())
        {
            _not.Add((Texts(finding, "rules_that_must_not_fire"), Texts(finding, "span_ids")));
        }
    }

    public bool IsHealthy { get; }

    /// <summary>The spans that a rule has to report: those of its own findings, and of those that it shares the reason of.</summary>
    public SortedSet<string> Spans(string rule) => Spans(_findings, rule);

    /// <summary>The spans that a rule must not report.</summary>
    public SortedSet<string> Forbidden(string rule) => Spans(_not, rule);

    private static SortedSet<string> Spans(List<(string[] Rules, string[] Spans)> findings, string rule) =>
        new(findings.Where(finding => finding.Rules.Contains(rule)).SelectMany(finding => finding.Spans), StringComparer.Ordinal);

    private static string[] Texts(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];
}
