using System.Text.Json;
using Semconv.Core;
using Semconv.Core.Output;
using Semconv.Core.Resolution;
using Semconv.Core.Statistics;
using Semconv.Core.Statistics.Groups;
using Semconv.TestSupport;
using Semconv.Text.Diagnostics;

namespace Weaver.Parity;

/// <summary>Our statistics against those that Weaver printed, for every registry whose resolution is equal.</summary>
public sealed class StatisticsTests
{
    private static readonly Dictionary<string, ResolveCase> Cases = CasesOf("resolved-v2.json");

    private static readonly Dictionary<string, ResolveCase> GroupCases = CasesOf("resolved-v1.json")
        .Where(item => IsAboutGroups(item.Key))
        .ToDictionary(StringComparer.Ordinal);

    private static readonly KnownDifferences Known = KnownDifferences.Read("differences-statistics.txt");

    public static TheoryData<string> Names => [.. Cases.Keys.Order(StringComparer.Ordinal)];

    public static TheoryData<string> GroupNames => [.. GroupCases.Keys.Order(StringComparer.Ordinal)];

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

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(GroupNames))]
    public void Text_about_groups_equals_Weavers(string name)
    {
        using var text = new StringWriter();
        GroupStatisticsText.Write(GroupStatistics.Of(Compile(GroupCases[name])), text);
        var expected = File.ReadAllText(SharedData.Require("data", "expected", name, "stats-v1.txt"));
        if (Known.Has($"{name}/text"))
        {
            Known.Judge($"{name}/text", TextDifference.Find(expected.Split('\n'), text.ToString().Split('\n')));
            return;
        }

        Assert.Equal(expected, text.ToString());
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(GroupNames))]
    public void Json_about_groups_equals_Weavers_but_for_the_order_of_names(string name)
    {
        using var text = new StringWriter();
        var item = GroupCases[name];
        GroupStatisticsWriter.Write(GroupStatistics.Of(Compile(item)), item.Registry, new JsonStructureWriter(text));
        using var expected = JsonDocument.Parse(File.ReadAllText(SharedData.Require("data", "expected", name, "stats-v1.json")));
        using var actual = JsonDocument.Parse(text.ToString());
        Known.Judge($"{name}/json", JsonDifference.Find(JsonLists.Sort(expected.RootElement), JsonLists.Sort(actual.RootElement)));
    }

    [Fact]
    public void Every_known_difference_names_a_case()
    {
        Assert.SkipUnless(SharedData.IsPresent, "needs the recorded reference data");
        Assert.Empty(Known.Names.Except(GroupCases.Keys.SelectMany(name => new[] { $"{name}/text", $"{name}/json" }), StringComparer.Ordinal));
    }

    /// <summary>Of a published registry Weaver counts signals, whatever it was asked for.</summary>
    private static bool IsAboutGroups(string name) => File.ReadAllText(SharedData.Require("data", "expected", name, "stats-v1.txt"))
        .Contains(" groups\n", StringComparison.Ordinal);

    private static Dictionary<string, ResolveCase> CasesOf(string output) => ResolveCase.All()
        .Where(item => item.Name.EndsWith($"/{output}", StringComparison.Ordinal) && !KnownDifferences.OfRegistries.Has(item.Name))
        .ToDictionary(item => item.Name[..item.Name.IndexOf('/', StringComparison.Ordinal)], StringComparer.Ordinal);

    private static RegistryStatistics Measure(string name) => RegistryStatistics.Of(Compile(Cases[name]));

    private static ResolvedRegistry Compile(ResolveCase item)
    {
        var diagnostics = new DiagnosticBag();
        var source = new RegistryFolder(SharedData.Require("data", item.WorkingFolder), diagnostics).Load(item.Registry);
        return RegistryCompiler.Compile(source, diagnostics);
    }
}
