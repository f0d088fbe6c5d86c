using System.Text.RegularExpressions;
using Semconv.Core.Validation.Screening;

namespace Architecture.Tests;

/// <summary>The table from our ids to Weaver's kinds.</summary>
public sealed partial class WeaverKindTests
{
    private const string Table = "docs/diagnostics/weaver-kinds.md";

    private static readonly List<Match> Rows =
        [.. RepositoryFiles.Read(Table).Split('\n').Where(line => line.StartsWith("| SC", StringComparison.Ordinal)).Select(line => Row().Match(line))];

    [Fact]
    public void Rows_have_an_id_a_name_and_kinds() =>
        Assert.All(Rows, row => Assert.True(row.Success));

    [Fact]
    public void Every_id_stands_in_the_table_once_and_in_order() => Assert.Equal(
        ProductDescriptors.All.Select(descriptor => $"{descriptor.Id} {descriptor.Name}"),
        Rows.Select(row => $"{row.Groups["id"]} {row.Groups["name"]}"));

    [Fact]
    public void Program_reads_the_table_as_people_do() => Assert.Equal(
        Rows.Select(row => $"{row.Groups["id"]} {row.Groups["kinds"]}"),
        WeaverKinds.Ids.Select(id => $"{id} {(WeaverKinds.Of(id).Count == 0 ? "-" : string.Join(", ", WeaverKinds.Of(id)))}"));

    [GeneratedRegex(@"^\| (?<id>SC\d{4}) \| (?<name>[a-z0-9-]+) \| (?<kinds>-|[A-Za-z0-9_]+(?:, [A-Za-z0-9_]+)*) \|$")]
    private static partial Regex Row();
}
