using System.Collections.Immutable;
using System.Text;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.LiveCheck.Advice.Definitions;
using Semconv.LiveCheck.Advice.Signals;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Interning;

namespace Semconv.LiveCheck.Advice.Entities;

/// <summary>Compiles the entity associations of signals.</summary>
internal sealed class EntityCompiler(RegistryIndex index, TextPool keys)
{
    /// <summary>The entities of a signal; null when it is about none. Several side by side mean any of them.</summary>
    public EntityNode? Compile(ImmutableArray<EntityExpression> associations, Provenance signal) => associations switch
    {
        [] => null,
        [var only] => Compile(only, signal),
        _ => Any(associations, signal),
    };

    private EntityNode Compile(EntityExpression expression, Provenance signal) => expression switch
    {
        EntityReference reference => index.FindEntity(reference.Type) is { } entity ? One(reference.Type, entity) : new EntityNode.Unknown(),
        EntityChoice choice => Any(choice.OneOf, signal),
        EntityCombination combination => new EntityNode.All([.. combination.AllOf.Select(member => Compile(member, signal))]),
        _ => new EntityNode.Unknown(),
    };

    private EntityNode.Any Any(ImmutableArray<EntityExpression> members, Provenance signal)
    {
        var names = members.SelectMany(Names).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var unsatisfied = new Finding(AdviceRules.EntityAssociation, $"None of the associated entities [{string.Join(", ", names)}] were satisfied by the resource.")
        {
            Context = [new FindingContext("entity_type", new FindingValue.Texts(names))],
            Help = $"set the required attributes of one of {string.Join(", ", names.Select(name => $"'{name}'"))} on the resource",
            Definition = signal,
        };
        return new EntityNode.Any([.. members.Select(member => Compile(member, signal))], unsatisfied);
    }

    private EntityNode.One One(string type, EntityDefinition entity) => new(
        type,
        [.. entity.Identity.Concat(entity.Description).Select(usage => new EntityNode.Attribute(
            keys.Add(usage.Key),
            usage.Definition.Type is TemplateType ? Encoding.UTF8.GetBytes(usage.Key + ".") : null,
            usage.RequirementLevel.Kind == RequirementLevelKind.Required,
            AbsenceFindings.Of(usage, type)))]);

    private static IEnumerable<string> Names(EntityExpression expression) => expression switch
    {
        EntityReference reference => [reference.Type],
        EntityChoice choice => choice.OneOf.SelectMany(Names),
        EntityCombination combination => combination.AllOf.SelectMany(Names),
        _ => [],
    };
}
