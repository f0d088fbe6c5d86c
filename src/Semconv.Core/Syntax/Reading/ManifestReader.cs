using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Syntax.Reading;

/// <summary>Reads a manifest.</summary>
internal static class ManifestReader
{
    public static RegistryManifest Read(SourceText source, DiagnosticBag diagnostics) => new(source, ManifestKind.Definition);
}
