using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages.Compatibility;

/// <summary>Refuses new attributes on stable metrics and groups, which split every series that users have.</summary>
public sealed class AddedAttributeRule : IComparisonRule
{
    public DiagnosticDescriptor Descriptor => CompatibilityDiagnostics.AddedAttributeDescriptor;

    public void Check(ResolvedRegistry baseline, ResolvedRegistry current, DiagnosticBag diagnostics)
    {
        foreach (var (before, after) in RegistryItems.InBoth(baseline, current))
        {
            if (before.Definition.Stability != Stability.Stable || before.Kind is not (ItemKind.Metric or ItemKind.AttributeGroup))
            {
                continue;
            }

            var known = before.Attributes.Select(attribute => attribute.Key).ToHashSet(StringComparer.Ordinal);
            foreach (var attribute in after.Attributes)
            {
                if (!known.Contains(attribute.Key) && attribute.RequirementLevel.Kind != RequirementLevelKind.OptIn)
                {
                    diagnostics.Report(CompatibilityDiagnostics.AddedAttribute(after, attribute.Key));
                }
            }
        }
    }
}
