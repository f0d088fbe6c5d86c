using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages.Compatibility;

/// <summary>What the rules of <c>backwards-compatibility</c> report. What is gone is shown where the baseline has it.</summary>
public static class CompatibilityDiagnostics
{
    public static readonly DiagnosticDescriptor RemovedAttributeDescriptor = new(
        "SC5101", "removed-attribute", Severity.Error, "An attribute of the baseline is gone.");

    public static readonly DiagnosticDescriptor AttributeStabilityDescriptor = new(
        "SC5102", "attribute-no-longer-stable", Severity.Error, "An attribute that was stable is not any more.");

    public static readonly DiagnosticDescriptor AttributeTypeDescriptor = new(
        "SC5103", "changed-attribute-type", Severity.Error, "A stable attribute has another type.");

    public static readonly DiagnosticDescriptor RemovedMemberDescriptor = new(
        "SC5104", "removed-member", Severity.Error, "A member of an enum is gone.");

    public static readonly DiagnosticDescriptor MemberStabilityDescriptor = new(
        "SC5105", "member-no-longer-stable", Severity.Error, "A member of an enum that was stable is not any more.");

    public static readonly DiagnosticDescriptor MemberValueDescriptor = new(
        "SC5106", "changed-member-value", Severity.Error, "A stable member of an enum has another value.");

    public static readonly DiagnosticDescriptor RemovedItemDescriptor = new(
        "SC5107", "removed-item", Severity.Error, "A signal or a public attribute group of the baseline is gone.");

    public static readonly DiagnosticDescriptor ItemStabilityDescriptor = new(
        "SC5108", "item-no-longer-stable", Severity.Error, "A signal or a public attribute group that was stable is not any more.");

    public static readonly DiagnosticDescriptor MetricUnitDescriptor = new(
        "SC5109", "changed-unit", Severity.Error, "A stable metric has another unit.");

    public static readonly DiagnosticDescriptor MetricInstrumentDescriptor = new(
        "SC5110", "changed-instrument", Severity.Error, "A stable metric has another instrument.");

    public static readonly DiagnosticDescriptor SpanKindDescriptor = new(
        "SC5111", "changed-span-kind", Severity.Error, "A stable span has another kind.");

    public static readonly DiagnosticDescriptor DroppedAttributeDescriptor = new(
        "SC5112", "dropped-attribute", Severity.Error, "Something stable no longer carries an attribute.");

    public static readonly DiagnosticDescriptor AddedAttributeDescriptor = new(
        "SC5113", "added-attribute", Severity.Error, "A stable metric or attribute group has a new attribute that users did not ask for.");

    public static readonly DiagnosticDescriptor EntityIdentityDescriptor = new(
        "SC5114", "changed-entity-identity", Severity.Error, "A stable entity has a new attribute in its identity.");

    private const string Keep = "bring it back and deprecate it";

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        RemovedAttributeDescriptor, AttributeStabilityDescriptor, AttributeTypeDescriptor, RemovedMemberDescriptor,
        MemberStabilityDescriptor, MemberValueDescriptor, RemovedItemDescriptor, ItemStabilityDescriptor, MetricUnitDescriptor,
        MetricInstrumentDescriptor, SpanKindDescriptor, DroppedAttributeDescriptor, AddedAttributeDescriptor,
        EntityIdentityDescriptor,
    ];

    public static Diagnostic RemovedAttribute(AttributeDefinition before) =>
        Of(RemovedAttributeDescriptor, before, before.Key, $"attribute '{before.Key}' is no longer there", Keep);

    public static Diagnostic AttributeStability(AttributeDefinition before, AttributeDefinition after) => Of(
        AttributeStabilityDescriptor,
        after,
        before.Key,
        $"attribute '{before.Key}' was stable and is now '{Keywords.Stability.TextOf(after.Stability)}'",
        "write 'stability: stable' again, and deprecate it if it should not be used");

    public static Diagnostic AttributeType(AttributeDefinition before, AttributeDefinition after) => Of(
        AttributeTypeDescriptor, after, before.Key, $"attribute '{before.Key}' had the type '{before.Type}' and has '{after.Type}'", "define another attribute and deprecate this one");

    public static Diagnostic RemovedMember(AttributeDefinition after, EnumMember member) =>
        Of(RemovedMemberDescriptor, after, after.Key, $"member '{member.Id}' of attribute '{after.Key}' is no longer there", Keep);

    public static Diagnostic MemberStability(AttributeDefinition after, EnumMember member) =>
        OfMember(MemberStabilityDescriptor, after, member, $"member '{member.Id}' of attribute '{after.Key}' was stable and is not any more", "write 'stability: stable' again");

    public static Diagnostic MemberValue(AttributeDefinition after, EnumMember before, EnumMember member) => OfMember(
        MemberValueDescriptor,
        after,
        member,
        $"member '{member.Id}' of attribute '{after.Key}' had the value '{before.Value}' and has '{member.Value}'",
        "add another member and deprecate this one");

    internal static Diagnostic RemovedItem(RegistryItem before) =>
        Of(RemovedItemDescriptor, before.Definition, before.Name, $"{before.Title} is no longer there", Keep);

    internal static Diagnostic ItemStability(RegistryItem after) => Of(
        ItemStabilityDescriptor,
        after.Definition,
        after.Name,
        $"{after.Title} was stable and is now '{Keywords.Stability.TextOf(after.Definition.Stability)}'",
        "write 'stability: stable' again, and deprecate it if it should not be used");

    public static Diagnostic MetricUnit(MetricDefinition before, MetricDefinition after) =>
        Of(MetricUnitDescriptor, after, after.Name, $"metric '{after.Name}' had the unit '{before.Unit}' and has '{after.Unit}'", "define another metric and deprecate this one");

    public static Diagnostic MetricInstrument(MetricDefinition before, MetricDefinition after) => Of(
        MetricInstrumentDescriptor,
        after,
        after.Name,
        $"metric '{after.Name}' was a {Keywords.Instrument.TextOf(before.Instrument)} and is a {Keywords.Instrument.TextOf(after.Instrument)}",
        "define another metric and deprecate this one");

    public static Diagnostic SpanKind(SpanDefinition before, SpanDefinition after) => Of(
        SpanKindDescriptor,
        after,
        after.Type,
        $"span '{after.Type}' had the kind '{Keywords.SpanKind.TextOf(before.Kind)}' and has '{Keywords.SpanKind.TextOf(after.Kind)}'",
        "define another span and deprecate this one");

    internal static Diagnostic DroppedAttribute(RegistryItem after, string key) =>
        Of(DroppedAttributeDescriptor, after.Definition, after.Name, $"{after.Title} no longer carries attribute '{key}'", "bring the attribute back");

    internal static Diagnostic AddedAttribute(RegistryItem after, string key) =>
        Of(AddedAttributeDescriptor, after.Definition, after.Name, $"{after.Title} now carries attribute '{key}'", "give it the requirement level 'opt_in'");

    public static Diagnostic EntityIdentity(EntityDefinition after, string key) =>
        Of(EntityIdentityDescriptor, after, after.Type, $"attribute '{key}' now identifies entity '{after.Type}'", "list it under 'description'");

    private static Diagnostic Of(DiagnosticDescriptor descriptor, Definition definition, string subject, string message, string help) =>
        new(descriptor, Places.Of(definition), message) { Help = help, Subject = subject };

    private static Diagnostic OfMember(DiagnosticDescriptor descriptor, AttributeDefinition attribute, EnumMember member, string message, string help) =>
        new(descriptor, member.Location, message) { Help = help, Subject = attribute.Key };
}
