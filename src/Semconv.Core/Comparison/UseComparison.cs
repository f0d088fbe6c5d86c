using System.Collections.Immutable;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.Core.Comparison;

/// <summary>Compares which attributes a definition has, and when.</summary>
/// <param name="succession">Which attribute follows which.</param>
/// <param name="recorder">The changes of the definition.</param>
internal sealed class UseComparison(AttributeSuccession succession, ChangeRecorder recorder)
{
    private bool IsMetric => recorder.Subject.Kind is SubjectKind.Metric or SubjectKind.MetricRefinement;

    private bool IsGroup => recorder.Subject.Kind == SubjectKind.AttributeGroup;

    public void Compare(ImmutableArray<AttributeUsage> before, ImmutableArray<AttributeUsage> after)
    {
        var gone = before.Where(use => Find(after, use.Key) is null).ToList();
        foreach (var use in after)
        {
            if (Find(before, use.Key) is { } old)
            {
                CompareLevels(old, use);
                CompareSampling(old, use);
            }
            else
            {
                Add(use, gone);
            }
        }

        foreach (var use in gone)
        {
            recorder.Add(KindOfRemoval(use), use.Key, LevelOf(use));
        }
    }

    private void Add(AttributeUsage use, List<AttributeUsage> gone)
    {
        if (gone.Find(other => succession.Of(other.Key) == use.Key) is { } replaced)
        {
            gone.Remove(replaced);
            recorder.Add(ChangeKinds.UseReplaced, use.Key, replaced.Key, use.Key);
            return;
        }

        var splits = IsMetric && use.RequirementLevel.Kind != RequirementLevelKind.OptIn;
        recorder.Add(splits ? ChangeKinds.DimensionAdded : ChangeKinds.UseAdded, use.Key, null, LevelOf(use));
    }

    private ChangeKind KindOfRemoval(AttributeUsage use)
    {
        if (IsGroup)
        {
            return ChangeKinds.GroupUseRemoved;
        }

        return use.RequirementLevel.Kind == RequirementLevelKind.OptIn ? ChangeKinds.OptionalUseRemoved : ChangeKinds.UseRemoved;
    }

    private void CompareLevels(AttributeUsage before, AttributeUsage after)
    {
        if (before.RequirementLevel == after.RequirementLevel)
        {
            return;
        }

        recorder.Add(KindOf(before.RequirementLevel.Kind, after.RequirementLevel.Kind), after.Key, LevelOf(before), LevelOf(after));
    }

    private ChangeKind KindOf(RequirementLevelKind before, RequirementLevelKind after)
    {
        if (before == after)
        {
            return ChangeKinds.ConditionChanged;
        }

        if (IsGroup)
        {
            return ChangeKinds.GroupUseChanged;
        }

        // The values go from what is always there to what never is unless asked for.
        if (after < before)
        {
            return IsMetric && before == RequirementLevelKind.OptIn ? ChangeKinds.DimensionAdded : ChangeKinds.PresenceStrengthened;
        }

        return before == RequirementLevelKind.Required && after == RequirementLevelKind.OptIn ? ChangeKinds.PresenceLost : ChangeKinds.PresenceWeakened;
    }

    private void CompareSampling(AttributeUsage before, AttributeUsage after)
    {
        var was = before.SamplingRelevant == true;
        var isNow = after.SamplingRelevant == true;
        if (was != isNow)
        {
            recorder.Add(isNow ? ChangeKinds.SamplingGained : ChangeKinds.SamplingLost, after.Key);
        }
    }

    private static string LevelOf(AttributeUsage use) => Keywords.RequirementLevel.TextOf(use.RequirementLevel.Kind);

    private static AttributeUsage? Find(ImmutableArray<AttributeUsage> uses, string key)
    {
        foreach (var use in uses)
        {
            if (string.Equals(use.Key, key, StringComparison.Ordinal))
            {
                return use;
            }
        }

        return null;
    }
}
