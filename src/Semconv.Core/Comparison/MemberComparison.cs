using System.Collections.Immutable;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;

namespace Semconv.Core.Comparison;

/// <summary>Compares the members of an enum type.</summary>
internal static class MemberComparison
{
    public static void Compare(ImmutableArray<EnumMember> before, ImmutableArray<EnumMember> after, ChangeRecorder recorder)
    {
        var gone = before.Where(member => Find(after, member.Id) is null).ToList();
        foreach (var member in after)
        {
            if (Find(before, member.Id) is { } old)
            {
                Compare(old, member, recorder);
            }
            else if (gone.Find(other => YamlComparer.Instance.Equals(other.Value, member.Value)) is { } renamed)
            {
                gone.Remove(renamed);
                recorder.Add(ChangeKinds.MemberRenamed, member.Value.Text, renamed.Id, member.Id, member.Location);
            }
            else
            {
                recorder.Add(ChangeKinds.MemberAdded, member.Id, null, member.Value.Text, member.Location);
            }
        }

        foreach (var member in gone)
        {
            recorder.Add(ChangeKinds.MemberRemoved, member.Id, member.Value.Text);
        }
    }

    private static void Compare(EnumMember before, EnumMember after, ChangeRecorder recorder)
    {
        if (!YamlComparer.Instance.Equals(before.Value, after.Value))
        {
            recorder.Add(ChangeKinds.MemberValueChanged, after.Id, before.Value.Text, after.Value.Text, after.Location);
        }

        if (before.Deprecated is null != after.Deprecated is null)
        {
            recorder.Add(after.Deprecated is null ? ChangeKinds.MemberUndeprecated : ChangeKinds.MemberDeprecated, after.Id, location: after.Location);
        }

        CommonComparison.CompareStability(
            before.Stability?.Value ?? Stability.Development,
            after.Stability?.Value ?? Stability.Development,
            (ChangeKinds.MemberStabilityRaised, ChangeKinds.MemberStabilityLowered),
            recorder,
            after.Id);
        if (before.Brief != after.Brief || before.Note != after.Note)
        {
            recorder.Add(ChangeKinds.MemberReworded, after.Id, before.Brief, after.Brief, after.Location);
        }
    }

    private static EnumMember? Find(ImmutableArray<EnumMember> members, string id)
    {
        foreach (var member in members)
        {
            if (string.Equals(member.Id, id, StringComparison.Ordinal))
            {
                return member;
            }
        }

        return null;
    }
}
