using System.Text;
using Semconv.LiveCheck.Findings.Ledger;
using Semconv.LiveCheck.Findings.Screening;

namespace Semconv.LiveCheck.Findings.Emission;

/// <summary>Sends on the findings that count for the verdict, each as often as it is made; habits and known ones are counted only.</summary>
/// <param name="next">Takes all of them.</param>
/// <param name="emit">Takes those that are sent on.</param>
/// <param name="clock">The time now, in nanoseconds since 1970.</param>
public sealed class EmittedFindings(IFindingConsumer next, Action<FindingLog> emit, Func<ulong> clock) : IFindingConsumer
{
    /// <summary>Names come from the network; what is longer is cut.</summary>
    private const int LongestName = 1024;

    /// <summary>What is beyond is looked up each time.</summary>
    private const int MostIdentities = 20_000;

    private readonly Dictionary<Identity, bool> _isKnown = [];

    /// <summary>Whether habits are sent on as well, as they count or are shown.</summary>
    public bool IncludesHabits { get; init; }

    /// <summary>The list of known findings; null when there is none.</summary>
    public KnownFindings? Known { get; init; }

    public void Take(Finding finding, in FindingSite site)
    {
        next.Take(finding, site);
        if (finding.IsHabit && !IncludesHabits)
        {
            return;
        }

        var name = Encoding.UTF8.GetString(site.SignalName[..Math.Min(site.SignalName.Length, LongestName)]);
        var isNamed = site.SignalType is SignalType.Metric or SignalType.Log;
        if (IsKnown(new Identity(finding, site.Service ?? string.Empty, site.SpanType, site.SignalType, isNamed ? name : string.Empty)))
        {
            return;
        }

        emit(new FindingLog(finding, site.SampleType ?? site.SignalType.Word() ?? SampleTypes.Attribute)
        {
            SignalType = site.SignalType,
            SignalName = name,
            TraceId = site.TraceId,
            SpanId = site.SpanId,
            Resource = site.Resource.IsDefault ? [] : site.Resource,
            Time = clock(),
        });
    }

    public void Take(TraceFinding finding)
    {
        next.Take(finding);
        if ((finding.Finding.IsHabit && !IncludesHabits)
            || IsKnown(new Identity(finding.Finding, finding.Service, finding.SpanType, SignalType.Span, string.Empty)))
        {
            return;
        }

        emit(new FindingLog(finding.Finding, SampleTypes.Trace)
        {
            SignalType = SignalType.Span,
            SignalName = finding.SpanName[..Math.Min(finding.SpanName.Length, LongestName)],
            TraceId = finding.TraceId,
            SpanId = finding.SpanIds.IsDefaultOrEmpty ? 0 : finding.SpanIds[0],
            Details = finding.Details,
            Resource = finding.Resource,
            Time = clock(),
        });
    }

    private bool IsKnown(in Identity identity)
    {
        if (Known is null)
        {
            return false;
        }

        if (!_isKnown.TryGetValue(identity, out var isKnown))
        {
            isKnown = Known.Has(FindingFingerprint.Of(identity.ToGroup()));
            if (_isKnown.Count < MostIdentities)
            {
                _isKnown.Add(identity, isKnown);
            }
        }

        return isKnown;
    }

    /// <summary>What a fingerprint is made of, which costs more than to compare it.</summary>
    private readonly record struct Identity(Finding Finding, string Service, string? SpanType, SignalType SignalType, string SignalName)
    {
        public FindingGroup ToGroup() => new(Finding, Service) { SpanType = SpanType, SignalType = SignalType, SignalName = SignalName };
    }
}
