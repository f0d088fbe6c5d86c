using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages.Compatibility;

/// <summary>Refuses to take attributes from what is stable.</summary>
public sealed class DroppedAttributeRule : IComparisonRule
{
    public DiagnosticDescriptor Descriptor => CompatibilityDiagnostics.DroppedAttributeDescriptor;

    public void Check(ResolvedRegistry baseline, ResolvedRegistry current, DiagnosticBag diagnostics)
    {
        foreach (var (before, after) in RegistryItems.InBoth(baseline, current))
        {
            if (before.Definition.Stability != Stability.Stable)
            {
                continue;
            }

            var kept = after.Attributes.Select(attribute => attribute.Key).ToHashSet(StringComparer.Ordinal);
            foreach (var attribute in before.Attributes)
            {
                if (!kept.Contains(attribute.Key) && IsPromised(before.Kind, attribute))
                {
                    diagnostics.Report(CompatibilityDiagnostics.DroppedAttribute(after, attribute.Key));
                }
            }
        }
    }

    /// <summary>Entities and groups promise every attribute; other signals promise the stable ones, metrics only those that nobody has to ask for.</summary>
    private static bool IsPromised(ItemKind kind, AttributeUsage attribute) => kind switch
    {
        ItemKind.Entity or ItemKind.AttributeGroup => true,
        ItemKind.Metric => attribute.Definition.Stability == Stability.Stable && attribute.RequirementLevel.Kind != RequirementLevelKind.OptIn,
        _ => attribute.Definition.Stability == Stability.Stable,
    };
}
