using System.Collections.Immutable;
using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.Doctor.Documents;

namespace SemconvTool.Doctor.Rules;

/// <summary>Finds keys that nobody reads: a sidecar passes over them in silence, a cluster removes or refuses them.</summary>
internal sealed class KeyRule : IDoctorRule
{
    private static readonly ImmutableArray<(string Path, ImmutableArray<string> Keys)> Known =
    [
        ("spec.tracing", ["samplingRate", "stdout", "otel", "zipkin"]),
        ("spec.tracing.otel", ["endpointAddress", "protocol", "isSecure", "headers", "timeout"]),
        ("spec.tracing.zipkin", ["endpointAddress"]),
        ("spec",
        [
            "tracing", "httpPipeline", "appHttpPipeline", "mtls", "metric", "metrics", "secrets", "accessControl", "nameResolution",
            "features", "api", "components", "logging", "wasm", "workflow",
        ]),
        ("", ["apiVersion", "kind", "metadata", "spec", "status"]),
    ];

    public void Examine(TracingConfiguration tracing, DiagnosticBag diagnostics)
    {
        Check(tracing.Document.Root, string.Empty, diagnostics);
        Check(tracing.Spec, "spec", diagnostics);
        Check(tracing.Tracing, "spec.tracing", diagnostics);
        Check(tracing.Otel, "spec.tracing.otel", diagnostics);
        Check(tracing.Zipkin, "spec.tracing.zipkin", diagnostics);
    }

    private static void Check(YamlMapping? mapping, string path, DiagnosticBag diagnostics)
    {
        var known = Known.First(each => each.Path == path).Keys;
        foreach (var key in mapping?.Entries.Select(entry => entry.Key) ?? [])
        {
            // A merge key of YAML is no key of Dapr.
            if (key.Text != "<<" && !known.Contains(key.Text))
            {
                diagnostics.Report(Judge(key, path, known));
            }
        }
    }

    private static Diagnostic Judge(YamlScalar key, string path, ImmutableArray<string> known)
    {
        var shown = path.Length == 0 ? "the document" : path;
        var other = Known.FirstOrDefault(each => each.Path.Length > 0 && each.Keys.Contains(key.Text)).Path;
        return other is not null
            ? FileDiagnostics.MisplacedKey(key, shown, other)
            : FileDiagnostics.UnknownKey(key, shown, NearestName.Find(key.Text, known));
    }
}
