using Semconv.LiveCheck.Matching;

namespace Semconv.LiveCheck.Tests.Matching;

/// <summary>What tells the type of a span, in which order, and what is said of a span that is nearly one.</summary>
public sealed class SpanMatcherTests
{
    private const string TimerType = """{"key":"durabletask.type","value":{"stringValue":"timer"}}""";

    [Theory]
    [InlineData("Dapr.Workflow", "WorkflowActivity Charge", 1, "", "dapr.legacy.sdk.dotnet.activity")]
    [InlineData("dapr-workflow", "activity:Charge", 1, "", "dapr.legacy.sdk.java.activity")]
    [InlineData("durabletask.worker", "activity: Charge", 1, "", "dapr.legacy.sdk.python.activity")]
    [InlineData("Microsoft.DurableTask", "orchestration:Flow", 2, "", "dapr.legacy.durabletask.execute")]
    [InlineData("Microsoft.DurableTask", "orchestration:Flow:timer", 1, "", "dapr.legacy.durabletask.timer")]
    [InlineData("Microsoft.DurableTask", "activity:Charge", 3, "", "dapr.legacy.durabletask.activity.schedule")]
    [InlineData("dapr-diagnostics", "RegisterActorReminder/Cart", 3, "{\"key\":\"dapr.actor\",\"value\":{\"stringValue\":\"Cart.c1\"}}", "dapr.legacy.actor.schedule")]
    [InlineData("my.client", "create_orchestration:Flow", 3, "{\"key\":\"durabletask.type\",\"value\":{\"stringValue\":\"orchestration\"}}", "dapr.legacy.sdk.java.create")]
    [InlineData("my.client", "create_orchestration:Flow", 3, "", null)]
    [InlineData("durabletask", "timer", 1, TimerType, "dapr.legacy.workflow.timer")]
    [InlineData("durabletask", "timer", 0, TimerType, "dapr.legacy.workflow.timer")]
    [InlineData("my.scope", "/TaskHubSidecarService/GetWorkItems", 2, "", null)]
    [InlineData("my.scope", "create workflow Flow", 4, "{\"key\":\"dapr.workflow.name\",\"value\":{\"stringValue\":\"Flow\"}}", "dapr.workflow.create")]
    public void Scope_kind_name_and_marks_tell_the_type(string scope, string name, int kind, string attributes, string? type)
    {
        var match = Match(SampleText.Span(scope, name, kind, attributes));
        Assert.Equal((type, type is null ? MatchSource.None : MatchSource.Discriminators, false), (match.Type?.Id, match.Source, match.IsKindWrong));
    }

    [Theory]
    [InlineData("durabletask", "activity||Charge", 1, "", "dapr.legacy.workflow.activity.execute", true)]
    [InlineData("durabletask", "timer", 2, "", "dapr.legacy.workflow.timer", true)]
    [InlineData("durabletask", "timer", 1, "", "dapr.legacy.workflow.timer", false)]
    [InlineData("Dapr.Workflow", "WorkflowActivity Charge", 3, "", "dapr.legacy.sdk.dotnet.activity", true)]
    [InlineData("my.scope", "create workflow Flow", 3, "{\"key\":\"dapr.workflow.name\",\"value\":{\"stringValue\":\"Flow\"}}", "dapr.workflow.create", true)]
    [InlineData("my.scope", "create workflow Flow", 3, "", null, false)]
    [InlineData("my.scope", "activity||Charge", 1, "", null, false)]
    public void Span_that_is_nearly_of_a_type_says_which(string scope, string name, int kind, string attributes, string? nearest, bool isKindWrong)
    {
        var match = Match(SampleText.Span(scope, name, kind, attributes));
        Assert.Null(match.Type);
        Assert.Equal((nearest, isKindWrong), (match.Nearest?.Id, match.IsKindWrong));
    }

    [Fact]
    public void Word_of_the_span_comes_before_all_else()
    {
        var byAttribute = """{"key":"otel.span.type","value":{"stringValue":"dapr.workflow.timer"}}""";
        var match = Match(SampleText.Span("durabletask", "activity||Charge", 2, byAttribute));
        Assert.Equal(("dapr.workflow.timer", MatchSource.TypeAttribute, true), (match.Type?.Id, match.Source, match.IsKindWrong));

        match = Match(SampleText.Span("durabletask", "activity||Charge", 2, byAttribute, "\"type\":\"dapr.workflow.execute\","));
        Assert.Equal(("dapr.workflow.execute", MatchSource.TypeField), (match.Type?.Id, match.Source));
    }

    [Fact]
    public void Type_that_the_registry_does_not_have_is_said_and_passed_over()
    {
        var match = Match(SampleText.Span("durabletask", "activity||Charge", 2, """{"key":"otel.span.type","value":{"stringValue":"shop.order"}}"""));
        Assert.Equal(("dapr.legacy.workflow.activity.execute", MatchSource.Discriminators, true), (match.Type?.Id, match.Source, match.HasUnknownType));
    }

    [Theory]
    [InlineData("durabletask", true, true)]
    [InlineData("Dapr.Workflow", true, false)]
    [InlineData("my.scope", false, false)]
    [InlineData("", true, false)]
    public void Origin_says_whose_it_is(string scope, bool isJudged, bool isSidecar) =>
        SampleText.Read(SampleText.Span(scope, "x", 1), new SpanVisitor(DaprRegistry.SpanTypes, (in _, origin, in _, in _) =>
            Assert.Equal(("orders", "", scope, "1.2", isJudged, isSidecar), (origin.Service, origin.ServiceInstance, origin.Scope, origin.ScopeVersion, origin.IsJudged, origin.IsSidecar))));

    [Fact]
    public void More_names_than_the_lookup_holds_are_matched_all_the_same()
    {
        var seen = 0;
        var visitor = new SpanVisitor(DaprRegistry.SpanTypes, (in _, _, in match, in _) => seen += match.Type?.Id == "dapr.legacy.workflow.activity.execute" ? 1 : 0);
        SampleText.Read(string.Join('\n', Enumerable.Range(0, 70_000).Select(index => SampleText.Span("durabletask", $"activity||{index % 69_000}", 2))), visitor);
        Assert.Equal(70_000, seen);
    }

    private static SpanMatch Match(string request)
    {
        SpanMatch found = default;
        SampleText.Read(request, new SpanVisitor(DaprRegistry.SpanTypes, (in _, _, in match, in _) => found = match));
        return found;
    }
}
