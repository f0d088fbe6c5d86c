using Semconv.LiveCheck.Findings;

namespace Semconv.LiveCheck.Tests;

/// <summary>Keeps the findings about traces.</summary>
internal sealed class FindingRecorder : IFindingConsumer
{
    public List<TraceFinding> Findings { get; } = [];

    /// <summary>The spans of the findings, by rule.</summary>
    public SortedDictionary<string, SortedSet<string>> SpansByRule
    {
        get
        {
            var spans = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
            foreach (var finding in Findings)
            {
                var set = spans.TryGetValue(finding.Finding.Rule.Id, out var known) ? known : spans[finding.Finding.Rule.Id] = new SortedSet<string>(StringComparer.Ordinal);
                set.UnionWith(finding.SpanIds.Select(id => $"{id:x16}"));
                set.UnionWith(finding.Elsewhere.Select(span => $"{span.SpanId:x16}"));
            }

            return spans;
        }
    }

    public void Take(Finding finding, in FindingSite site) => Assert.Fail("structure makes findings about traces only");

    public void Take(TraceFinding finding) => Findings.Add(finding);
}
