using System.Text.Json;
using Semconv.LiveCheck;
using Semconv.TestSupport;

namespace Dapr.Model.Tests;

/// <summary>The model is true: what the real Dapr runtime was recorded to emit is what the model declares.</summary>
public sealed class RecordingTests
{
    private static readonly string[] DaprScopes = ["dapr-diagnostics", "durabletask"];

    public static TheoryData<string> Captures => [.. SharedData.Names("*", "data", "captures").Where(name => !name.EndsWith(".md", StringComparison.Ordinal))];

    [Fact]
    public void There_are_recordings_to_walk()
    {
        SharedData.Require("data", "captures");
        Assert.True(Captures.Count >= 100, $"only {Captures.Count} recordings were found");
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Captures))]
    public void Every_span_of_Dapr_has_the_type_that_was_counted(string capture)
    {
        var counted = CaptureReader.Read(capture)
            .Where(IsOfDapr)
            .CountBy(span => (span.Service, span.Scope, Kind: span.Kind.ToUpperInvariant(), Class: ModelRegistry.SpanTypes.Find(span)?.Class ?? "none"))
            .ToDictionary();

        Assert.Equal(ExpectedCounts(capture), counted);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Captures))]
    public void Every_attribute_of_a_span_of_Dapr_is_declared_with_the_type_that_is_sent(string capture)
    {
        var problems = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var span in CaptureReader.Read(capture).Where(IsOfDapr))
        {
            var type = ModelRegistry.SpanTypes.Find(span);
            Assert.True(type is not null, $"no type for '{span.Name}' of {span.Scope}");
            var declared = new DeclaredKeys(type.Span.Attributes);
            problems.UnionWith(span.Attributes.Select(declared.Check).OfType<string>().Select(problem => $"{type.Span.Type}: {problem}"));
        }

        Assert.Empty(problems);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Captures))]
    public void Names_in_lower_case_as_Zipkin_sends_them_find_the_same_type(string capture)
    {
        foreach (var span in CaptureReader.Read(capture).Where(IsOfDapr))
        {
            var lowered = span with { Name = span.Name.ToLowerInvariant() };
            Assert.Same(
                ModelRegistry.SpanTypes.Find(span),
                ModelRegistry.SpanTypes.Find(lowered, isCaseFolded: true));
        }
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Captures))]
    public void What_is_sent_today_is_a_legacy_type(string capture)
    {
        foreach (var span in CaptureReader.Read(capture).Where(IsOfDapr))
        {
            Assert.Equal(Profile.Legacy, ModelRegistry.SpanTypes.Find(span)?.Profile);
        }
    }

    private static bool IsOfDapr(CapturedSpan span) => DaprScopes.Contains(span.Scope);

    private static Dictionary<(string Service, string Scope, string Kind, string Class), int> ExpectedCounts(string capture)
    {
        using var expected = JsonDocument.Parse(File.ReadAllText(SharedData.Require("data", "captures", capture, "expected.json")));
        return expected.RootElement.GetProperty("counts").GetProperty("by").EnumerateArray()
            .Where(row => DaprScopes.Contains(row.GetProperty("scope").GetString()))
            .GroupBy(row => (
                Service: row.GetProperty("service").GetString()!,
                Scope: row.GetProperty("scope").GetString()!,
                Kind: row.GetProperty("kind").GetString()!,
                Class: row.GetProperty("type").GetString()!))
            .ToDictionary(group => group.Key, group => group.Sum(row => row.GetProperty("count").GetInt32()));
    }
}
