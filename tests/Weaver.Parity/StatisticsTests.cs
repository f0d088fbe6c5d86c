using System.Text.Json;
using Semconv.Core;
using Semconv.Core.Output;
using Semconv.Core.Statistics;
using Semconv.TestSupport;
using Semconv.Text.Diagnostics;

namespace Weaver.Parity;

/// <summary>Our statistics against those that Weaver printed, for every registry whose resolution is equal.</summary>
public sealed class StatisticsTests
{
    private static readonly Dictionary<string, ResolveCase> Cases = ResolveCase.All()
        .Where(item => item.Name.EndsWith("/resolved-v2.json", StringComparison.Ordinal) && !KnownDifferences.Reasons.ContainsKey(item.Name))
        .ToDictionary(item => item.Name[..item.Name.IndexOf('/', StringComparison.Ordinal)], StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Cases.Keys.Order(StringComparer.Ordinal)];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Names))]
    public void Text_equals_Weavers(string name)
    {
        using var text = new StringWriter();
        RegistryStatisticsText.Write(Measure(name), text);
        Assert.Equal(File.ReadAllText(SharedData.Require("data", "expected", name, "stats-v2.txt")), text.ToString());
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Names))]
    public void Json_equals_Weavers_but_for_the_order_of_names(string name)
    {
        using var text = new StringWriter();
        RegistryStatisticsWriter.Write(Measure(name), new JsonStructureWriter(text));
        using var expected = JsonDocument.Parse(File.ReadAllText(SharedData.Require("data", "expected", name, "stats-v2.json")));
        using var actual = JsonDocument.Parse(text.ToString());
        Assert.Null(JsonDifference.Find(JsonLists.Sort(expected.RootElement), JsonLists.Sort(actual.RootElement)));
    }

    private static RegistryStatistics Measure(string name)
    {
        var diagnostics = new DiagnosticBag();
        var item = Cases[name];
        var source = new RegistryFolder(SharedData.Require("data", item.WorkingFolder), diagnostics).Load(item.Registry);
        return RegistryStatistics.Of(RegistryCompiler.Compile(source, diagnostics));
    }
}
