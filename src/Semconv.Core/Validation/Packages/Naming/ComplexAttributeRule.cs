using System.Collections.Immutable;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages.Naming;

/// <summary>Refuses attributes of any type on metrics, entities and public groups, whose attributes have to be flat.</summary>
public sealed class ComplexAttributeRule : IRegistryRule
{
    public DiagnosticDescriptor Descriptor => NamingDiagnostics.ComplexAttributeDescriptor;

    public void Check(ResolvedRegistry registry, DiagnosticBag diagnostics)
    {
        foreach (var metric in registry.Metrics)
        {
            Report(metric, metric.Name, metric.Attributes, "stands on metric", diagnostics);
        }

        foreach (var entity in registry.Entities)
        {
            Report(entity, entity.Type, entity.Identity, "identifies entity", diagnostics);
            Report(entity, entity.Type, entity.Description, "describes entity", diagnostics);
        }

        foreach (var group in registry.AttributeGroups)
        {
            Report(group, group.Id, group.Attributes, "stands in attribute group", diagnostics);
        }
    }

    private static void Report(Definition user, string name, ImmutableArray<AttributeUsage> attributes, string use, DiagnosticBag diagnostics)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Definition.Type is PrimitiveType { Kind: PrimitiveKind.Any } or TemplateType { Element: PrimitiveKind.Any })
            {
                diagnostics.Report(NamingDiagnostics.ComplexAttribute(user, name, attribute, use));
            }
        }
    }
}
