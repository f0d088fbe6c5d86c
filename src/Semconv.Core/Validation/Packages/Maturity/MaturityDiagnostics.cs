using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages.Maturity;

/// <summary>What the rules of <c>stability</c> report.</summary>
public static class MaturityDiagnostics
{
    public static readonly DiagnosticDescriptor EntityIdentityDescriptor = new(
        "SC4201", "stable-entity-without-identity", Severity.Error, "A stable entity has no attribute that identifies it.");

    public static readonly DiagnosticDescriptor LessStableAttributeDescriptor = new(
        "SC4202", "less-stable-attribute", Severity.Error, "Something carries an attribute that is less stable than itself.");

    public static readonly DiagnosticDescriptor RenamedAttributeDescriptor = new(
        "SC4203", "attribute-renamed-to-nothing", Severity.Error, "An attribute was renamed to one that does not exist or is deprecated itself.");

    public static readonly DiagnosticDescriptor RenamedTypeDescriptor = new(
        "SC4204", "renamed-to-other-type", Severity.Error, "An attribute was renamed to one of another type.");

    public static readonly DiagnosticDescriptor RenamedSignalDescriptor = new(
        "SC4205", "signal-renamed-to-nothing", Severity.Error, "A signal was renamed to one that does not exist or is deprecated itself.");

    public static readonly DiagnosticDescriptor RenamedMemberDescriptor = new(
        "SC4206", "member-renamed-to-nothing", Severity.Error, "A member of an enum was renamed to one that does not exist or is deprecated itself.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        EntityIdentityDescriptor, LessStableAttributeDescriptor, RenamedAttributeDescriptor, RenamedTypeDescriptor, RenamedSignalDescriptor,
        RenamedMemberDescriptor,
    ];

    public static Diagnostic EntityIdentity(EntityDefinition entity) =>
        new(EntityIdentityDescriptor, Places.Of(entity), $"the stable entity '{entity.Type}' has no identity")
        {
            Help = "list the attributes that tell two of them apart under 'identity'",
            Subject = entity.Type,
        };

    internal static Diagnostic LessStableAttribute(RegistryItem item, AttributeUsage attribute) =>
        new(
            LessStableAttributeDescriptor,
            Places.Of(item.Definition),
            $"{item.Title} is '{Keywords.Stability.TextOf(item.Definition.Stability)}' and carries attribute '{attribute.Key}', which is '{Keywords.Stability.TextOf(attribute.Definition.Stability)}'")
        {
            Related = Places.Related(attribute.Definition, "the attribute"),
            Help = "give the attribute the requirement level 'opt_in' there, or lower the stability",
            Subject = item.Name,
        };

    public static Diagnostic RenamedAttribute(AttributeDefinition attribute, string target) =>
        new(RenamedAttributeDescriptor, attribute.Deprecated?.RenamedToLocation ?? Places.Of(attribute), $"attribute '{attribute.Key}' was renamed to '{target}', which does not exist or is deprecated")
        {
            Help = "name an attribute of the registry that is in use",
            Subject = attribute.Key,
        };

    public static Diagnostic RenamedType(AttributeDefinition attribute, AttributeDefinition target) =>
        new(
            RenamedTypeDescriptor,
            attribute.Deprecated?.RenamedToLocation ?? Places.Of(attribute),
            $"attribute '{attribute.Key}' of type '{attribute.Type}' was renamed to '{target.Key}' of type '{target.Type}'")
        {
            Related = Places.Related(target, "the new attribute"),
            Help = "write the reason 'uncategorized' and say in a note what to use",
            Subject = attribute.Key,
        };

    internal static Diagnostic RenamedSignal(RegistryItem item, string target) =>
        new(
            RenamedSignalDescriptor,
            item.Definition.Deprecated?.RenamedToLocation ?? Places.Of(item.Definition),
            $"{item.Title} was renamed to '{target}', which does not exist or is deprecated")
        {
            Help = $"name {(item.Kind is ItemKind.Event or ItemKind.Entity ? "an" : "a")} {item.Kind.Words()} of the registry that is in use",
            Subject = item.Name,
        };

    public static Diagnostic RenamedMember(AttributeDefinition attribute, EnumMember member, string target) =>
        new(
            RenamedMemberDescriptor,
            member.Deprecated?.RenamedToLocation ?? member.Location,
            $"member '{member.Id}' of attribute '{attribute.Key}' was renamed to '{target}', which does not exist or is deprecated")
        {
            Help = "name the id of a member that is in use",
            Subject = attribute.Key,
        };
}
