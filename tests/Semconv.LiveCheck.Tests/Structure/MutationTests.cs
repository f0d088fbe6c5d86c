namespace Semconv.LiveCheck.Tests.Structure;

/// <summary>A small change of a real trace makes the rule fire that it breaks; the trace as it was does not.</summary>
public sealed class MutationTests
{
    private const string Basic = "workflow-basic-go-appspan";
    private const string Timer = "workflow-timer";

    [Theory]
    [InlineData(Basic, "create_orchestration||OrderFlow", 4)]
    [InlineData(Basic, "create_orchestration||OrderFlow", 2)]
    [InlineData(Basic, "orchestration||OrderFlow", 5)]
    [InlineData(Basic, "activity||Charge", 1)]
    [InlineData(Timer, "timer", 3)]
    [InlineData("java-workflow-basic", "activity:Charge", 2)]
    [InlineData("workflow-basic-python", "activity: Charge", 5)]
    public void Kind_of_a_workflow_span(string capture, string name, int kind) =>
        Fires("dapr_workflow_kind", capture, spans => Only(spans[name], span => span.Kind = kind));

    [Fact]
    public void Dotnet_activity_that_is_no_internal_span() =>
        Fires("dapr_workflow_kind", Basic, spans => Only(spans.All.First(span => span.ScopeName == "shop.orders" && span.Kind == 1), span =>
        {
            span.ScopeName = "Dapr.Workflow";
            span.Span["name"] = "WorkflowActivity Charge";
            span.Kind = 3;
        }));

    [Fact]
    public void Orchestration_that_is_a_root() =>
        Fires("dapr_workflow_orchestration_parent", Basic, spans => Only(spans["orchestration||OrderFlow"], span => span.ParentId = null));

    [Fact]
    public void Orchestration_below_the_creation_of_another_instance() =>
        Fires("dapr_workflow_orchestration_parent", Basic, spans =>
        {
            spans["create_orchestration||OrderFlow"].SetAttribute("durabletask.task.instance_id", "another");
            return [spans["orchestration||OrderFlow"]];
        });

    [Fact]
    public void Child_orchestration_below_an_activity() =>
        Fires("dapr_workflow_orchestration_parent", "workflow-child-python", spans =>
        {
            var child = spans.All.First(span => span.Name.StartsWith("orchestration||", StringComparison.Ordinal)
                && spans.All.Any(parent => parent.SpanId == span.ParentId && parent.Name.StartsWith("orchestration||", StringComparison.Ordinal)));
            child.ParentId = spans.All.First(span => span.Name.StartsWith("activity||", StringComparison.Ordinal) && span.ParentId != child.SpanId).SpanId;
            return [child];
        });

