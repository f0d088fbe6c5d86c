using System.Collections.Immutable;
using Semconv.Core.Comparison.Names;
using Semconv.Core.Comparison.Reports;
using Semconv.Core.Output;

namespace SemconvTool.Session;

/// <summary>A form in which <c>diff</c> prints changes.</summary>
/// <param name="Name">What follows <c>--format</c>.</param>
/// <param name="Extension">Of a file in this form.</param>
/// <param name="Write">Writes the document.</param>
internal sealed record DiffFormat(string Name, string Extension, Action<DiffResult, TextWriter> Write)
{
    /// <summary>Our forms first, then those that Weaver has under the same names.</summary>
    public static ImmutableArray<DiffFormat> All { get; } =
    [
        new("text", "txt", (result, text) => ComparisonReportText.Write(result.Report, text)),
        new("pull-request", "md", (result, text) => ComparisonReportMarkdown.Write(result.Report, text)),
        new("detailed-json", "json", (result, text) => ComparisonReportWriter.Write(result.Report, new JsonStructureWriter(text))),
        new("telemetry-schema", "yaml", (result, text) =>
            TelemetrySchemaWriter.Write(result.Baseline, result.Current, result.PreviousSchema, new YamlStructureWriter(text))),
        new("json", "json", (result, text) => NameComparisonWriter.Write(result.Names, new JsonStructureWriter(text))),
        new("yaml", "yaml", (result, text) => NameComparisonWriter.Write(result.Names, new YamlStructureWriter(text))),
        new("jsonl", "jsonl", (result, text) => NameComparisonWriter.Write(result.Names, new JsonStructureWriter(text, indented: false))),
        new("markdown", "md", (result, text) => NameComparisonMarkdown.Write(result.Names, text)),
        new("ansi", "txt", (result, text) => NameComparisonText.WriteChanges(result.Names, text)),
        new("ansi-stats", "txt", (result, text) => NameComparisonText.WriteCounts(result.Names, text)),
        new("mute", "txt", (_, _) => { }),
    ];

    public string Render(DiffResult result) => Name == "mute" ? string.Empty : ResultFormat.Render(text => Write(result, text));
}
