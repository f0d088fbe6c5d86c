using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Declarations.Bodies;

/// <summary>What the rules for bodies of events of definition/1 report.</summary>
public static class BodyDiagnostics
{
    public static readonly DiagnosticDescriptor MissingStabilityDescriptor = new(
        "SC2201", "missing-body-stability", Severity.Warning, "A body or a field of one does not say how stable it is.");

    public static readonly DiagnosticDescriptor MissingMemberStabilityDescriptor = new(
        "SC2202", "missing-body-member-stability", Severity.Warning, "A member of an enum in a body does not say how stable it is.");

    public static readonly DiagnosticDescriptor MissingExamplesDescriptor = new(
        "SC2203", "missing-body-examples", Severity.Error, "A text in a body has no examples.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [MissingStabilityDescriptor, MissingMemberStabilityDescriptor, MissingExamplesDescriptor];

    public static Diagnostic MissingStability(GroupDeclaration group, BodyFieldDeclaration field) =>
        new(MissingStabilityDescriptor, field.Id.Location, $"'{field.Id}' in the body of event '{group.Id}' has no 'stability'")
        {
            Help = "add 'stability: development', or what fits",
            Subject = group.Id.Value,
        };

    public static Diagnostic MissingMemberStability(GroupDeclaration group, BodyFieldDeclaration field, EnumMember member) =>
        new(MissingMemberStabilityDescriptor, member.Location, $"member '{member.Id}' of '{field.Id}' in the body of event '{group.Id}' has no 'stability'")
        {
            Help = "add 'stability: development', or what fits",
            Subject = group.Id.Value,
        };

    public static Diagnostic MissingExamples(GroupDeclaration group, BodyFieldDeclaration field) =>
        new(MissingExamplesDescriptor, field.Id.Location, $"'{field.Id}' in the body of event '{group.Id}' holds text and has no 'examples'")
        {
            Help = "add 'examples' with one or two real values",
            Subject = group.Id.Value,
        };
}
