using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.Core.Output;

/// <summary>Writes types, requirement levels and deprecations in the form that definition files use for them.</summary>
internal static class VocabularyWriter
{
    public static void WriteType(IStructureWriter writer, AttributeType type)
    {
        writer.Key("type");
        if (type is not EnumType { Members: var members })
        {
            writer.Text(type.ToString());
            return;
        }

        writer.BeginObject();
        writer.BeginList("members");
        foreach (var member in members)
        {
            WriteMember(writer, member);
        }

        writer.EndList();
        writer.EndObject();
    }

    public static void WriteMember(IStructureWriter writer, EnumMember member)
    {
        writer.BeginObject();
        writer.Text("id", member.Id);
        writer.Key("value");
        YamlNodeWriter.Write(writer, member.Value);
        if (member.Brief is not null)
        {
            writer.Text("brief", member.Brief);
        }

        if (member.Note is not null)
        {
            writer.Text("note", member.Note);
        }

        if (member.Stability is { } stability)
        {
            WriteStability(writer, stability.Value);
        }

        WriteDeprecation(writer, member.Deprecated);
        YamlNodeWriter.WriteAnnotations(writer, member.Annotations);
        writer.EndObject();
    }

    public static void WriteStability(IStructureWriter writer, Stability stability) =>
        writer.Text("stability", Keywords.Stability.TextOf(stability));

    public static void WriteDeprecation(IStructureWriter writer, Deprecation? deprecation)
    {
        if (deprecation is null)
        {
            return;
        }

        writer.BeginObject("deprecated");
        writer.Text("reason", Keywords.DeprecationReason.TextOf(deprecation.Reason));
        writer.OptionalText("renamed_to", deprecation.RenamedTo);
        writer.Text("note", deprecation.EffectiveNote);
        writer.EndObject();
    }

    public static void WriteRequirementLevel(IStructureWriter writer, RequirementLevel level)
    {
        writer.Key("requirement_level");
        var word = Keywords.RequirementLevel.TextOf(level.Kind);
        if (level.Text is null)
        {
            writer.Text(word);
            return;
        }

        writer.BeginObject();
        writer.Text(word, level.Text);
        writer.EndObject();
    }
}
