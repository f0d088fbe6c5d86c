using System.Collections.Immutable;
using Semconv.LiveCheck.Reports.Weaver;

namespace SemconvTool.LiveChecking;

/// <summary>A form of the report of a live check.</summary>
/// <param name="Name">What follows <c>--format</c>.</param>
/// <param name="Extension">Of a file in this form.</param>
internal sealed record ReportForm(string Name, string Extension)
{
    public static ReportForm Text { get; } = new("text", "txt");

    public static ReportForm Json { get; } = new("json", "json") { Samples = WeaverReportFormat.Json };

    public static ReportForm JsonLines { get; } = new("jsonl", "jsonl") { Samples = WeaverReportFormat.JsonLines };

    public static ReportForm Yaml { get; } = new("yaml", "yaml") { Samples = WeaverReportFormat.Yaml };

    public static ReportForm Findings { get; } = new("findings", "jsonl");

    public static ReportForm Sarif { get; } = new("sarif", "sarif");

    public static ReportForm JUnit { get; } = new("junit", "xml");

    public static ReportForm GitHub { get; } = new("github", "txt");

    public static ImmutableArray<ReportForm> All { get; } = [Text, Json, JsonLines, Yaml, Findings, Sarif, JUnit, GitHub];

    /// <summary>Weaver's form, in which every sample is written with what was found about it; null for a form of findings.</summary>
    public WeaverReportFormat? Samples { get; private init; }

    public string MediaType => Extension switch
    {
        "json" or "sarif" => "application/json",
        "jsonl" => "application/x-ndjson",
        "yaml" => "application/yaml",
        "xml" => "application/xml",
        _ => "text/plain; charset=utf-8",
    };

    public static IEnumerable<string> Names => All.Select(form => form.Name);

    /// <summary>Weaver's names for two of them work too.</summary>
    public static ReportForm? Find(string name) => name switch
    {
        "ansi" => Text,
        "gh_workflow_command" => GitHub,
        _ => All.FirstOrDefault(form => form.Name == name),
    };
}
