using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Semconv.LiveCheck;
using Semconv.LiveCheck.Findings;
using SemconvTool.LiveChecking.Listening.Views;

namespace SemconvTool.LiveChecking.Listening;

/// <summary>Counts the findings that a request causes, to tell its sender, and those of all.</summary>
internal sealed class RequestFindings(IFindingConsumer next, Profile profile) : IFindingConsumer
{
    private const int ShownRules = 3;
    private const int LongestExample = 200;

    private readonly List<RuleCount> _ofRequest = [];
    private readonly List<RuleCount> _ofAll = [];

    /// <summary>The rules that were broken so far, the worst first.</summary>
    public ImmutableArray<BrokenRule> Rules => [.. WorstFirst(_ofAll).Select(each => new BrokenRule(each.Rule.Id, each.Level, each.Count, each.Example))];

    /// <summary>Findings that are known habits, which are among no rule.</summary>
    public long Habits { get; private set; }

    /// <summary>What is wrong with the samples of the request; null when nothing is.</summary>
    public string? Message => _ofRequest.Count == 0 ? null : $"semconv live-check found {Join(_ofRequest)}";

    public void StartRequest() => _ofRequest.Clear();

    public void Take(Finding finding, in FindingSite site)
    {
        if (Counts(finding))
        {
            Count(finding, _ofRequest);
            if (Count(finding, _ofAll) is { Count: 1 } first)
            {
                first.Example = Example(site.Service, Encoding.UTF8.GetString(site.SignalName.IsEmpty ? site.SampleName : site.SignalName));
            }
        }

        next.Take(finding, site);
    }

    /// <summary>A trace is more than one request.</summary>
    public void Take(TraceFinding finding)
    {
        if (Counts(finding.Finding) && Count(finding.Finding, _ofAll) is { Count: 1 } first)
        {
            first.Example = Example(finding.Service, finding.SpanName);
        }

        next.Take(finding);
    }

    private bool Counts(Finding finding)
    {
        var isHabit = profile == Profile.Legacy && finding.IsHabit;
        Habits += isHabit ? 1 : 0;
        return !isHabit;
    }

    private static RuleCount Count(Finding finding, List<RuleCount> counts)
    {
        // A few rules, and comparing references is cheaper than hashing records.
        foreach (var each in counts)
        {
            if (ReferenceEquals(each.Rule, finding.Rule) && each.Level == finding.Level)
            {
                each.Count++;
                return each;
            }
        }

        var count = new RuleCount(finding.Rule, finding.Level) { Count = 1 };
        counts.Add(count);
        return count;
    }

    /// <summary>Names come from the network, and one of them may be long.</summary>
    private static string Example(string? service, string name)
    {
        var text = string.IsNullOrEmpty(service) ? name : $"{service}: {name}";
        return text.Length <= LongestExample ? text : text[..LongestExample];
    }

    private static IEnumerable<RuleCount> WorstFirst(List<RuleCount> counts) =>
        counts.OrderByDescending(each => each.Level).ThenByDescending(each => each.Count).ThenBy(each => each.Rule.Id, StringComparer.Ordinal);

    private static string Join(List<RuleCount> counts)
    {
        var text = new StringBuilder();
        foreach (var each in WorstFirst(counts).Take(ShownRules))
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

        /// <summary>Where it was broken first.</summary>
        public string Example { get; set; } = string.Empty;
    }
}
