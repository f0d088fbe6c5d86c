using Semconv.Text.Diagnostics;
using SemconvTool.Doctor.Documents;

namespace SemconvTool.Doctor.Rules;

/// <summary>Says which values were not judged because they come from the environment, and which are not replaced at all.</summary>
internal sealed class VariableRule : IDoctorRule
{
    public void Examine(TracingConfiguration tracing, DiagnosticBag diagnostics)
    {
        if (tracing.Tracing is not { } mapping)
        {
            return;
        }

        foreach (var scalar in ConfigurationScalars.Below(mapping))
        {
            var text = ConfigurationText.Of(scalar, tracing.Form, tracing.Environment);
            if (!text.IsJudged)
            {
                diagnostics.Report(FileDiagnostics.NotJudged(text));
            }
            else if (tracing.Form == ConfigurationForm.Kubernetes && ConfigurationText.VariablesIn(scalar.Text).FirstOrDefault() is { } name)
            {
                diagnostics.Report(FileDiagnostics.NotExpanded(scalar, name));
            }
        }
    }
}
