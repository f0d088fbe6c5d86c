using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Declarations.Groups;

/// <summary>What the rules for groups of definition/1 report.</summary>
public static class GroupDiagnostics
{
    public static readonly DiagnosticDescriptor PrefixDescriptor = new(
        "SC2002", "group-prefix", Severity.Warning, "A group has a prefix for the names of its attributes.");

    public static readonly DiagnosticDescriptor MissingStabilityDescriptor = new(
        "SC2003", "missing-group-stability", Severity.Warning, "A group that is no attribute group does not say how stable it is.");

    public static readonly DiagnosticDescriptor DeprecatedStabilityDescriptor = new(
        "SC2004", "group-stability-is-deprecated", Severity.Warning, "A group says with its stability that it is deprecated.");

    public static readonly DiagnosticDescriptor DuplicateReferenceDescriptor = new(
        "SC2005", "duplicate-reference", Severity.Warning, "A group or signal refers to the same attribute twice.");

    public static readonly DiagnosticDescriptor EmptyDescriptor = new(
        "SC2006", "empty-group", Severity.Warning, "A group has no attributes and takes none from another group.");

    public static readonly DiagnosticDescriptor SpanKeyDescriptor = new(
        "SC2007", "span-key-on-other-type", Severity.Error, "A group that is no span has a key of spans.");

    public static readonly DiagnosticDescriptor MissingTypeDescriptor = new(
        "SC2008", "missing-group-type", Severity.Warning, "A group does not say what it describes.");

    public static readonly DiagnosticDescriptor MissingSpanKindDescriptor = new(
        "SC2009", "missing-span-kind", Severity.Warning, "A span does not say which kind it has.");

    public static readonly DiagnosticDescriptor MissingEventNameDescriptor = new(
        "SC2010", "missing-event-name", Severity.Error, "An event has no name.");

    public static readonly DiagnosticDescriptor BodyDescriptor = new(
        "SC2011", "body-on-other-type", Severity.Error, "A group that is no event has a body.");

    public static readonly DiagnosticDescriptor IncompleteMetricDescriptor = new(
        "SC2012", "incomplete-metric", Severity.Error, "A metric lacks its name, its instrument or its unit.");

    public static readonly DiagnosticDescriptor TextDeprecationDescriptor = new(
        "SC2013", "group-deprecated-is-text", Severity.Warning, "A group says in a text that it is deprecated, without a reason that tools can read.");

    public static readonly DiagnosticDescriptor AssociationDescriptor = new(
        "SC2014", "association-on-other-type", Severity.Error, "A group that is no span, metric or event names the entities it is about.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        PrefixDescriptor, MissingStabilityDescriptor, DeprecatedStabilityDescriptor, DuplicateReferenceDescriptor, EmptyDescriptor,
        SpanKeyDescriptor, MissingTypeDescriptor, MissingSpanKindDescriptor, MissingEventNameDescriptor, BodyDescriptor,
        IncompleteMetricDescriptor, TextDeprecationDescriptor, AssociationDescriptor,
    ];

    public static Diagnostic Prefix(GroupDeclaration group, Located<string> prefix) =>
        Of(PrefixDescriptor, group, prefix.Location, $"group '{group.Id}' has the prefix '{prefix}'", "write the whole names of the attributes and remove the prefix");

    public static Diagnostic MissingStability(GroupDeclaration group) =>
        Of(MissingStabilityDescriptor, group, group.Id.Location, $"{Describe(group)} has no 'stability'", "add 'stability: development', or what fits");

    public static Diagnostic DeprecatedStability(GroupDeclaration group, Location location) =>
        Of(DeprecatedStabilityDescriptor, group, location, $"{Describe(group)} has the stability 'deprecated'", "write the stability it had, and why it is deprecated under 'deprecated'");

    public static Diagnostic DuplicateReference(Located<string> item, Located<string> reference, Location first) =>
        new(DuplicateReferenceDescriptor, reference.Location, $"'{item}' refers to attribute '{reference}' twice")
        {
            Related = [new RelatedLocation(first, "first referred to here")],
            Help = "remove one of the references",
            Subject = item.Value,
        };

    public static Diagnostic Empty(GroupDeclaration group) =>
        Of(EmptyDescriptor, group, group.Id.Location, $"{Describe(group)} has neither 'attributes' nor 'extends'", "add attributes, or remove the group");

    public static Diagnostic SpanKey(GroupDeclaration group, Location location, string key) =>
        Of(SpanKeyDescriptor, group, location, $"{Describe(group)} has '{key}', which belongs to spans", $"remove '{key}', or write 'type: span'");

    public static Diagnostic MissingType(GroupDeclaration group) =>
        Of(MissingTypeDescriptor, group, group.Id.Location, $"group '{group.Id}' has no 'type'", "add 'type: attribute_group', or the signal it describes");

    public static Diagnostic MissingSpanKind(GroupDeclaration group) =>
        Of(MissingSpanKindDescriptor, group, group.Id.Location, $"{Describe(group)} has no 'span_kind'", "add 'span_kind: internal', or what fits");

    public static Diagnostic MissingEventName(GroupDeclaration group) =>
        Of(MissingEventNameDescriptor, group, group.Id.Location, $"{Describe(group)} has no 'name'", "add 'name' with the name that the event is sent with");

    public static Diagnostic Body(GroupDeclaration group, Location location) =>
        Of(BodyDescriptor, group, location, $"{Describe(group)} has a 'body', which belongs to events", "remove 'body', or write 'type: event'");

    public static Diagnostic IncompleteMetric(GroupDeclaration group, string key) =>
        Of(IncompleteMetricDescriptor, group, group.Id.Location, $"{Describe(group)} has no '{key}'", $"add '{key}'");

    public static Diagnostic TextDeprecation(GroupDeclaration group, Location location) =>
        Of(TextDeprecationDescriptor, group, location, $"'deprecated' of {Describe(group)} is a text", "write a mapping with 'reason' and 'note'");

    public static Diagnostic Association(GroupDeclaration group, Location location) =>
        Of(AssociationDescriptor, group, location, $"{Describe(group)} has 'entity_associations', which belong to spans, metrics and events", "remove 'entity_associations'");

    private static Diagnostic Of(DiagnosticDescriptor descriptor, GroupDeclaration group, Location location, string message, string help) =>
        new(descriptor, location, message) { Help = help, Subject = group.Id.Value };

    private static string Describe(GroupDeclaration group) => group.Type?.Value switch
    {
        null or GroupType.Undefined => $"group '{group.Id}'",
        { } type => $"{Keywords.GroupType.TextOf(type).Replace('_', ' ')} '{group.Id}'",
    };
}
