using System.Text.Json;
using Semconv.Core.Comparison.Names;
using Semconv.Core.Output;
using Semconv.TestSupport;

namespace Weaver.Parity;

/// <summary>Our comparisons against those that Weaver printed. Weaver lists changes in the order of hash maps, so lists are sorted.</summary>
public sealed class DiffTests
{
    /// <summary>Sections that Weaver leaves out of texts: entities without <c>--v2</c>, attribute groups always.</summary>
    private static readonly string[] OursAlone = ["Entities", "Attribute Groups"];

    public static TheoryData<string> Names => [.. SharedData.Names("*", "data", "expected", "diff")];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Names))]
    public void Changes_equal_Weavers(string name)
    {
        var item = DiffCase.Read(name);
        AssertEqual(item.Recorded("diff.json"), item.Compare());
    }

    [Theory]
    [InlineData("diff-json", false)]
    [InlineData("diff-alias-flags", false)]
    [InlineData("diff-v2", true)]
    public void Changes_of_every_kind_equal_Weavers(string name, bool isV2)
    {
        var item = new DiffCase("weaver-cli/actual", "weaver-cli", "tests/diff/registry_baseline", "tests/diff/registry_head") { IsV2 = isV2 };
        AssertEqual(item.Recorded($"{name}.stdout.txt"), item.Compare());
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Names))]
    public void List_equals_Weavers_but_for_the_order(string name)
    {
        var item = DiffCase.Read(name);
        var comparison = WithWeaversSections(item.Compare());
        AssertLines(item.Recorded("diff-ansi.txt"), text => NameComparisonText.WriteChanges(comparison, text));
        AssertLines(item.Recorded("diff.md"), text => NameComparisonMarkdown.Write(comparison, text));
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Names))]
    public void Counts_equal_Weavers(string name)
    {
        var item = DiffCase.Read(name);
        var comparison = item.Compare();
        using var text = new StringWriter();
        NameComparisonText.WriteCounts(WithWeaversSections(comparison), text);
        var expected = item.Recorded("diff-ansi-stats.txt");

        // Without --v2 Weaver counts entities under a key that is never there: always zero.
        var start = item.IsV2 ? expected.Length : expected.IndexOf("\e[32mResources Changes", StringComparison.Ordinal);
        Assert.Equal(expected[..start].TrimEnd(), text.ToString().TrimEnd());
    }

    private static NameComparison WithWeaversSections(NameComparison comparison) => comparison with
    {
        Sections = [.. comparison.Sections.Where(section => !OursAlone.Contains(section.Title, StringComparer.Ordinal))],
    };

    private static void AssertEqual(string recorded, NameComparison comparison)
    {
        using var text = new StringWriter();
        NameComparisonWriter.Write(comparison, new JsonStructureWriter(text));
        using var expected = JsonDocument.Parse(recorded);
        using var actual = JsonDocument.Parse(text.ToString());
        Assert.Null(JsonDifference.Find(JsonLists.Sort(expected.RootElement), JsonLists.Sort(actual.RootElement)));
    }

    /// <summary>The same lines at any place below their heading; that each stands below its own the JSON shows.</summary>
    private static void AssertLines(string recorded, Action<TextWriter> write)
    {
        using var text = new StringWriter();
        write(text);
        Assert.Equal(recorded.Split('\n').Order(StringComparer.Ordinal), text.ToString().Split('\n').Order(StringComparer.Ordinal));
    }
}
