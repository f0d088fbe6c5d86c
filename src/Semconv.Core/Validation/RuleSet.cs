using System.Collections.Immutable;
using Semconv.Core.Syntax;
using Semconv.Core.Validation.Declarations;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation;

/// <summary>All rules, in the order of their ids.</summary>
public static class RuleSet
{
    public static ImmutableArray<IDeclarationRule> Declarations { get; } =
    [
        new MissingSignalRequirementLevelRule(),
    ];

    public static void CheckDeclarations(ImmutableArray<SemconvFile> files, DiagnosticBag diagnostics)
    {
        foreach (var file in files)
        {
            foreach (var rule in Declarations)
            {
                rule.Check(file, diagnostics);
            }
        }
    }
}
