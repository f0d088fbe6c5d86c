using System.Collections.Immutable;
using Semconv.Core.Syntax;
using Semconv.Text;

namespace Semconv.Core;

/// <summary>Everything that has to be loaded before a registry can be compiled.</summary>
/// <param name="Path">The path of the registry as typed.</param>
public sealed record RegistrySource(string Path)
{
    /// <summary>Null for a registry without a manifest.</summary>
    public RegistryManifest? Manifest { get; init; }

    /// <summary>What the manifest of a dependent calls the registry; it stands when the registry has no manifest.</summary>
    public SchemaUrl? ExpectedUrl { get; init; }

    /// <summary>The published form of the registry; null for one that is defined by files.</summary>
    public SourceText? Published { get; init; }

    public SchemaUrl SchemaUrl => Manifest?.SchemaUrl?.Value ?? ExpectedUrl ?? SchemaUrl.Unknown;

    public ImmutableArray<SourceText> Files { get; init; } = [];

    /// <summary>The direct dependencies in the order of the manifest. One that several registries share is one object.</summary>
    public ImmutableArray<RegistrySource> Dependencies { get; init; } = [];

    /// <summary>Whether files or dependencies are missing because they could not be read, which was reported.</summary>
    public bool IsPartial { get; init; }
}
