using Semconv.Core.Yaml;
using Semconv.Text.Diagnostics;
using SemconvTool.Doctor.Documents;

namespace SemconvTool.Doctor.Rules;

/// <summary>Headers are 'name=value' in a file, and names with values in a cluster; either reader refuses or drops the other form.</summary>
internal sealed class OtelHeaderRule : IDoctorRule
{
    private const string ForFile = "write '- \"name=value\"'";

    private const string ForCluster = "write '- name: NAME' with 'value', 'secretKeyRef' or 'envRef'";

    public void Examine(TracingConfiguration tracing, DiagnosticBag diagnostics)
    {
        var node = tracing.Otel?.Find("headers");
        if (node is YamlSequence list)
        {
            // Where nothing tells the form, the first header does.
            var isCluster = tracing.Form == ConfigurationForm.Kubernetes || (tracing.Form == ConfigurationForm.Unknown && list.Items is [YamlMapping, ..]);
            foreach (var item in list.Items)
            {
                Check(item, isCluster, diagnostics);
            }
        }
        else if (node is not null and not YamlScalar { IsNull: true })
        {
            var help = tracing.Form == ConfigurationForm.Kubernetes ? ForCluster : ForFile;
            diagnostics.Report(ExporterDiagnostics.HeaderForm(node.Location, "'headers' is a list", help));
        }
    }

    private static void Check(YamlNode item, bool isCluster, DiagnosticBag diagnostics)
    {
        if (item is YamlMapping header)
        {
            if (!isCluster)
            {
                diagnostics.Report(ExporterDiagnostics.HeaderForm(header.Head, "a file that a sidecar reads takes a header as one text, and is refused", ForFile));
            }
            else if (header.Find("name") is null || (header.Find("value") ?? header.Find("secretKeyRef") ?? header.Find("envRef")) is null)
            {
                diagnostics.Report(ExporterDiagnostics.HeaderForm(header.Head, "a header has a name and a value", ForCluster));
            }

            return;
        }

        if (isCluster)
        {
            diagnostics.Report(ExporterDiagnostics.HeaderForm(item.Location, "a cluster takes a header as a name and a value, and refuses a text", ForCluster));
        }
        else if (item is not YamlScalar { Text: var text } || text.IndexOf('=', StringComparison.Ordinal) <= 0)
        {
            diagnostics.Report(ExporterDiagnostics.HeaderForm(item.Location, "a header without '=' is dropped in silence", ForFile));
        }
    }
}
