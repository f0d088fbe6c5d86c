using System.Collections.Immutable;
using Semconv.Core.Schemas.Inputs;
using Semconv.Core.Schemas.Outputs;

namespace Semconv.Core.Schemas;

/// <summary>Every schema of this project, Weaver's names first.</summary>
public static class SchemaDocuments
{
    public static ImmutableArray<SchemaDocument> All { get; } =
    [
        GroupedRegistrySchema.Document,
        Definition1Schema.Document,
        Definition2Schema.Document,
        PackagedRegistrySchema.Document,
        MaterializedRegistrySchema.Document,
        ComparisonSchemas.Groups,
        ComparisonSchemas.Signals,
        ManifestSchemas.Publication,
        ManifestSchemas.Definition,
        ProblemSchemas.PolicyFinding,
        DefinitionSchema.Document,
        ComparisonSchemas.Detailed,
        ProblemSchemas.Diagnostics,
    ];
}
