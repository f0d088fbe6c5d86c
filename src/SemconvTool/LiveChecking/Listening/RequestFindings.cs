using System.Globalization;
using System.Text;
using Semconv.LiveCheck;
using Semconv.LiveCheck.Findings;

namespace SemconvTool.LiveChecking.Listening;

/// <summary>Counts the findings that a request causes, to tell its sender, and those of all.</summary>
internal sealed class RequestFindings(IFindingConsumer next, Profile profile) : IFindingConsumer
{
    private const int ShownRules = 3;

    private readonly List<RuleCount> _ofRequest = [];
    private readonly List<RuleCount> _ofAll = [];

    /// <summary>The worst rules so far, with how often each was broken.</summary>
    public string Worst => Join(_ofAll);

    /// <summary>What is wrong with the samples of the request; null when nothing is.</summary>
    public string? Message => _ofRequest.Count == 0 ? null : $"semconv live-check found {Join(_ofRequest)}";

    public void StartRequest() => _ofRequest.Clear();

    public void Take(Finding finding, in FindingSite site)
    {
        Count(finding, _ofRequest);
        Count(finding, _ofAll);
        next.Take(finding, site);
    }

    /// <summary>A trace is more than one request.</summary>
    public void Take(TraceFinding finding)
    {
        Count(finding.Finding, _ofAll);
        next.Take(finding);
    }

    private void Count(Finding finding, List<RuleCount> counts)
    {
        if (profile == Profile.Legacy && finding.IsHabit)
        {
            return;
        }

        // A few rules, and comparing references is cheaper than hashing records.
        foreach (var each in counts)
        {
            if (ReferenceEquals(each.Rule, finding.Rule) && each.Level == finding.Level)
            {
                each.Count++;
                return;
            }
        }

        counts.Add(new RuleCount(finding.Rule, finding.Level) { Count = 1 });
    }

    private static string Join(List<RuleCount> counts)
    {
        var text = new StringBuilder();
        foreach (var each in counts.OrderByDescending(each => each.Level).ThenByDescending(each => each.Count).ThenBy(each => each.Rule.Id, StringComparer.Ordinal).Take(ShownRules))
        {
            text.Append(text.Length == 0 ? string.Empty : ", ").Append(CultureInfo.InvariantCulture, $"{each.Count} {each.Rule.Id}");
        }

        return counts.Count > ShownRules ? text.Append(CultureInfo.InvariantCulture, $" and {counts.Count - ShownRules} more").ToString() : text.ToString();
    }

    /// <summary>How often a rule was broken.</summary>
    private sealed class RuleCount(FindingRule rule, FindingLevel level)
    {
        public FindingRule Rule { get; } = rule;

        public FindingLevel Level { get; } = level;

        public long Count { get; set; }
    }
}
