using Semconv.LiveCheck.Findings;

namespace Semconv.LiveCheck.Tests;

/// <summary>Findings as text, to compare them.</summary>
internal static class FindingText
{
    /// <summary>Rule and spans.</summary>
    public static string Short(TraceFinding finding) =>
        $"{finding.Finding.Rule.Id} {finding.TraceId:x32}:{string.Join(',', finding.SpanIds.Select(id => $"{id:x16}"))}"
        + string.Concat(finding.Elsewhere.Select(span => $" {span.TraceId:x32}:{span.SpanId:x16}"));

    /// <summary>All that a finding says.</summary>
    public static string Full(TraceFinding finding) =>
        $"{Short(finding)} {finding.Finding.Level} {finding.Finding.Message} [{finding.SpanName}|{finding.Service}|{finding.SpanType}|{finding.Time}] "
        + string.Join(' ', finding.Finding.Context.Concat(finding.Details).Select(entry => $"{entry.Key}={entry.Value}")) + (finding.Finding.IsHabit ? " habit" : string.Empty);
}
