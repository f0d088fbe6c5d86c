using System.Collections.Immutable;
using Semconv.Core.Resolution.Drafts;
using Semconv.Core.Resolution.Inheritance;
using Semconv.Core.Resolution.Lookup;
using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Resolution.References;

/// <summary>Follows entity associations: to an entity of the registry, imported ones included, then to one of a dependency.</summary>
internal sealed class EntityResolver
{
    private readonly Dictionary<string, GroupDefinition> _entities = new(StringComparer.Ordinal);
    private readonly DependencySet _dependencies;
    private readonly MissingReferences _missing;
    private readonly DiagnosticBag _diagnostics;

    public EntityResolver(
        IEnumerable<GroupDefinition> groups, DependencySet dependencies, MissingReferences missing, DiagnosticBag diagnostics)
    {
        _dependencies = dependencies;
        _missing = missing;
        _diagnostics = diagnostics;
        foreach (var group in groups)
        {
            if (group.Type == GroupType.Entity)
            {
                _entities.TryAdd(group.SignalName, group);
            }
        }
    }

    public ImmutableArray<EntityExpression> Resolve(FlatGroup user) => Resolve(user.Draft.EntityAssociations, user);

    /// <summary>The associations of an imported group: answered in its dependency already, and seen from here now.</summary>
    public ImmutableArray<EntityExpression> Relocate(ImmutableArray<EntityExpression> expressions, DependencyIndex dependency) =>
        [.. expressions.Select(expression => Relocate(expression, dependency))];

    private EntityExpression Relocate(EntityExpression expression, DependencyIndex dependency) => expression switch
    {
        EntityReference reference => Relocate(reference, dependency),
        EntityChoice choice => new EntityChoice(Relocate(choice.OneOf, dependency)),
        EntityCombination combination => new EntityCombination(Relocate(combination.AllOf, dependency)),
        _ => expression,
    };

    private EntityReference Relocate(EntityReference reference, DependencyIndex dependency)
    {
        var origin = reference.Registry ?? dependency.FindEntity(reference.Type)?.Provenance.Registry ?? dependency.Registry.SchemaUrl;
        var isHere = _entities.TryGetValue(reference.Type, out var entity) && entity.Provenance.Registry == origin;
        return reference with { Registry = isHere ? null : origin };
    }

    private ImmutableArray<EntityExpression> Resolve(ImmutableArray<EntityAssociation> associations, FlatGroup user)
    {
        var expressions = ImmutableArray.CreateBuilder<EntityExpression>(associations.Length);
        foreach (var association in associations)
        {
            EntityExpression? expression = association switch
            {
                EntityName name => ResolveName(name, user),
                OneOfEntities choice => new EntityChoice(Resolve(choice.Choices, user)),
                AllOfEntities combination => new EntityCombination(Resolve(combination.Parts, user)),
                _ => null,
            };
            if (expression is not null)
            {
                expressions.Add(expression);
            }
        }

        return expressions.DrainToImmutable();
    }

    private EntityReference? ResolveName(EntityName name, FlatGroup user)
    {
        if (_entities.TryGetValue(name.Name, out var entity))
        {
            if (DependencyExclusion.IsExcluded(entity.Annotations) && !user.Draft.MayUseExcluded)
            {
                _diagnostics.Report(ResolutionDiagnostics.ExcludedItem(name.Location, name.Name, user.Draft.Id.Value, entity.Provenance.Location));
            }

            return new EntityReference(name.Name);
        }

        var result = _dependencies.FindEntity(name.Name);
        if (result.Found is not { } found)
        {
            _missing.Report(name.Name, KnownNames, nearest => ResolutionDiagnostics.UnknownEntity(name.Location, name.Name, nearest));
            return null;
        }

        if (result.IsExcluded)
        {
            _diagnostics.Report(ResolutionDiagnostics.ExcludedItem(name.Location, name.Name, user.Draft.Id.Value, found.Provenance.Location));
        }
        else if (!result.Rivals.IsEmpty)
        {
            _diagnostics.Report(ResolutionDiagnostics.AmbiguousEntity(name.Location, name.Name, result.Rivals));
        }

        return new EntityReference(name.Name, found.Provenance.Registry);
    }

    private IEnumerable<string> KnownNames() =>
        _entities.Keys.Concat(_dependencies.Indexes.SelectMany(index => index.EntityNames));
}
