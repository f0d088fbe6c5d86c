using System.Collections.Immutable;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Syntax;

/// <summary>What a manifest says: which registry this is and what it depends on.</summary>
public sealed record RegistryManifest(SourceText Source, ManifestKind Kind)
{
    /// <summary>Null when it is missing or wrong, which was reported.</summary>
    public Located<SchemaUrl>? SchemaUrl { get; init; }

    public Located<string>? Description { get; init; }

    /// <summary>Null means development.</summary>
    public Located<Stability>? Stability { get; init; }

    public ImmutableArray<DependencyDeclaration> Dependencies { get; init; } = [];

    /// <summary>Only of a publication manifest: where the resolved registry is, relative to the manifest or as a URL.</summary>
    public Located<string>? ResolvedRegistryUri { get; init; }

    public static RegistryManifest Read(SourceText source, DiagnosticBag diagnostics) =>
        Reading.ManifestReader.Read(source, diagnostics);
}
