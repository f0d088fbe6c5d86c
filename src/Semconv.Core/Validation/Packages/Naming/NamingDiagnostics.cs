using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages.Naming;

/// <summary>What the rules of <c>naming_conventions</c> report.</summary>
public static class NamingDiagnostics
{
    public static readonly DiagnosticDescriptor AttributeNamespaceDescriptor = new(
        "SC4101", "attribute-without-namespace", Severity.Error, "The name of an attribute has no namespace or letters that names do not have.");

    public static readonly DiagnosticDescriptor MemberNameDescriptor = new(
        "SC4102", "invalid-member-id", Severity.Error, "The id of a member of an enum has letters that names do not have.");

    public static readonly DiagnosticDescriptor SignalNameDescriptor = new(
        "SC4103", "invalid-signal-name", Severity.Error, "The name of a signal has letters that names do not have.");

    public static readonly DiagnosticDescriptor MetricBriefDescriptor = new(
        "SC4104", "metric-brief-without-period", Severity.Error, "The brief of a metric does not end with a period.");

    public static readonly DiagnosticDescriptor MetricNamespaceDescriptor = new(
        "SC4105", "metric-name-is-namespace", Severity.Error, "The name of a metric is the namespace of another metric.");

    public static readonly DiagnosticDescriptor ComplexAttributeDescriptor = new(
        "SC4106", "complex-attribute", Severity.Error, "An attribute of a type that is not flat stands where only flat values can.");

    public static readonly DiagnosticDescriptor AttributeConstantDescriptor = new(
        "SC4107", "attribute-constant-collision", Severity.Error, "Two attributes become the same constant.");

    public static readonly DiagnosticDescriptor AttributeNameDescriptor = new(
        "SC4108", "attribute-name-is-namespace", Severity.Error, "The name of an attribute is the namespace of another attribute.");

    public static readonly DiagnosticDescriptor MemberCollisionDescriptor = new(
        "SC4109", "member-collision", Severity.Error, "Two members of an enum have the same id, value or constant.");

    public static readonly DiagnosticDescriptor SignalConstantDescriptor = new(
        "SC4110", "signal-constant-collision", Severity.Error, "Two signals of a kind become the same constant.");

    private const string Letters = "write lower-case letters and digits, separated by '_' and '.'";

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        AttributeNamespaceDescriptor, MemberNameDescriptor, SignalNameDescriptor, MetricBriefDescriptor, MetricNamespaceDescriptor,
        ComplexAttributeDescriptor, AttributeConstantDescriptor, AttributeNameDescriptor, MemberCollisionDescriptor, SignalConstantDescriptor,
    ];

    public static Diagnostic AttributeNamespace(AttributeDefinition attribute) =>
        Of(AttributeNamespaceDescriptor, attribute, attribute.Key, $"'{attribute.Key}' is not the name of an attribute in a namespace") with
        {
            Help = "write a namespace, a period and a name, in lower-case letters, digits, '_' and '.'",
        };

    public static Diagnostic MemberName(AttributeDefinition attribute, EnumMember member) =>
        new(MemberNameDescriptor, member.Location, $"'{member.Id}' of attribute '{attribute.Key}' is not the id of a member") { Help = Letters, Subject = attribute.Key };

    internal static Diagnostic SignalName(RegistryItem item) =>
        Of(SignalNameDescriptor, item.Definition, item.Name, $"'{item.Name}' is not the name of {(item.Kind is ItemKind.Event or ItemKind.Entity ? "an" : "a")} {item.Kind.Words()}") with
        {
            Help = Letters,
        };

    public static Diagnostic MetricBrief(MetricDefinition metric) =>
        Of(MetricBriefDescriptor, metric, metric.Name, $"the brief of metric '{metric.Name}' does not end with a period") with { Help = "end the brief with '.'" };

    public static Diagnostic MetricNamespace(MetricDefinition metric, MetricDefinition other) =>
        Of(MetricNamespaceDescriptor, metric, metric.Name, $"the name of metric '{metric.Name}' is the namespace of metric '{other.Name}'") with
        {
            Related = Places.Related(other, "the metric in that namespace"),
            Help = "rename one of them",
        };

    internal static Diagnostic ComplexAttribute(Definition user, string name, AttributeUsage attribute, string use) =>
        Of(ComplexAttributeDescriptor, user, name, $"attribute '{attribute.Key}' of type '{attribute.Definition.Type}' {use} '{name}'") with
        {
            Related = Places.Related(attribute.Definition, "the attribute"),
            Help = "use attributes of a flat type there; spans and events may have others",
        };

    public static Diagnostic AttributeConstant(AttributeDefinition attribute, AttributeDefinition other, string constant) =>
        Of(AttributeConstantDescriptor, attribute, attribute.Key, $"attributes '{attribute.Key}' and '{other.Key}' both become '{constant}'") with
        {
            Related = Places.Related(other, "the other attribute"),
            Help = "rename one of them, or keep the old one out of code with the annotation 'code_generation: {exclude: true}'",
        };

    public static Diagnostic AttributeName(AttributeDefinition attribute, AttributeDefinition other) =>
        Of(AttributeNameDescriptor, attribute, attribute.Key, $"the name of attribute '{attribute.Key}' is the namespace of attribute '{other.Key}'") with
        {
            Related = Places.Related(other, "the attribute in that namespace"),
            Help = "rename one of them",
        };

    public static Diagnostic MemberCollision(AttributeDefinition attribute, EnumMember member, EnumMember other, string what) =>
        new(MemberCollisionDescriptor, member.Location, $"members '{member.Id}' and '{other.Id}' of attribute '{attribute.Key}' have the same {what}")
        {
            Related = [new RelatedLocation(other.Location, "the other member")],
            Help = $"give one of them another {(what == "constant" ? "id" : what)}",
            Subject = attribute.Key,
        };

    internal static Diagnostic SignalConstant(RegistryItem item, RegistryItem other, string constant) =>
        Of(SignalConstantDescriptor, item.Definition, item.Name, $"{item.Title} and '{other.Name}' both become '{constant}'") with
        {
            Related = Places.Related(other.Definition, $"the other {item.Kind.Words()}"),
            Help = "rename one of them",
        };

    private static Diagnostic Of(DiagnosticDescriptor descriptor, Definition definition, string subject, string message) =>
        new(descriptor, Places.Of(definition), message) { Subject = subject };
}
