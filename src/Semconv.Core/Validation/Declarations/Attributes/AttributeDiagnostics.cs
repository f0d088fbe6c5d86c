using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Declarations.Attributes;

/// <summary>What the rules for attributes that definition/1 declares report.</summary>
public static class AttributeDiagnostics
{
    public static readonly DiagnosticDescriptor MissingBriefDescriptor = new(
        "SC2101", "missing-attribute-brief", Severity.Error, "An attribute that is not deprecated has no brief.");

    public static readonly DiagnosticDescriptor MissingStabilityDescriptor = new(
        "SC2102", "missing-attribute-stability", Severity.Warning, "An attribute does not say how stable it is.");

    public static readonly DiagnosticDescriptor DeprecatedStabilityDescriptor = new(
        "SC2103", "attribute-stability-is-deprecated", Severity.Warning, "An attribute says with its stability that it is deprecated.");

    public static readonly DiagnosticDescriptor MissingMemberStabilityDescriptor = new(
        "SC2104", "missing-member-stability", Severity.Warning, "A member of an enum does not say how stable it is.");

    public static readonly DiagnosticDescriptor DeprecatedMemberStabilityDescriptor = new(
        "SC2105", "member-stability-is-deprecated", Severity.Warning, "A member of an enum says with its stability that it is deprecated.");

    public static readonly DiagnosticDescriptor TextMemberDeprecationDescriptor = new(
        "SC2106", "member-deprecated-is-text", Severity.Warning, "A member of an enum says in a text that it is deprecated, without a reason that tools can read.");

    public static readonly DiagnosticDescriptor TextDeprecationDescriptor = new(
        "SC2107", "attribute-deprecated-is-text", Severity.Warning, "An attribute says in a text that it is deprecated, without a reason that tools can read.");

    public static readonly DiagnosticDescriptor MissingExamplesDescriptor = new(
        "SC2108", "missing-examples", Severity.Warning, "An attribute that holds text has no examples.");

    public static readonly DiagnosticDescriptor WrongExampleDescriptor = new(
        "SC2109", "wrong-example", Severity.Error, "An example is not a value of the type of its attribute.");

    public static readonly DiagnosticDescriptor FlatExampleListDescriptor = new(
        "SC2110", "flat-example-list", Severity.Warning, "The examples of an attribute that holds lists are one list instead of a list of lists.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        MissingBriefDescriptor, MissingStabilityDescriptor, DeprecatedStabilityDescriptor, MissingMemberStabilityDescriptor,
        DeprecatedMemberStabilityDescriptor, TextMemberDeprecationDescriptor, TextDeprecationDescriptor, MissingExamplesDescriptor,
        WrongExampleDescriptor, FlatExampleListDescriptor,
    ];

    public static Diagnostic MissingBrief(AttributeDeclaration attribute) =>
        Of(MissingBriefDescriptor, attribute, attribute.Location, $"attribute '{attribute.Key}' has no 'brief'", "add 'brief' with one sentence on what it means");

    public static Diagnostic MissingStability(AttributeDeclaration attribute) =>
        Of(MissingStabilityDescriptor, attribute, attribute.Location, $"attribute '{attribute.Key}' has no 'stability'", "add 'stability: development', or what fits");

    public static Diagnostic DeprecatedStability(AttributeDeclaration attribute, Location location) => Of(
        DeprecatedStabilityDescriptor,
        attribute,
        location,
        $"attribute '{attribute.Key}' has the stability 'deprecated'",
        "write the stability it had, and why it is deprecated under 'deprecated'");

    public static Diagnostic MissingMemberStability(AttributeDeclaration attribute, EnumMember member) => Of(
        MissingMemberStabilityDescriptor,
        attribute,
        member.Location,
        $"member '{member.Id}' of attribute '{attribute.Key}' has no 'stability'",
        "add 'stability: development', or what fits");

    public static Diagnostic DeprecatedMemberStability(AttributeDeclaration attribute, EnumMember member, Location location) => Of(
        DeprecatedMemberStabilityDescriptor,
        attribute,
        location,
        $"member '{member.Id}' of attribute '{attribute.Key}' has the stability 'deprecated'",
        "write the stability it had, and why it is deprecated under 'deprecated'");

    public static Diagnostic TextMemberDeprecation(AttributeDeclaration attribute, EnumMember member, Location location) => Of(
        TextMemberDeprecationDescriptor,
        attribute,
        location,
        $"'deprecated' of member '{member.Id}' of attribute '{attribute.Key}' is a text",
        "write a mapping with 'reason' and 'note'");

    public static Diagnostic TextDeprecation(AttributeDeclaration attribute, Location location) =>
        Of(TextDeprecationDescriptor, attribute, location, $"'deprecated' of attribute '{attribute.Key}' is a text", "write a mapping with 'reason' and 'note'");

    public static Diagnostic MissingExamples(AttributeDeclaration attribute) =>
        Of(MissingExamplesDescriptor, attribute, attribute.Location, $"attribute '{attribute.Key}' holds text and has no 'examples'", "add 'examples' with one or two real values");

    public static Diagnostic WrongExample(AttributeDeclaration attribute, YamlNode examples) => Of(
        WrongExampleDescriptor,
        attribute,
        examples.Location,
        $"the examples of attribute '{attribute.Key}' are not of type '{attribute.Type.Value}'",
        $"write {ExampleFit.Expected(attribute.Type.Value)}");

    public static Diagnostic FlatExampleList(AttributeDeclaration attribute, YamlNode examples) => Of(
        FlatExampleListDescriptor,
        attribute,
        examples.Location,
        $"the examples of attribute '{attribute.Key}' are one list, where each example is a list",
        $"write {ExampleFit.Expected(attribute.Type.Value)}");

    private static Diagnostic Of(DiagnosticDescriptor descriptor, AttributeDeclaration attribute, Location location, string message, string help) =>
        new(descriptor, location, message) { Help = help, Subject = attribute.Key.Value };
}
