using Semconv.Core.Output;

namespace Semconv.Core.Schemas.Inputs;

/// <summary>The schema of definition files of either format, for editors that know one schema for a folder.</summary>
internal static class DefinitionSchema
{
    public static SchemaDocument Document { get; } = new(
        "semconv-definition",
        "A file of semantic conventions, of either format",
        JsonSchema.Any
            .With("if", Definition2Schema.IsMarked)
            .With("then", SchemaOf.Definition(Definition2Schema.Document.Name))
            .With("else", SchemaOf.Definition(Definition1Schema.Document.Name)))
    {
        Definitions = [Part(Definition1Schema.Document), Part(Definition2Schema.Document)],
    };

    /// <summary>A schema in a schema: its own <c>$id</c> lets its references find its own definitions.</summary>
    private static (string Name, JsonSchema Schema) Part(SchemaDocument document)
    {
        var schema = JsonSchema.Any.With("$id", document.Name).With("$defs", WriteDefinitions);
        return (document.Name, schema.With("allOf", [document.Root]));

        void WriteDefinitions(IStructureWriter writer)
        {
            writer.BeginObject();
            foreach (var (name, definition) in document.Definitions)
            {
                writer.Key(name);
                definition.Write(writer);
            }

            writer.EndObject();
        }
    }
}
