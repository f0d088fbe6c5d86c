using System.Text;
using Semconv.LiveCheck.Matching;
using Semconv.TestSupport;

namespace Semconv.LiveCheck.Tests.Matching;

/// <summary>Every span of the real Dapr runtime is what two other programs counted it as.</summary>
public sealed class ClassificationTests
{
    private static readonly string[] Kinds = ["INTERNAL", "INTERNAL", "SERVER", "CLIENT", "PRODUCER", "CONSUMER"];

    /// <summary>The names of the recognition table, and the span types of the model that stand for them.</summary>
    private static readonly Dictionary<string, string[]> TypesOfClass = new(StringComparer.Ordinal)
    {
        ["workflow.create"] = ["dapr.legacy.workflow.create", "dapr.legacy.sdk.java.create"],
        ["workflow.execute"] = ["dapr.legacy.workflow.execute"],
        ["workflow.activity.execute"] = ["dapr.legacy.workflow.activity.execute"],
        ["workflow.timer"] = ["dapr.legacy.workflow.timer"],
        ["workflow.activity.internal"] = ["dapr.legacy.sdk.dotnet.activity", "dapr.legacy.sdk.java.activity"],
        ["workflow.activity.internal (Python)"] = ["dapr.legacy.sdk.python.activity"],
        ["pubsub.process"] = ["dapr.legacy.pubsub.process"],
        ["binding.process"] = ["dapr.legacy.binding.process"],
        ["pubsub.create (gRPC bulk entry)"] = ["dapr.legacy.pubsub.create.grpc"],
        ["pubsub.create (HTTP bulk entry)"] = ["dapr.legacy.pubsub.create.http"],
        ["service_invocation.client"] = ["dapr.legacy.service_invocation.client"],
        ["service_invocation.server"] = ["dapr.legacy.service_invocation.server"],
        ["actor.server"] = ["dapr.legacy.actor.server"],
        ["actor.client"] = ["dapr.legacy.actor.client"],
        ["internal hop"] = ["dapr.legacy.internal"],
        ["endless stream"] = ["dapr.legacy.api.taskhub.stream"],
        ["workflow API"] =
        [
            "dapr.legacy.api.taskhub", "dapr.legacy.api.taskhub.start", "dapr.legacy.api.taskhub.event", "dapr.legacy.api.taskhub.transition",
            "dapr.legacy.api.taskhub.query", "dapr.legacy.api.taskhub.worker",
        ],
        ["api.grpc"] = ["dapr.legacy.api.grpc", "dapr.legacy.api.*.grpc", "dapr.legacy.api.stream"],
        ["api.http"] = ["dapr.legacy.api.http", "dapr.legacy.api.*.http"],
        ["gRPC proxy"] = ["dapr.legacy.proxy.client", "dapr.legacy.proxy.server"],
        ["application span"] = ["-", "dapr.legacy.sdk.java.observation"],
    };

    public static TheoryData<string> Captures => Capture.Names;

    [Fact]
    public void There_are_recordings_to_walk()
    {
        SharedData.Require("data", "captures");
        Assert.Equal(120, Captures.Count);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Captures))]
    public void Every_span_is_classified_as_it_was_counted(string capture)
    {
        var counted = new Dictionary<(string Service, string Scope, string Kind, string Class), int>();
        Capture.Read(capture, "traces.pb", new SpanVisitor(DaprRegistry.SpanTypes, (in span, origin, in match, in attributes) =>
        {
            var row = (origin.Service, origin.Scope, Kinds[span.Kind], ClassOf(match.Type));
            counted[row] = counted.GetValueOrDefault(row) + 1;
            Assert.False(match.IsKindWrong, Encoding.UTF8.GetString(span.Name));
        }));

        using var expected = Capture.Expected(capture);
        var rows = expected.RootElement.GetProperty("counts").GetProperty("by").EnumerateArray().ToDictionary(
            row => (row.GetProperty("service").GetString()!, row.GetProperty("scope").GetString()!, row.GetProperty("kind").GetString()!, row.GetProperty("type").GetString()!),
            row => row.GetProperty("count").GetInt32());
        Assert.Equal(rows, counted);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Captures))]
    public void Other_forms_of_the_same_spans_are_matched_alike(string capture)
    {
        var types = TypesBySpan(capture, "traces.pb");
        foreach (var file in new[] { "traces.jsonl", "jaeger.json", "zipkin.jsonl" }.Where(file => file != "zipkin.jsonl" || Capture.Has(capture, file)))
        {
            var others = TypesBySpan(capture, file);
            Assert.NotEmpty(others);
            Assert.Empty(others.Except(types));
        }
    }

    private static HashSet<(string Span, string? Type)> TypesBySpan(string capture, string file)
    {
        var types = new HashSet<(string, string?)>();
        Capture.Read(capture, file, new SpanVisitor(DaprRegistry.SpanTypes, (in span, _, in match, in _) =>
            types.Add((Convert.ToHexStringLower(span.TraceId) + Convert.ToHexStringLower(span.SpanId), match.Type?.Id))));
        return types;
    }

    private static string ClassOf(SpanType? type)
    {
        var classes = TypesOfClass.Where(row => row.Value.Any(pattern => NamePattern.Parse(pattern)!.Matches(type?.Id ?? "-"))).Select(row => row.Key).ToList();
        return classes is [var only] ? only : $"{type?.Id} is {string.Join(" and ", classes)}";
    }
}
