using System.Collections.Immutable;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Interning;

namespace Semconv.LiveCheck.Advice.Entities;

/// <summary>Compares the resource of a signal with the entities that the signal is about.</summary>
internal sealed class EntityChecker(AdviceSink sink)
{
    public void Check(EntityNode node, in KeyedAttributes resource, in FindingSite site)
    {
        switch (node)
        {
            case EntityNode.One one:
                ReportAbsences(one.Attributes, resource, site);
                break;
            case EntityNode.All all:
                foreach (var member in all.Members)
                {
                    Check(member, resource, site);
                }

                break;
            case EntityNode.Any any:
                CheckAny(any, resource, site);
                break;
            default:
                break;
        }
    }

    /// <summary>Of several entities, those that the resource describes are looked at; the others need not be there.</summary>
    private void CheckAny(EntityNode.Any any, in KeyedAttributes resource, in FindingSite site)
    {
        var isSatisfied = false;
        var isKnown = false;
        foreach (var member in any.Members)
        {
            if (Holds(member, resource) is not { } holds)
            {
                continue;
            }

            isKnown = true;
            if (holds)
            {
                isSatisfied = true;
                Check(member, resource, site);
            }
        }

        if (isKnown && !isSatisfied)
        {
            sink.Add(any.Unsatisfied, site);
        }
    }

    /// <summary>Whether the resource has what is required; null when nobody can tell.</summary>
    private static bool? Holds(EntityNode node, in KeyedAttributes resource) => node switch
    {
        EntityNode.One one => HasRequired(one.Attributes, resource),
        EntityNode.All all => HoldsAll(all.Members, resource),
        EntityNode.Any any => HoldsAny(any.Members, resource),
        _ => null,
    };

    private static bool? HoldsAll(ImmutableArray<EntityNode> members, in KeyedAttributes resource)
    {
        bool? result = null;
        foreach (var member in members)
        {
            result = Holds(member, resource) is { } holds ? holds && (result ?? true) : result;
        }

        return result;
    }

    private static bool? HoldsAny(ImmutableArray<EntityNode> members, in KeyedAttributes resource)
    {
        bool? result = null;
        foreach (var member in members)
        {
            result = Holds(member, resource) is { } holds ? holds || (result ?? false) : result;
        }

        return result;
    }

    private static bool HasRequired(ImmutableArray<EntityNode.Attribute> attributes, in KeyedAttributes resource)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.IsRequired && !Has(attribute, resource))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Has(EntityNode.Attribute attribute, in KeyedAttributes resource)
    {
        if (resource.Has(attribute.Key))
        {
            return true;
        }

        for (var index = 0; index < resource.Count && attribute.Family is not null; index++)
        {
            if (resource[index].Key.StartsWith(attribute.Family))
            {
                return true;
            }
        }

        return false;
    }

    private void ReportAbsences(ImmutableArray<EntityNode.Attribute> attributes, in KeyedAttributes resource, in FindingSite site)
    {
        foreach (var attribute in attributes)
        {
            if (!Has(attribute, resource))
            {
                sink.Add(attribute.Absence, site);
            }
        }
    }
}
