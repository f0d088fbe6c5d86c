using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Declarations;

/// <summary>Warns of integers beyond 64 bits in examples, enum values and annotations: like Weaver, we read a floating-point number.</summary>
public sealed class LargeIntegerRule : IDeclarationRule
{
    public DiagnosticDescriptor Descriptor => DeclarationDiagnostics.LargeIntegerDescriptor;

    public void Check(SemconvFile file, DiagnosticBag diagnostics)
    {
        foreach (var use in DeclaredUses.Of(file))
        {
            Check(use, diagnostics);
        }

        foreach (var common in file.Groups.Select(group => group.Common).Concat(Declarations(file).Select(item => item.Common)))
        {
            Check(common.Annotations, diagnostics);
        }
    }

    private static IEnumerable<Declaration> Declarations(SemconvFile file) =>
        file.AttributeGroups
            .Concat<Declaration>(file.Spans).Concat(file.Metrics).Concat(file.Events).Concat(file.Entities)
            .Concat(file.SpanRefinements).Concat(file.MetricRefinements).Concat(file.EventRefinements).Concat(file.EntityRefinements);

    private static void Check(AttributeUse use, DiagnosticBag diagnostics)
    {
        switch (use)
        {
            case AttributeDeclaration declaration:
                Check(declaration.Examples, diagnostics);
                Check(declaration.Common.Annotations, diagnostics);
                foreach (var member in declaration.Type.Value is EnumType type ? type.Members : [])
                {
                    Check(member.Value, diagnostics);
                    Check(member.Annotations, diagnostics);
                }

                break;
            case AttributeReference reference:
                Check(reference.Examples, diagnostics);
                Check(reference.Common.Annotations, diagnostics);
                break;
            default:
                break;
        }
    }

    private static void Check(YamlNode? node, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case YamlScalar scalar when scalar.IsLargeInteger:
                diagnostics.Report(DeclarationDiagnostics.LargeInteger(scalar));
                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    Check(item, diagnostics);
                }

                break;
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    Check(entry.Value, diagnostics);
                }

                break;
            default:
                break;
        }
    }
}
