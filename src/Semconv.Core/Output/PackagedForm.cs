using Semconv.Core.Resolution;
using Semconv.Core.Syntax;

namespace Semconv.Core.Output;

/// <summary>Attributes and registries by their place in the lists of the document. No file is named.</summary>
/// <param name="home">The registry that is written.</param>
/// <param name="catalog">The attributes of the document.</param>
/// <param name="dependencies">The registries of the document.</param>
internal sealed class PackagedForm(SchemaUrl home, AttributeNumbers catalog, Dictionary<SchemaUrl, int> dependencies) : ISignalForm
{
    public bool WritesEmptyIdentity => true;

    public void WriteAttribute(IStructureWriter writer, AttributeDefinition attribute) => writer.Integer("base", catalog.NumberOf(attribute));

    public void WriteProvenance(IStructureWriter writer, Provenance provenance)
    {
        if (provenance.Registry != home)
        {
            writer.BeginObject("provenance");
            WriteSource(writer, provenance.Registry);
            writer.EndObject();
        }
    }

    public void WriteSource(IStructureWriter writer, SchemaUrl registry) => writer.Integer("source", dependencies[registry]);
}
