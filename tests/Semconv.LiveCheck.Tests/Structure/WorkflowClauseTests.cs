namespace Semconv.LiveCheck.Tests.Structure;

/// <summary>Clauses of the workflow rules that no recording shows, on recordings that were changed to show them.</summary>
public sealed class WorkflowClauseTests
{
    private const string Basic = "workflow-basic-go-appspan";
    private const string Generations = "workflow-continue-as-new";
    private const string InstanceKey = "durabletask.task.instance_id";

    [Fact]
    public void An_id_that_is_used_again_is_no_split_workflow()
    {
        var spans = new RecordedSpans(Basic);
        var trace = spans.TraceOf(spans["orchestration||OrderFlow"]);
        foreach (var span in trace)
        {
            spans.AddCopy(span).TraceId = "0af7651916cd43dd8448eb211c80319c";
        }

        Assert.DoesNotContain("dapr_workflow_trace_split", spans.Judge().SpansByRule.Keys);
    }

    [Fact]
    public void An_activity_that_wandered_into_another_trace_splits_its_workflow()
    {
        var spans = new RecordedSpans(Basic);
        var activity = spans["activity||Charge"];
        activity.TraceId = "0af7651916cd43dd8448eb211c80319c";
        activity.ParentId = null;
        var found = spans.Judge().SpansByRule;
        Assert.Equal(new[] { activity.SpanId, spans["create_orchestration||OrderFlow"].SpanId }.Order(StringComparer.Ordinal), found["dapr_workflow_trace_split"]);
        Assert.Contains(activity.SpanId, found["dapr_workflow_activity_parent"]);
    }

    [Fact]
    public void The_generation_that_still_runs_is_no_split_workflow()
    {
        var spans = new RecordedSpans(Generations);
        var last = spans.All.Single(span => span.Attribute("durabletask.runtime_status") == "COMPLETED");
        var children = spans.All.Where(span => span.ParentId == last.SpanId).Select(span => span.SpanId).ToList();
        spans.All.Remove(last);
        var found = spans.Judge().SpansByRule;
        Assert.DoesNotContain("dapr_workflow_trace_split", found.Keys);
        Assert.Equal(children, found["trace_incomplete_at_stop"]);
        Assert.DoesNotContain("span_orphan", found.Keys);
    }

    [Fact]
    public void Two_traces_cannot_both_be_the_generation_that_still_runs()
    {
        var spans = new RecordedSpans(Generations);
        var last = spans.All.Single(span => span.Attribute("durabletask.runtime_status") == "COMPLETED");
        var activity = spans.All.Single(span => span.ParentId == last.SpanId && span.Name.StartsWith("activity||", StringComparison.Ordinal));
        spans.All.Remove(last);
        spans.AddCopy(activity).TraceId = "0af7651916cd43dd8448eb211c80319c";
        Assert.Contains("dapr_workflow_trace_split", spans.Judge().SpansByRule.Keys);
    }

    [Fact]
    public void An_orphan_orchestration_whose_instance_never_continued_is_an_orphan()
    {
        var spans = new RecordedSpans(Generations);
        foreach (var span in spans.All.Where(span => span.Attribute("durabletask.runtime_status") is not null))
        {
            span.SetAttribute("durabletask.runtime_status", "COMPLETED");
        }

        var found = spans.Judge().SpansByRule;
        Assert.DoesNotContain("dapr_workflow_continue_as_new_root", found.Keys);
        Assert.Equal(2, found["span_orphan"].Count);
        Assert.Contains("dapr_workflow_trace_split", found.Keys);
    }

    [Fact]
    public void A_child_workflow_whose_parent_still_runs_waits_with_it()
    {
        var spans = new RecordedSpans("workflow-child-python");
        var orchestrations = spans.All.Where(span => span.Name.StartsWith("orchestration||", StringComparison.Ordinal)).ToList();
        var child = orchestrations.Single(span => orchestrations.Any(parent => parent.SpanId == span.ParentId));
        spans.All.Remove(orchestrations.Single(span => span.SpanId == child.ParentId));
        var found = spans.Judge().SpansByRule;
        Assert.Contains(child.SpanId, found["trace_incomplete_at_stop"]);
        Assert.DoesNotContain("span_orphan", found.Keys);
    }

    [Fact]
    public void One_of_several_copies_of_the_parent_may_be_the_right_one()
    {
        var spans = new RecordedSpans("workflow-rerun");
        var lost = spans.Judge().SpansByRule["dapr_workflow_activity_parent"];
        var activity = spans.All.First(span => lost.Contains(span.SpanId));
        spans.AddCopy(spans.All.First(span => span.SpanId == activity.ParentId)).SetAttribute(InstanceKey, activity.Attribute(InstanceKey)!);
        Assert.DoesNotContain(activity.SpanId, spans.Judge().SpansByRule.GetValueOrDefault("dapr_workflow_activity_parent", []));
    }

    [Theory]
    [InlineData("8080", true)]
    [InlineData("8081", false)]
    public void A_client_below_a_client_is_a_chain_when_both_call_the_same_address(string port, bool isChain)
    {
        var spans = new RecordedSpans("invoke-http");
        var client = spans.All.First(span => span.Kind == 3 && span.ScopeName != "dapr-diagnostics");
        client.SetAttribute("server.address", "cart");
        client.SetAttribute("server.port", "8080");
        var below = spans.AddCopy(client);
        below.SpanId = "b7ad6b7169203331";
        below.ParentId = client.SpanId;
        below.SetAttribute("server.port", port);
        Assert.Equal(isChain, spans.Judge().SpansByRule.GetValueOrDefault("span_kind_chain_invalid", []).Contains(below.SpanId));
    }

    [Fact]
    public void Spans_between_the_engine_s_are_passed_over()
    {
        var spans = new RecordedSpans(Basic);
        var activity = spans["activity||Charge"];
        var between = spans.AddCopy(spans.All.First(span => span.ScopeName == "shop.orders" && span.Kind == 1));
        between.SpanId = "b7ad6b7169203331";
        between.ParentId = activity.ParentId;
        activity.ParentId = between.SpanId;
        Assert.DoesNotContain("dapr_workflow_activity_parent", spans.Judge().SpansByRule.Keys);
        between.ParentId = "b7ad6b7169203332";
        Assert.DoesNotContain("dapr_workflow_activity_parent", spans.Judge().SpansByRule.Keys);
    }
}
