using Semconv.Core.Validation.Screening;
using Semconv.Text.Diagnostics;

namespace Weaver.Parity.Checks;

/// <summary>Finds the diagnostic of ours that says what Weaver said.</summary>
internal static class FindingMatch
{
    private static readonly string[] TypePrefixes = ["attribute_group.", "span.", "metric.", "event.", "entity."];

    /// <summary>A diagnostic about the item itself wins over one that only names it. Syntax is reported at a line and knows no item.</summary>
    public static int Find(RecordedFinding finding, List<Diagnostic> diagnostics)
    {
        var exact = diagnostics.FindIndex(diagnostic => IsSameKind(finding, diagnostic) && SubjectsOf(finding).Contains(diagnostic.Subject));
        return exact >= 0 ? exact : diagnostics.FindIndex(diagnostic => IsSameKind(finding, diagnostic) && Names(diagnostic, finding));
    }

    private static bool IsSameKind(RecordedFinding finding, Diagnostic diagnostic) =>
        WeaverKinds.Of(diagnostic.Id).Contains(finding.Kind) && finding.IsError == (diagnostic.Severity == Severity.Error);

    private static bool Names(Diagnostic diagnostic, RecordedFinding finding) =>
        finding.Subject is null
        || diagnostic.Id.StartsWith("SC1", StringComparison.Ordinal)
        || SubjectsOf(finding).Any(subject => diagnostic.Message.Contains($"'{subject}'", StringComparison.Ordinal));

    /// <summary>Weaver's ids of groups that definition/2 declares start with their type.</summary>
    private static IEnumerable<string?> SubjectsOf(RecordedFinding finding) =>
        TypePrefixes.Where(prefix => finding.Subject?.StartsWith(prefix, StringComparison.Ordinal) == true)
            .Select(prefix => finding.Subject?[prefix.Length..])
            .Prepend(finding.Subject);
}
