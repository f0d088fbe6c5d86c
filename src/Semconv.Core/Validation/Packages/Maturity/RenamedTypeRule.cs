using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages.Maturity;

/// <summary>Refuses new names that stand for values of another type, which nobody can rename in place.</summary>
public sealed class RenamedTypeRule : IRegistryRule
{
    public DiagnosticDescriptor Descriptor => MaturityDiagnostics.RenamedTypeDescriptor;

    public void Check(ResolvedRegistry registry, DiagnosticBag diagnostics)
    {
        var attributes = new Dictionary<string, AttributeDefinition>(StringComparer.Ordinal);
        foreach (var attribute in registry.Attributes)
        {
            attributes.TryAdd(attribute.Key, attribute);
        }

        foreach (var attribute in registry.Attributes)
        {
            if (attribute.Deprecated?.RenamedTo is { } target
                && attributes.TryGetValue(target, out var renamed)
                && !ValueKindOf(attribute.Type).Equals(ValueKindOf(renamed.Type)))
            {
                diagnostics.Report(MaturityDiagnostics.RenamedType(attribute, renamed));
            }
        }
    }

    /// <summary>What is sent: a text for an enum of texts. The first member decides, as in the policy that this stands for.</summary>
    private static AttributeType ValueKindOf(AttributeType type) => type is not EnumType { Members: [var member, ..] }
        ? type
        : new PrimitiveType(member.Value.Kind switch
        {
            YamlScalarKind.Int => PrimitiveKind.Int,
            YamlScalarKind.Float => PrimitiveKind.Double,
            YamlScalarKind.Bool => PrimitiveKind.Boolean,
            _ => PrimitiveKind.String,
        });
}
