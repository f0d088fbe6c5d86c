using System.Collections.Immutable;
using Semconv.LiveCheck.Findings;

namespace Semconv.LiveCheck.Structure.Rules;

/// <summary>The spans of a workflow instance are in one trace for each run or generation.</summary>
internal sealed class SplitWorkflow : IInstanceRule
{
    public FindingRule Finding { get; } = new("dapr_workflow_trace_split", FindingLevel.Violation, "the spans of one workflow instance are in several traces")
    {
        IsStructural = true,
        Help = "start the workflow in a sampled context, and keep tracing on in every sidecar that runs it",
    };

    public void Judge(WorkflowInstance instance, TraceFindings findings)
    {
        var left = instance.Traces.RemoveAll(part => IsRefusedStart(part, instance.Traces));
        if (left.Length < 2 || Accept(left).All(isAccepted => isAccepted))
        {
            return;
        }

        ImmutableArray<InstanceSpan> spans = [.. left.SelectMany(part => part.Topmost)];
        if (!spans.IsEmpty)
        {
            findings.Report(Finding, spans, instance.Id, static (span, _) => $"{span} and other spans of its workflow instance are in different traces");
        }
    }

    /// <summary>A start that was refused leaves nothing but the creation.</summary>
    private static bool IsRefusedStart(WorkflowInstance.Part part, ImmutableArray<WorkflowInstance.Part> all) =>
        !part.Content.HasOther
        && (all.Any(other => other.Content is { HasCreate: true, HasOther: true }) || all.All(other => !other.Content.HasOther));

    private static IEnumerable<bool> Accept(ImmutableArray<WorkflowInstance.Part> parts)
    {
        var hasRunning = false;
        foreach (var part in parts)
        {
            if (part.Content is { HasCreate: true, HasOther: true } or { HasGenerationRoot: true })
            {
                yield return true;
                continue;
            }

            // Of the generations only the last can still run.
            var isRunning = part is { Content.IsPending: true, IsContinued: true } && !hasRunning;
            hasRunning |= isRunning;
            yield return isRunning;
        }
    }
}
