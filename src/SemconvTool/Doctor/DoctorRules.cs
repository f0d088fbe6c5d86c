using System.Collections.Immutable;
using Semconv.Text.Diagnostics;
using SemconvTool.Doctor.Documents;
using SemconvTool.Doctor.Rules;

namespace SemconvTool.Doctor;

/// <summary>Every rule of <c>semconv doctor</c>, and every kind of problem they find.</summary>
internal static class DoctorRules
{
    private static readonly ImmutableArray<IDoctorRule> All =
    [
        new KindRule(), new KeyRule(), new ValueTypeRule(), new RequiredKeyRule(), new VariableRule(),
        new ExporterRule(), new OtelProtocolRule(), new OtelAddressRule(), new OtelPortRule(), new OtelSecurityRule(), new OtelHeaderRule(), new OtelTimeoutRule(),
        new ZipkinRule(), new SamplingRule(),
        new IgnoredVariableRule(), new SamplerVariableRule(), new ProtocolVariableRule(), new TimeoutVariableRule(),
    ];

    /// <summary>What is wrong with a configuration, as opposed to the command line.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Findings { get; } =
        [.. FileDiagnostics.All, .. ExporterDiagnostics.All, .. SamplingDiagnostics.All, .. VariableDiagnostics.All];

    public static void Examine(TracingConfiguration tracing, DiagnosticBag diagnostics)
    {
        foreach (var rule in All)
        {
            rule.Examine(tracing, diagnostics);
        }
    }
}
