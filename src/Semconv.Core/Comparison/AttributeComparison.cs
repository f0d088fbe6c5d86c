using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;

namespace Semconv.Core.Comparison;

/// <summary>Compares definitions of attributes.</summary>
internal static class AttributeComparison
{
    public static void Compare(AttributeDefinition before, AttributeDefinition after, ChangeRecorder recorder)
    {
        CompareTypes(before.Type, after.Type, recorder);
        if (!YamlComparer.MixingNumbers.Equals(before.Examples, after.Examples))
        {
            recorder.Add(ChangeKinds.ExamplesChanged);
        }
    }

    private static void CompareTypes(AttributeType before, AttributeType after, ChangeRecorder recorder)
    {
        if (before == after)
        {
            return;
        }

        var oldKind = KindOf(before);
        var newKind = KindOf(after);
        if (oldKind is null || oldKind != newKind)
        {
            recorder.Add(ChangeKinds.TypeChanged, null, before.ToString(), after.ToString());
        }
        else if (before is EnumType oldEnum && after is EnumType newEnum)
        {
            MemberComparison.Compare(oldEnum.Members, newEnum.Members, recorder);
        }
        else
        {
            var kind = before is EnumType ? ChangeKinds.ValuesOpened : ChangeKinds.ValuesNamed;
            var text = Keywords.Primitive.TextOf(newKind.Value);
            recorder.Add(kind, null, text, text);
        }
    }

    /// <summary>The type on the wire; null for templates, and for an enum without members or with members of several types.</summary>
    private static PrimitiveKind? KindOf(AttributeType type)
    {
        switch (type)
        {
            case PrimitiveType primitive:
                return primitive.Kind;
            case EnumType { Members: [var first, ..] members } when members.All(member => KindOf(member.Value) == KindOf(first.Value)):
                return KindOf(first.Value);
            default:
                return null;
        }
    }

    private static PrimitiveKind? KindOf(YamlScalar value) => value.Kind switch
    {
        YamlScalarKind.String => PrimitiveKind.String,
        YamlScalarKind.Int => PrimitiveKind.Int,
        YamlScalarKind.Float => PrimitiveKind.Double,
        YamlScalarKind.Bool => PrimitiveKind.Boolean,
        _ => null,
    };
}
