using System.Text.Json.Nodes;
using Semconv.Core.Output;
using Semconv.Core.Statistics;
using Semconv.Core.Tests.Support;
using Semconv.TestSupport;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Statistics;

/// <summary>Counts of OpenTelemetry's model against counts that were made from the same files by another program.</summary>
public sealed class DeclaredStatisticsTests
{
    [Fact]
    public void Every_count_of_the_model_is_equal()
    {
        var diagnostics = new DiagnosticBag();
        var statistics = DeclaredStatistics.Count(DefinitionFiles.ReadModel("v1.44.0", diagnostics));
        Assert.False(diagnostics.HasErrors);

        var expected = JsonNode.Parse(File.ReadAllText(SharedData.Require("data", "expected", "otel-semconv-counts.json")))!["from_yaml"]!.AsObject();
        var actual = ToJson(statistics);
        Assert.Equal(expected.Select(entry => entry.Key).Order(StringComparer.Ordinal), actual.Select(entry => entry.Key).Order(StringComparer.Ordinal));
        foreach (var (name, count) in expected)
        {
            Assert.True(JsonNode.DeepEquals(count, actual[name]), $"{name}: expected {count!.ToJsonString()}, counted {actual[name]!.ToJsonString()}");
        }
    }

    private static JsonObject ToJson(DeclaredStatistics statistics)
    {
        using var text = new StringWriter();
        DeclaredStatisticsWriter.Write(statistics, new JsonStructureWriter(text));
        return JsonNode.Parse(text.ToString())!.AsObject();
    }
}
