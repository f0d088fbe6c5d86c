using Semconv.Core.Resolution.Drafts;

namespace Semconv.Core.Resolution.Inheritance;

/// <summary>What a refinement takes over from its base besides attributes: it cannot change the shape of the signal, but it may reword it.</summary>
internal static class BaseFields
{
    public static GroupDraft Apply(GroupDraft refinement, GroupDraft parent) => refinement with
    {
        Instrument = parent.Instrument,
        Unit = parent.Unit,
        SpanKind = parent.SpanKind,
        MetricName = parent.MetricName,
        RequirementLevel = parent.RequirementLevel,
        Unread = refinement.Unread.AddRange(parent.Unread),
        Stability = refinement.Stability ?? parent.Stability,
        Deprecated = refinement.Deprecated ?? parent.Deprecated,
        Brief = string.IsNullOrEmpty(refinement.Brief) ? parent.Brief : refinement.Brief,
        Note = string.IsNullOrEmpty(refinement.Note) ? parent.Note : refinement.Note,
        SpanName = refinement.SpanName ?? parent.SpanName,
        Annotations = AnnotationMerge.Merge(parent.Annotations, refinement.Annotations),
    };
}
