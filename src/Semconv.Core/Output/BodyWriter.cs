using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.Core.Output;

/// <summary>Writes the body of an event of definition/1.</summary>
internal static class BodyWriter
{
    public static void Write(BodyFieldDeclaration field, IStructureWriter writer)
    {
        writer.BeginObject();
        writer.Text("type", Keywords.BodyField.TextOf(field.Type.Value));
        writer.Text("id", field.Id.Value);
        writer.OptionalText("brief", field.Brief?.Value);
        writer.OptionalText("note", field.Note?.Value);
        if (field.Stability is { } stability)
        {
            VocabularyWriter.WriteStability(writer, stability.Value);
        }

        YamlNodeWriter.WriteExamples(writer, field.Examples);
        VocabularyWriter.WriteRequirementLevel(writer, field.RequirementLevel.Value);
        if (field.Type.Value is BodyFieldType.Map or BodyFieldType.MapArray)
        {
            writer.BeginList("fields");
            foreach (var inner in field.Fields)
            {
                Write(inner, writer);
            }

            writer.EndList();
        }

        if (field.Type.Value == BodyFieldType.Enum)
        {
            writer.BeginList("members");
            foreach (var member in field.Members)
            {
                VocabularyWriter.WriteMember(writer, member);
            }

            writer.EndList();
        }

        writer.EndObject();
    }
}
