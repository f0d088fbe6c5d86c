using System.Text.Json;
using Semconv.Core.Comparison;
using Semconv.Core.Comparison.Reports;
using Semconv.Core.Output;
using Semconv.Core.Resolution;
using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Comparison;

/// <summary>The forms in which changes are told.</summary>
public sealed class ReportTests
{
    private static readonly ResolvedRegistry Baseline = ComparedRegistries.Compile(ComparedRegistries.Model);

    [Fact]
    public void Text_tells_the_worst_first_and_counts_the_rest()
    {
        var report = ComparisonReport.Of(Baseline, ComparedRegistries.Edit("instrument: counter\n    unit: s\n    brief: The load.", "instrument: gauge\n    unit: s\n    brief: Load."));
        using var text = new StringWriter();
        ComparisonReportText.Write(report, text);
        Assert.Equal(
            """
            1.0.0 -> 1.1.0: 1 breaking, 0 risky, 1 safe

            breaking: metric shop.load
              at model/shop.yaml:28:11
              - the instrument changed from counter to gauge (breaks wire, dashboard; risks source)

            also safe: 1 brief-changed

            """,
            text.ToString());
    }

    [Fact]
    public void Markdown_has_a_table_for_each_level()
    {
        var report = ComparisonReport.Of(Baseline, ComparedRegistries.Edit("unit: s\n    brief: The load.", "unit: 'a|b'\n    brief: Load."));
        using var text = new StringWriter();
        ComparisonReportMarkdown.Write(report, text);
        Assert.Contains("### Breaking\n\n| What | Change | Source | Wire | Dashboard |\n", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("| metric `shop.load` | the unit changed from 's' to 'a\\|b' |  | breaking | breaking |\n", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("<details><summary>1 safe</summary>", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_tells_all_of_a_change()
    {
        using var text = new StringWriter();
        ComparisonReportWriter.Write(ComparisonReport.Of(Baseline, ComparedRegistries.Edit("unit: s", "unit: ms")), new JsonStructureWriter(text));
        using var document = JsonDocument.Parse(text.ToString());
        var change = Assert.Single(document.RootElement.GetProperty("changes").EnumerateArray());
        Assert.Equal(
            """{"kind":"unit-changed","level":"breaking","source":"safe","wire":"breaking","dashboard":"breaking","subject":"metric","name":"shop.load","stability":"stable","before":"s","after":"ms","message":"the unit changed from 's' to 'ms'","path":"model/shop.yaml","line":28,"column":11}""",
            JsonSerializer.Serialize(change, JsonOptions));
        Assert.Equal("breaking", document.RootElement.GetProperty("summary").GetProperty("level").GetString());
    }

    [Fact]
    public void Forbidden_change_is_reported_at_its_place()
    {
        var change = Assert.Single(RegistryComparer.Compare(Baseline, ComparedRegistries.Edit("unit: s", "unit: ms")));
        var diagnostic = ComparisonDiagnostics.Forbidden(change);
        Assert.Equal("model/shop.yaml:28:11", diagnostic.Location.ToString());
        Assert.Equal("breaking change of the metric 'shop.load': the unit changed from 's' to 'ms'", diagnostic.Message);
    }

    [Fact]
    public void Schema_file_follows_renames_to_their_end_and_keeps_older_versions()
    {
        var current = ComparedRegistries.Compile(
            ComparedRegistries.Model
                .Replace("stability: development, examples: [b]", "stability: development, examples: [b], deprecated: {reason: renamed, renamed_to: shop.size}", StringComparison.Ordinal)
                .Replace("deprecated: {reason: obsoleted, note: Gone.}}\n  - key: shop.state", "deprecated: {reason: renamed, renamed_to: shop.id}}\n  - key: shop.state", StringComparison.Ordinal)
                .Replace("    note: As seen.", "    note: As seen.\n    deprecated: {reason: renamed, renamed_to: shop.weight}", StringComparison.Ordinal),
            "1.1.0");
        var previous = SourceText.From("schema.yaml", "file_format: 1.1.0\nversions:\n  1.0.0:\n    all:\n      changes: []\n  0.9.0:\n");
        using var text = new StringWriter();
        TelemetrySchemaWriter.Write(Baseline, current, (YamlMapping)YamlReader.Read(previous, new DiagnosticBag())!, new YamlStructureWriter(text));
        Assert.Equal(
            """
            file_format: 1.1.0
            schema_url: https://example.com/shop/1.1.0
            versions:
              1.1.0:
                all:
                  changes:
                  - rename_attributes:
                      attribute_map:
                        shop.old: shop.id
                        shop.size: shop.id
                metrics:
                  changes:
                  - rename_metrics:
                      shop.load: shop.weight
              1.0.0:
                all:
                  changes: []
              0.9.0: null
            """,
            text.ToString().TrimEnd());
    }

    private static readonly JsonSerializerOptions JsonOptions = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
