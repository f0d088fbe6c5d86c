using System.Collections.Immutable;
using Semconv.Core.Validation.Packages.Compatibility;
using Semconv.Core.Validation.Packages.Maturity;
using Semconv.Core.Validation.Packages.Naming;

namespace Semconv.Core.Validation.Packages;

/// <summary>All packages of rules. None is on unless asked for.</summary>
public static class RulePackages
{
    public static ImmutableArray<RulePackage> All { get; } =
    [
        new("naming_conventions", "Names that cannot be mistaken, collide in no language, and briefs that end like sentences")
        {
            RegistryRules =
            [
                new AttributeNamespaceRule(),
                new MemberNameRule(),
                new SignalNameRule(),
                new MetricBriefRule(),
                new MetricNamespaceCollisionRule(),
                new ComplexAttributeRule(),
                new AttributeConstantCollisionRule(),
                new AttributeNamespaceCollisionRule(),
                new MemberCollisionRule(),
                new SignalConstantCollisionRule(),
            ],
        },
        new("stability", "Nothing stable stands on something less stable, and what is renamed leads somewhere")
        {
            RegistryRules =
            [
                new EntityIdentityRule(),
                new LessStableAttributeRule(),
                new RenamedAttributeRule(),
                new RenamedTypeRule(),
                new RenamedSignalRule(),
                new RenamedMemberRule(),
            ],
        },

        // Resolution answers for every association already, dependencies included (SC3011, SC3012).
        new("entity_associations", "Signals are about entities that exist; every check holds this already"),
        new("backwards-compatibility", "Nothing that users rely on goes away or changes; needs a baseline registry")
        {
            ComparisonRules =
            [
                new RemovedAttributeRule(),
                new AttributeStabilityRule(),
                new AttributeTypeRule(),
                new RemovedMemberRule(),
                new MemberStabilityRule(),
                new MemberValueRule(),
                new RemovedItemRule(),
                new ItemStabilityRule(),
                new MetricUnitRule(),
                new MetricInstrumentRule(),
                new SpanKindRule(),
                new DroppedAttributeRule(),
                new AddedAttributeRule(),
                new EntityIdentityChangeRule(),
            ],
        },
    ];

    public static RulePackage? Find(string name) => All.FirstOrDefault(package => package.Name == name);
}
