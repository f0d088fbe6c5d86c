using System.Collections.Immutable;
using System.Text;

namespace Semconv.LiveCheck.Findings.Screening;

/// <summary>What a project decided about findings: other levels first, then filters, as in Weaver, and suppressions with a reason.</summary>
/// <remarks>Most findings are touched by nothing, which is found out once for each.</remarks>
public sealed class FindingScreen : IFindingScreen
{
    /// <summary>Longer names are matched by their beginning; nobody writes patterns for them.</summary>
    private const int LongestName = 512;

    private readonly ImmutableArray<LevelOverride> _overrides;
    private readonly ImmutableArray<FindingFilter> _filters;
    private readonly ImmutableArray<FindingSuppression> _suppressions;
    private readonly bool[] _isUsed;
    private readonly Dictionary<Finding, bool> _isTouched = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(Finding Finding, FindingLevel Level), Finding> _levelled = [];

    public FindingScreen(
        ImmutableArray<LevelOverride> overrides, ImmutableArray<FindingFilter> filters, ImmutableArray<FindingSuppression> suppressions)
    {
        _overrides = overrides;
        _filters = filters;
        _suppressions = suppressions;
        _isUsed = new bool[suppressions.Length];
        IsEmpty = overrides.IsEmpty && filters.IsEmpty && suppressions.IsEmpty;
    }

    public static FindingScreen None => new([], [], []);

    public bool IsEmpty { get; }

    /// <summary>How many findings were suppressed.</summary>
    public long SuppressedCount { get; private set; }

    /// <summary>How many findings filters left out.</summary>
    public long FilteredCount { get; private set; }

    /// <summary>The suppressions that suppressed nothing.</summary>
    public IEnumerable<FindingSuppression> Unused => _suppressions.Where((_, index) => !_isUsed[index]);

    public Finding? Screen(Finding finding, in FindingSite site)
    {
        if (!Touches(finding))
        {
            return finding;
        }

        Span<char> name = stackalloc char[LongestName];
        Encoding.UTF8.TryGetChars(site.SampleName[..Math.Min(site.SampleName.Length, LongestName)], name, out var length);
        return Apply(finding, new ScreenedSample
        {
            SignalType = site.SignalType,
            Name = name[..length],
            Service = site.Service ?? string.Empty,
            SpanType = site.SpanType,
        });
    }

    /// <summary>A finding about a trace goes by its first span.</summary>
    public TraceFinding? Screen(TraceFinding finding)
    {
        if (!Touches(finding.Finding))
        {
            return finding;
        }

        var kept = Apply(finding.Finding, new ScreenedSample
        {
            SignalType = SignalType.Span,
            Name = finding.SpanName,
            Service = finding.Service,
            SpanType = finding.SpanType,
        });
        return kept is null ? null : ReferenceEquals(kept, finding.Finding) ? finding : finding with { Finding = kept };
    }

    /// <summary>Whether anything was decided that could be about a finding; if not, it stays as it is.</summary>
    private bool Touches(Finding finding)
    {
        if (IsEmpty)
        {
            return false;
        }

        if (!_isTouched.TryGetValue(finding, out var isTouched))
        {
            isTouched = _overrides.Any(each => each.IsAbout(finding.Rule)) || _filters.Any(each => each.IsAbout(finding.Rule))
                || _suppressions.Any(each => each.Id == finding.Rule.Id);
            _isTouched.Add(finding, isTouched);
        }

        return isTouched;
    }

    private Finding? Apply(Finding finding, in ScreenedSample sample)
    {
        var levelled = ApplyLevel(finding, sample);
        foreach (var filter in _filters)
        {
            if (filter.LeavesOut(levelled, sample))
            {
                FilteredCount++;
                return null;
            }
        }

        return IsSuppressed(finding.Rule, sample) ? null : levelled;
    }

    private Finding ApplyLevel(Finding finding, in ScreenedSample sample)
    {
        foreach (var change in _overrides)
        {
            if (change.IsAbout(finding.Rule) && change.Scope.Covers(sample))
            {
                return At(finding, change);
            }
        }

        return finding;
    }

    /// <summary>Who gives a rule a level by its id wants it to count: it is no habit any more.</summary>
    private Finding At(Finding finding, LevelOverride change)
    {
        var isHabit = finding.IsHabit && change.Ids is null;
        if (finding.Level == change.Level && finding.IsHabit == isHabit)
        {
            return finding;
        }

        if (!_levelled.TryGetValue((finding, change.Level), out var levelled))
        {
            levelled = new Finding(finding.Rule, finding.Message)
            {
                Level = change.Level,
                Context = finding.Context,
                Help = finding.Help,
                Definition = finding.Definition,
                SpanName = finding.SpanName,
                IsHabit = isHabit,
            };
            _levelled.Add((finding, change.Level), levelled);
        }

        return levelled;
    }

    private bool IsSuppressed(FindingRule rule, in ScreenedSample sample)
    {
        var isSuppressed = false;
        for (var index = 0; index < _isUsed.Length; index++)
        {
            if (_suppressions[index].Id == rule.Id && _suppressions[index].Covers(sample))
            {
                _isUsed[index] = true;
                isSuppressed = true;
            }
        }

        SuppressedCount += isSuppressed ? 1 : 0;
        return isSuppressed;
    }
}
