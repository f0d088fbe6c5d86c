using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;

namespace Semconv.Core.Comparison;

/// <summary>Compares what everything in a registry has: words, stability, deprecation, annotations.</summary>
internal static class CommonComparison
{
    public static void Compare(Definition before, Definition after, ChangeRecorder recorder)
    {
        CompareDeprecation(before.Deprecated, after.Deprecated, recorder);
        CompareStability(before.Stability, after.Stability, (ChangeKinds.StabilityRaised, ChangeKinds.StabilityLowered), recorder, part: null);
        if (before.Brief != after.Brief)
        {
            recorder.Add(ChangeKinds.BriefChanged, null, before.Brief, after.Brief);
        }

        if (before.Note != after.Note)
        {
            recorder.Add(ChangeKinds.NoteChanged, null, before.Note, after.Note);
        }

        if (!YamlComparer.Instance.Equals(SomeOf(before.Annotations), SomeOf(after.Annotations)))
        {
            recorder.Add(ChangeKinds.AnnotationsChanged);
        }
    }

    public static void CompareStability(
        Stability before, Stability after, (ChangeKind Raised, ChangeKind Lowered) kinds, ChangeRecorder recorder, string? part)
    {
        if (before != after)
        {
            var kind = RankOf(after) > RankOf(before) ? kinds.Raised : kinds.Lowered;
            recorder.Add(kind, part, Keywords.Stability.TextOf(before), Keywords.Stability.TextOf(after));
        }
    }

    private static void CompareDeprecation(Deprecation? before, Deprecation? after, ChangeRecorder recorder)
    {
        if (before == after)
        {
            return;
        }

        if (after is null)
        {
            recorder.Add(ChangeKinds.Undeprecated, null, before?.EffectiveNote);
        }
        else if (after.RenamedTo is { } name && name != before?.RenamedTo)
        {
            recorder.Add(ChangeKinds.Renamed, null, before?.EffectiveNote, name);
        }
        else
        {
            recorder.Add(before is null ? ChangeKinds.Deprecated : ChangeKinds.DeprecationChanged, null, before?.EffectiveNote, after.EffectiveNote);
        }
    }

    /// <summary>A published registry has empty annotations where definition files have none.</summary>
    private static YamlMapping? SomeOf(YamlMapping? annotations) => annotations is { Entries.IsEmpty: true } ? null : annotations;

    /// <summary>The stability <c>deprecated</c> of old registries promises less than any other.</summary>
    private static int RankOf(Stability stability) => stability == Stability.Deprecated ? -1 : (int)stability;
}
