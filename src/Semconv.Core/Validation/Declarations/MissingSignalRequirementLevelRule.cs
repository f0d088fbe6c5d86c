using System.Collections.Immutable;
using Semconv.Core.Syntax;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Declarations;

/// <summary>Warns of signals of definition/2 without a requirement level, which Weaver will require.</summary>
public sealed class MissingSignalRequirementLevelRule : IDeclarationRule
{
    public DiagnosticDescriptor Descriptor => DeclarationDiagnostics.MissingSignalRequirementLevelDescriptor;

    public void Check(SemconvFile file, DiagnosticBag diagnostics)
    {
        CheckSignals(file.Spans, "span", diagnostics);
        CheckSignals(file.Metrics, "metric", diagnostics);
        CheckSignals(file.Events, "event", diagnostics);
        CheckSignals(file.Entities, "entity", diagnostics);
    }

    private static void CheckSignals<T>(ImmutableArray<T> signals, string kind, DiagnosticBag diagnostics)
        where T : SignalDeclaration
    {
        foreach (var signal in signals)
        {
            if (signal.RequirementLevel is null && !signal.Unread.Contains("requirement_level", StringComparer.Ordinal))
            {
                diagnostics.Report(DeclarationDiagnostics.MissingSignalRequirementLevel(signal.Id, kind));
            }
        }
    }
}
