using System.Collections.Immutable;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace SemconvTool.Registries;

/// <summary>The files of a registry, wherever they are.</summary>
internal interface IModelFiles
{
    /// <summary>How many policy files were seen while reading definitions: Weaver runs those of a registry folder unasked.</summary>
    int PolicyCount { get; }

    /// <summary>How many definition files there are, those that could not be read included; known once they were read.</summary>
    int DefinitionCount { get; }

    /// <summary>The folder of the only manifest when that lies deeper, as in an archive of a whole repository; else null.</summary>
    string? DeeperManifest();

    /// <summary>The manifest; null when there is none or it cannot be read, which was reported.</summary>
    SourceText? ReadManifest(DiagnosticBag diagnostics);

    /// <summary>The definition files in ordinal order of their paths.</summary>
    ImmutableArray<SourceText> ReadDefinitions(DiagnosticBag diagnostics);

    /// <summary>A file by its path below the folder of the manifest; null, and nothing reported, when there is none.</summary>
    SourceText? TryRead(string relativePath, DiagnosticBag diagnostics);
}