    [Theory]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("0af7651916cd43dd")]
    [InlineData("0af7651916cd43dd8448eb211c80319c00")]
    public void Trace_id(string id) => Fires("trace_id_invalid", Timer, spans => Only(spans["ship order"], span => span.TraceId = id));

    [Theory]
    [InlineData("0000000000000000")]
    [InlineData("b7ad6b71")]
    [InlineData("b7ad6b7169203331b7ad")]
    public void Span_id(string id)
    {
        var spans = new RecordedSpans(Timer);
        Assert.DoesNotContain("span_id_invalid", spans.Judge().SpansByRule.Keys);
        spans["ship order"].SpanId = id;
        Assert.Single(spans.Judge().Findings, finding => finding.Finding.Rule.Id == "span_id_invalid");
    }

    [Theory]
    [InlineData("0000000000000000")]
    [InlineData("b7ad6b71")]
    public void Parent_id(string id)
    {
        Fires("parent_id_invalid", Timer, spans => Only(spans["ship order"], span => span.ParentId = id));
        var changed = new RecordedSpans(Timer);
        changed["ship order"].ParentId = id;
        Assert.DoesNotContain("span_orphan", changed.Judge().SpansByRule.Keys);
    }

    [Fact]
    public void Span_that_is_its_own_parent()
    {
        Fires("span_parent_self", Timer, spans => Only(spans["activity||Ship"], span => span.ParentId = span.SpanId));
        var changed = new RecordedSpans(Timer);
        changed["activity||Ship"].ParentId = changed["activity||Ship"].SpanId;
        var found = changed.Judge().SpansByRule;
        Assert.DoesNotContain("span_parent_cycle", found.Keys);
        Assert.DoesNotContain("dapr_workflow_activity_parent", found.Keys);
    }

    [Fact]
    public void Spans_that_are_above_each_other() =>
        Fires("span_parent_cycle", Timer, spans =>
        {
            spans["orchestration||TimerFlow"].ParentId = spans["activity||Ship"].SpanId;
            return [spans["orchestration||TimerFlow"], spans["activity||Ship"]];
        });

    [Fact]
    public void Span_that_came_again() =>
        Fires("span_resent", Timer, spans =>
        {
            spans.AddCopy(spans["activity||Ship"]);
            return [spans["activity||Ship"]];
        });

    /// <summary>Two spans without a usable id are equal in all that is kept of them, and may be two.</summary>
    [Theory]
    [InlineData("0000000000000000", null)]
    [InlineData(null, "00000000000000000000000000000000")]
    public void Spans_without_a_valid_id_are_not_taken_for_one(string? spanId, string? traceId)
    {
        var spans = new RecordedSpans(Timer);
        var span = spans["activity||Ship"];
        (span.SpanId, span.TraceId) = (spanId ?? span.SpanId, traceId ?? span.TraceId);
        spans.AddCopy(span);
        Assert.DoesNotContain("span_resent", spans.Judge().SpansByRule.Keys);
    }

    [Fact]
    public void Span_that_came_again_with_a_difference() =>
        Fires("span_id_duplicate", Timer, spans =>
        {
            spans.AddCopy(spans["activity||Ship"]).SetAttribute("durabletask.task.name", "Other");
            return [spans["activity||Ship"]];
        });

    [Fact]
    public void Span_whose_parent_is_taken_away() =>
        Fires("span_orphan", Timer, spans =>
        {
            spans.All.Remove(spans["activity||Ship"]);
            return [spans["ship order"]];
        });

    [Fact]
    public void Workflow_whose_span_is_taken_away()
    {
        Fires("trace_incomplete_at_stop", Timer, spans =>
        {
            spans.All.Remove(spans["orchestration||TimerFlow"]);
            return [spans["timer"], spans["activity||Ship"]];
        });
        var changed = new RecordedSpans(Timer);
        changed.All.Remove(changed["orchestration||TimerFlow"]);
        Assert.DoesNotContain("span_orphan", changed.Judge().SpansByRule.Keys);
    }

    [Fact]
    public void Activity_that_is_a_root() =>
        Fires("dapr_workflow_activity_parent", Timer, spans => Only(spans["activity||Ship"], span => span.ParentId = null));

    /// <summary>Changes a recording, and tells which spans the rule then reports and did not before.</summary>
    private static void Fires(string rule, string capture, Func<RecordedSpans, IEnumerable<RecordedSpan>> change)
    {
        var spans = new RecordedSpans(capture);
        var before = spans.Judge().SpansByRule.GetValueOrDefault(rule, []);
        var changed = change(spans).Select(span => span.SpanId).ToList();
        var found = spans.Judge().SpansByRule;
        Assert.True(found.ContainsKey(rule), $"{rule} does not fire, only {string.Join(' ', found.Keys)}");
        Assert.Empty(before.Intersect(changed));
        Assert.Equal(changed.Union(before).Order(StringComparer.Ordinal), found[rule]);
    }

    private static IEnumerable<RecordedSpan> Only(RecordedSpan span, Action<RecordedSpan> change)
    {
        change(span);
        return [span];
    }
}
