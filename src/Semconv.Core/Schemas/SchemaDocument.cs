using System.Collections.Immutable;
using Semconv.Core.Output;

namespace Semconv.Core.Schemas;

/// <summary>The JSON Schema of one kind of document.</summary>
/// <param name="Name">What <c>json-schema</c> calls it.</param>
/// <param name="Title">What the documents are.</param>
/// <param name="Root">What a document has to be.</param>
public sealed record SchemaDocument(string Name, string Title, JsonSchema Root)
{
    /// <summary>What the schema refers to by name.</summary>
    public ImmutableArray<(string Name, JsonSchema Schema)> Definitions { get; init; } = [];

    public void Write(IStructureWriter writer)
    {
        writer.BeginObject();
        writer.Text("$schema", "https://json-schema.org/draft/2020-12/schema");
        writer.Text("title", Title);
        Root.WriteKeywords(writer);
        if (!Definitions.IsEmpty)
        {
            writer.BeginObject("$defs");
            foreach (var (name, schema) in Definitions)
            {
                writer.Key(name);
                schema.Write(writer);
            }

            writer.EndObject();
        }

        writer.EndObject();
    }
}
