using Semconv.Core.Yaml;
using Semconv.Text.Diagnostics;
using SemconvTool.Doctor.Documents;

namespace SemconvTool.Doctor.Rules;

/// <summary>Looks at what the document says it is. A sidecar that reads a file itself does not, but everything else does.</summary>
internal sealed class KindRule : IDoctorRule
{
    public void Examine(TracingConfiguration tracing, DiagnosticBag diagnostics)
    {
        Compare(tracing, "apiVersion", ConfigurationFinder.ApiVersion, diagnostics);
        Compare(tracing, "kind", ConfigurationFinder.Kind, diagnostics);
    }

    private static void Compare(TracingConfiguration tracing, string key, string expected, DiagnosticBag diagnostics)
    {
        var node = tracing.Document.Root.Find(key);
        var written = (node as YamlScalar)?.Text;
        if (written != expected)
        {
            diagnostics.Report(FileDiagnostics.WrongKind(node?.Location ?? tracing.Document.Place, key, written, expected));
        }
    }
}
