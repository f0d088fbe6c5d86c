using Semconv.Core.Resolution;
using Semconv.Core.Syntax;

namespace Semconv.Core.Output;

/// <summary>Attributes written out where they are used; own definitions name their file, those of others their registry.</summary>
/// <param name="home">The registry that is written.</param>
internal sealed class MaterializedForm(SchemaUrl home) : ISignalForm
{
    public bool WritesEmptyIdentity => false;

    public void WriteAttribute(IStructureWriter writer, AttributeDefinition attribute)
    {
        if (writer.BeginShared(attribute))
        {
            writer.Text("key", attribute.Key);
            VocabularyWriter.WriteType(writer, attribute.Type);
            YamlNodeWriter.WriteExamples(writer, attribute.Examples);
            SignalWriter.WriteCommon(writer, attribute);
            writer.EndShared(attribute);
        }

        // Not shared: it depends on the registry that is written.
        var isOwn = attribute.Provenance.Registry == home;
        WriteProvenance(writer, isOwn ? null : attribute.Provenance.Registry, isOwn ? attribute.Provenance.Path : string.Empty);
    }

    /// <summary>A signal of another registry names its file as well, where that is known.</summary>
    public void WriteProvenance(IStructureWriter writer, Provenance provenance) =>
        WriteProvenance(writer, provenance.Registry == home ? null : provenance.Registry, provenance.Path);

    public void WriteSource(IStructureWriter writer, SchemaUrl registry) => writer.Text("source", registry.Value);

    private void WriteProvenance(IStructureWriter writer, SchemaUrl? source, string path)
    {
        if (source is null && path.Length == 0)
        {
            return;
        }

        writer.BeginObject("provenance");
        if (source is not null)
        {
            WriteSource(writer, source);
        }

        writer.OptionalText("path", path);
        writer.EndObject();
    }
}
