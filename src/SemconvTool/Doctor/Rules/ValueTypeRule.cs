using Semconv.Core.Yaml;
using Semconv.Text.Diagnostics;
using SemconvTool.Doctor.Documents;

namespace SemconvTool.Doctor.Rules;

/// <summary>Compares the types of values with what Dapr reads: a quoted switch and an unquoted rate look right and are refused.</summary>
internal sealed class ValueTypeRule : IDoctorRule
{
    public void Examine(TracingConfiguration tracing, DiagnosticBag diagnostics)
    {
        CheckMapping(tracing.Document.Root, "spec", "spec", diagnostics);
        CheckMapping(tracing.Spec, "tracing", "spec.tracing", diagnostics);
        CheckMapping(tracing.Tracing, "otel", "spec.tracing.otel", diagnostics);
        CheckMapping(tracing.Tracing, "zipkin", "spec.tracing.zipkin", diagnostics);
        CheckSwitch(tracing.Tracing, "stdout", "spec.tracing.stdout", diagnostics);
        CheckSwitch(tracing.Otel, "isSecure", "spec.tracing.otel.isSecure", diagnostics);
        CheckText(tracing, (tracing.Tracing, "samplingRate"), "spec.tracing.samplingRate", diagnostics);
        CheckText(tracing, (tracing.Otel, "endpointAddress"), "spec.tracing.otel.endpointAddress", diagnostics);
        CheckText(tracing, (tracing.Otel, "protocol"), "spec.tracing.otel.protocol", diagnostics);
        CheckText(tracing, (tracing.Zipkin, "endpointAddress"), "spec.tracing.zipkin.endpointAddress", diagnostics);
    }

    private static void CheckMapping(YamlMapping? parent, string key, string path, DiagnosticBag diagnostics)
    {
        if (parent?.Find(key) is { } node and not YamlMapping and not YamlScalar { IsNull: true })
        {
            diagnostics.Report(FileDiagnostics.WrongType(node, path, "keys with values", isCertain: true));
        }
    }

    private static void CheckSwitch(YamlMapping? parent, string key, string path, DiagnosticBag diagnostics)
    {
        // What YAML 1.1 called a switch still is one for Dapr.
        if (parent?.Find(key) is { } node
            and not YamlScalar { Kind: YamlScalarKind.Bool or YamlScalarKind.Null }
            and not YamlScalar { Style: YamlScalarStyle.Plain, Text: "yes" or "no" or "on" or "off" }
            && !(node is YamlScalar { Style: YamlScalarStyle.Plain } open && ConfigurationText.VariablesIn(open.Text).Any()))
        {
            diagnostics.Report(FileDiagnostics.WrongType(node, path, "true or false", isCertain: true));
        }
    }

    private static void CheckText(TracingConfiguration tracing, (YamlMapping? Parent, string Key) place, string path, DiagnosticBag diagnostics)
    {
        var node = place.Parent?.Find(place.Key);
        if (node is YamlMapping or YamlSequence)
        {
            diagnostics.Report(FileDiagnostics.WrongType(node, path, "text", isCertain: true));
        }
        else if (node is YamlScalar { IsString: false, IsNull: false } && tracing.Form != ConfigurationForm.SelfHosted)
        {
            diagnostics.Report(FileDiagnostics.WrongType(node, path, "text", tracing.Form == ConfigurationForm.Kubernetes));
        }
    }
}
