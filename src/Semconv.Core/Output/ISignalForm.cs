using Semconv.Core.Resolution;
using Semconv.Core.Syntax;

namespace Semconv.Core.Output;

/// <summary>What distinguishes the two documents of the v2 form: how a signal names its attributes and the registry it comes from.</summary>
internal interface ISignalForm
{
    /// <summary>Whether an entity that nothing identifies has an empty list, instead of none.</summary>
    bool WritesEmptyIdentity { get; }

    /// <summary>The first entries of an attribute that a signal uses.</summary>
    void WriteAttribute(IStructureWriter writer, AttributeDefinition attribute);

    /// <summary>The entry <c>provenance</c>; none when there is nothing to say.</summary>
    void WriteProvenance(IStructureWriter writer, Provenance provenance);

    /// <summary>The entry that names another registry.</summary>
    void WriteSource(IStructureWriter writer, SchemaUrl registry);
}
