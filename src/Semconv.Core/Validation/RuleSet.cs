using System.Collections.Immutable;
using Semconv.Core.Syntax;
using Semconv.Core.Validation.Declarations;
using Semconv.Core.Validation.Declarations.Attributes;
using Semconv.Core.Validation.Declarations.Bodies;
using Semconv.Core.Validation.Declarations.Groups;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation;

/// <summary>All rules, in the order of their ids.</summary>
public static class RuleSet
{
    public static ImmutableArray<IDeclarationRule> Declarations { get; } =
    [
        new MissingSignalRequirementLevelRule(),
        new GroupPrefixRule(),
        new MissingGroupStabilityRule(),
        new DeprecatedGroupStabilityRule(),
        new DuplicateReferenceRule(),
        new EmptyGroupRule(),
        new SpanKeyRule(),
        new MissingGroupTypeRule(),
        new MissingSpanKindRule(),
        new MissingEventNameRule(),
        new MisplacedBodyRule(),
        new IncompleteMetricRule(),
        new TextGroupDeprecationRule(),
        new MisplacedAssociationRule(),
        new UnusableNameRule(),
        new LargeIntegerRule(),
        new MissingBriefRule(),
        new MissingAttributeStabilityRule(),
        new DeprecatedAttributeStabilityRule(),
        new MissingMemberStabilityRule(),
        new DeprecatedMemberStabilityRule(),
        new TextMemberDeprecationRule(),
        new TextAttributeDeprecationRule(),
        new MissingExamplesRule(),
        new WrongExampleRule(),
        new FlatExampleListRule(),
        new MissingBodyStabilityRule(),
        new MissingBodyMemberStabilityRule(),
        new MissingBodyExamplesRule(),
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
