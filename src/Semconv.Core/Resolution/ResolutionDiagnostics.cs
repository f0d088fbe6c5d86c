using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Resolution;

/// <summary>What can be wrong with references and with names across the files of a registry and its dependencies.</summary>
public static class ResolutionDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownAttributeDescriptor = new(
        "SC3001", "unknown-attribute", Severity.Error, "A reference names an attribute that neither the registry nor its dependencies define.");

    public static readonly DiagnosticDescriptor UnknownGroupDescriptor = new(
        "SC3002", "unknown-group", Severity.Error, "A ref_group names an attribute group that the registry does not define.");

    public static readonly DiagnosticDescriptor UnknownBaseDescriptor = new(
        "SC3003", "unknown-base", Severity.Error, "A refinement or an extends names something that neither the registry nor its dependencies define.");

    public static readonly DiagnosticDescriptor WrongBaseTypeDescriptor = new(
        "SC3004", "wrong-base-type", Severity.Error, "A refinement names a signal of another type.");

    public static readonly DiagnosticDescriptor ReferenceCycleDescriptor = new(
        "SC3005", "reference-cycle", Severity.Error, "Groups or refinements need each other in a circle.");

    public static readonly DiagnosticDescriptor AmbiguousAttributeDescriptor = new(
        "SC3006", "ambiguous-attribute", Severity.Error, "A reference names an attribute that several dependencies define.");

    public static readonly DiagnosticDescriptor ExcludedItemDescriptor = new(
        "SC3007", "excluded-item", Severity.Error, "Something is used that its owner keeps out of dependency resolution.");

    public static readonly DiagnosticDescriptor ChangedIdentityDescriptor = new(
        "SC3008", "changed-identity", Severity.Error, "A refinement of an entity changes what identifies it.");

    public static readonly DiagnosticDescriptor DoublyIncludedAttributeDescriptor = new(
        "SC3009", "doubly-included-attribute", Severity.Error, "Two attribute groups that are included side by side hold the same attribute.");

    public static readonly DiagnosticDescriptor UnmatchedImportDescriptor = new(
        "SC3010", "unmatched-import", Severity.Warning, "An import matches nothing in any dependency.");

    public static readonly DiagnosticDescriptor UnknownEntityDescriptor = new(
        "SC3011", "unknown-entity", Severity.Error, "An entity association names an entity that neither the registry nor its dependencies define.");

    public static readonly DiagnosticDescriptor AmbiguousEntityDescriptor = new(
        "SC3012", "ambiguous-entity", Severity.Error, "An entity association names an entity that several dependencies define.");

    public static readonly DiagnosticDescriptor DuplicateAttributeDescriptor = new(
        "SC3013", "duplicate-attribute", Severity.Error, "An attribute is defined more than once.");

    public static readonly DiagnosticDescriptor DuplicateIdDescriptor = new(
        "SC3014", "duplicate-id", Severity.Error, "Two items of a kind have the same id.");

    public static readonly DiagnosticDescriptor DuplicateMetricNameDescriptor = new(
        "SC3015", "duplicate-metric-name", Severity.Warning, "Two metrics have the same name.");

    public static readonly DiagnosticDescriptor DuplicateNameDescriptor = new(
        "SC3016", "duplicate-name", Severity.Warning, "Two groups have the same name.");

    public static readonly DiagnosticDescriptor CollidingIdDescriptor = new(
        "SC3017", "colliding-id", Severity.Warning, "Two groups with different ids become one signal.");

    public static readonly DiagnosticDescriptor IncompleteEventDescriptor = new(
        "SC3018", "incomplete-signal", Severity.Warning, "An event has no name, so the resolved registry does not list it.");

    public static readonly DiagnosticDescriptor LostAttributeDescriptor = new(
        "SC3019", "attribute-lost-by-upgrade", Severity.Error, "A reference names an attribute that the version which was chosen for its registry does not have.");

    public static readonly DiagnosticDescriptor ReferencesTooDeepDescriptor = new(
        "SC3020", "references-too-deep", Severity.Error, "Groups or refinements build on each other in too long a chain.");

    public static readonly DiagnosticDescriptor IncompleteMetricDescriptor = new(
        "SC3021", "unlisted-metric", Severity.Warning, "A metric lacks its name, its instrument or its unit, so the resolved registry does not list it.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        UnknownAttributeDescriptor, UnknownGroupDescriptor, UnknownBaseDescriptor, WrongBaseTypeDescriptor, ReferenceCycleDescriptor,
        AmbiguousAttributeDescriptor, ExcludedItemDescriptor, ChangedIdentityDescriptor, DoublyIncludedAttributeDescriptor,
        UnmatchedImportDescriptor, UnknownEntityDescriptor, AmbiguousEntityDescriptor, DuplicateAttributeDescriptor,
        DuplicateIdDescriptor, DuplicateMetricNameDescriptor, DuplicateNameDescriptor, CollidingIdDescriptor, IncompleteEventDescriptor,
        LostAttributeDescriptor, ReferencesTooDeepDescriptor, IncompleteMetricDescriptor,
    ];

    public static Diagnostic UnknownAttribute(Location location, string key, string? nearest) =>
        new(UnknownAttributeDescriptor, location, $"attribute '{key}' is not defined in this registry or its dependencies")
        {
            Help = nearest is null ? $"define the attribute '{key}', or refer to one that exists" : $"the nearest key is '{nearest}'",
        };

    public static Diagnostic LostAttribute(Location location, string key, SchemaUrl origin, SchemaUrl chosen) =>
        new(LostAttributeDescriptor, location, $"attribute '{key}' of '{origin.Value}' is gone in '{chosen.Value}', the version that is used")
        {
            Help = "refer to what replaced the attribute, or let all dependencies use the older version",
        };

    public static Diagnostic UnknownGroup(Location location, string id, string? nearest) =>
        new(UnknownGroupDescriptor, location, $"attribute group '{id}' is not defined in this registry")
        {
            Help = nearest is null ? "name an attribute group of this registry; groups of dependencies cannot be included" : $"the nearest id is '{nearest}'",
        };

    public static Diagnostic UnknownBase(Location location, string name, string? nearest) =>
        new(UnknownBaseDescriptor, location, $"'{name}' is not defined in this registry or its dependencies")
        {
            Help = nearest is null ? "name something of the same type that exists" : $"the nearest name is '{nearest}'",
        };

    public static Diagnostic WrongBaseType(Located<string> reference, GroupType expected, GroupType actual, Location? definition) =>
        new(WrongBaseTypeDescriptor, reference.Location, $"'{reference}' is {Describe(actual)}, so {Describe(expected)} cannot refine it")
        {
            Related = RelatedPlaces.Of(definition, $"{Describe(actual)} is defined here"),
            Help = $"name {Describe(expected)}",
        };

    public static Diagnostic ReferenceCycle(Location location, IEnumerable<string> path) =>
        new(ReferenceCycleDescriptor, location, $"this reference closes a circle: '{string.Join(" -> ", path)}'")
        {
            Help = "remove one of the references",
        };

    public static Diagnostic ReferencesTooDeep(Location location, int limit) =>
        new(ReferencesTooDeepDescriptor, location, $"this reference ends a chain of more than {limit} groups that build on each other")
        {
            Help = "refer to the group that defines the attributes",
        };

    public static Diagnostic AmbiguousAttribute(Location location, string key, IEnumerable<string> registries) =>
        new(AmbiguousAttributeDescriptor, location, $"attribute '{key}' is defined by several dependencies: {Quote(registries)}")
        {
            Help = "define the attribute in this registry, or depend on only one of them",
        };

    public static Diagnostic ExcludedItem(Location location, string item, string user, Location? definition) =>
        new(ExcludedItemDescriptor, location, $"'{item}' is excluded from dependency resolution, so '{user}' cannot use it")
        {
            Related = RelatedPlaces.Of(definition, "it is excluded here"),
            Help = "use something else, or remove the annotation 'dependency_resolution.exclude' where it is defined",
        };

    public static Diagnostic ChangedIdentity(Location location, string key, bool isIdentifying, Location? definition) =>
        new(ChangedIdentityDescriptor, location, isIdentifying
            ? $"attribute '{key}' does not identify the entity that is refined"
            : $"attribute '{key}' identifies the entity that is refined")
        {
            Related = RelatedPlaces.Of(definition, "the entity is defined here"),
            Help = isIdentifying ? "list it under 'description'" : "list it under 'identity'",
        };

    public static Diagnostic DoublyIncludedAttribute(Located<string> include, string key, Located<string> earlier) =>
        new(DoublyIncludedAttributeDescriptor, include.Location, $"attribute '{key}' of group '{include}' is also in group '{earlier}'")
        {
            Related = RelatedPlaces.Of(earlier.Location, "the other group is included here"),
            Help = "remove the attribute from one of the groups, or include only one of them",
        };

    public static Diagnostic UnmatchedImport(Location location, string pattern, string kind) =>
        new(UnmatchedImportDescriptor, location, $"'{pattern}' matches no {kind} of any dependency")
        {
            Help = "remove the import, or correct the name",
        };

    public static Diagnostic UnknownEntity(Location location, string name, string? nearest) =>
        new(UnknownEntityDescriptor, location, $"entity '{name}' is not defined in this registry or its dependencies")
        {
            Help = nearest is null ? "name the type of an entity or the id of an entity refinement" : $"the nearest name is '{nearest}'",
        };

    public static Diagnostic AmbiguousEntity(Location location, string name, IEnumerable<string> registries) =>
        new(AmbiguousEntityDescriptor, location, $"entity '{name}' is defined by several dependencies: {Quote(registries)}")
        {
            Help = "import the entity from one of them",
        };

    public static Diagnostic DuplicateAttribute(Location location, string key, Location? first) =>
        new(DuplicateAttributeDescriptor, location, $"attribute '{key}' is already defined")
        {
            Related = RelatedPlaces.Of(first, "first defined here"),
            Help = "remove one of the definitions",
        };

    public static Diagnostic DuplicateId(Location location, GroupType type, string id, Location? first) =>
        new(DuplicateIdDescriptor, location, $"there is already {Describe(type)} '{id}'")
        {
            Related = RelatedPlaces.Of(first, "first defined here"),
            Help = "give it another id, or remove one of them",
        };

    public static Diagnostic DuplicateMetricName(Location location, string name, Location? first) =>
        new(DuplicateMetricNameDescriptor, location, $"there is already a metric with the name '{name}'")
        {
            Related = RelatedPlaces.Of(first, "first used here"),
            Help = "give it another name",
        };

    public static Diagnostic DuplicateName(Location location, string name, Location? first) =>
        new(DuplicateNameDescriptor, location, $"there is already a group with the name '{name}'")
        {
            Related = RelatedPlaces.Of(first, "first used here"),
            Help = "give it another name",
        };

    public static Diagnostic CollidingId(Location location, string id, string otherGroup, Location? first) =>
        new(CollidingIdDescriptor, location, $"this group becomes '{id}' in the resolved registry, as does group '{otherGroup}'")
        {
            Related = RelatedPlaces.Of(first, "the other group is here"),
            Help = "rename one of the groups",
        };

    public static Diagnostic IncompleteEvent(Location location, string id, string missing) =>
        new(IncompleteEventDescriptor, location, $"event '{id}' has no '{missing}' and is left out")
        {
            Help = $"add '{missing}'",
            Subject = id,
        };

    public static Diagnostic IncompleteMetric(Location location, string id, string missing) =>
        new(IncompleteMetricDescriptor, location, $"metric '{id}' has no '{missing}' and is left out")
        {
            Help = $"add '{missing}'",
            Subject = id,
        };

    private static string Describe(GroupType type) => type switch
    {
        GroupType.AttributeGroup => "an attribute group",
        GroupType.Event => "an event",
        GroupType.Entity => "an entity",
        GroupType.Undefined => "a group without a type",
        _ => $"a {Keywords.GroupType.TextOf(type).Replace('_', ' ')}",
    };

    private static string Quote(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));
}
