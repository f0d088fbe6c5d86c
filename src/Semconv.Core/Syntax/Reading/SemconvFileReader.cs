using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Syntax.Reading;

/// <summary>Reads a definition file.</summary>
internal static class SemconvFileReader
{
    public static SemconvFile Read(SourceText source, DiagnosticBag diagnostics) =>
        new(source, new FileFormat(FormatVersion.Definition1, Location: null, UsesVersionKey: false));
}
