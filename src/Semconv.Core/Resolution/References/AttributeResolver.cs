using System.Collections.Immutable;
using Semconv.Core.Resolution.Drafts;
using Semconv.Core.Resolution.Inheritance;
using Semconv.Core.Resolution.Lookup;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Resolution.References;

/// <summary>Follows references to attributes: to a definition of the registry first, then to one of a dependency.</summary>
internal sealed class AttributeResolver
{
    private const string ForeignGroup = "v2_dependency.";

    private readonly Dictionary<string, AttributeRoot> _roots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (AttributeDraft Draft, FlatGroup Group)> _prefixed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LookupResult<AttributeUsage>> _foreign = new(StringComparer.Ordinal);
    private readonly HashSet<string> _pending = new(StringComparer.Ordinal);
    private readonly DependencySet _dependencies;
    private readonly MissingReferences _missing;
    private readonly DiagnosticBag _diagnostics;

    public AttributeResolver(
        ImmutableArray<FlatGroup> groups, DependencySet dependencies, MissingReferences missing, DiagnosticBag diagnostics)
    {
        _dependencies = dependencies;
        _missing = missing;
        _diagnostics = diagnostics;
        foreach (var group in groups)
        {
            foreach (var attribute in group.Attributes)
            {
                AddRoot(group, attribute);
            }
        }
    }

    /// <summary>The roots so far, sorted by key: the registry's own, and those of dependencies that something refers to.</summary>
    public ImmutableArray<AttributeUsage> Roots() =>
        StableOrder.Of(_roots.Values.Select(root => root.Usage), static (left, right) => string.CompareOrdinal(left.Key, right.Key));

    /// <summary>The attributes of a group, sorted by key; what is not found is reported and left out.</summary>
    public ImmutableArray<AttributeUsage> Resolve(FlatGroup group)
    {
        var usages = ImmutableArray.CreateBuilder<AttributeUsage>(group.Attributes.Length);
        foreach (var attribute in group.Attributes)
        {
            var usage = attribute.Draft.IsDefinition ? ResolveDefinition(group, attribute) : ResolveReference(group, attribute.Draft);
            if (usage is not null)
            {
                usages.Add(usage);
            }
        }

        usages.Sort(static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        return usages.DrainToImmutable();
    }

    private void AddRoot(FlatGroup group, FlatAttribute attribute)
    {
        var draft = attribute.Draft;
        if (draft.PrefixedName is { } name)
        {
            _prefixed.TryAdd(name, (draft, group));
        }
        else if (draft.IsDefinition && attribute.CopiedFrom is null)
        {
            _roots.TryAdd(draft.Name, new AttributeRoot(AttributeUsages.OfDefinition(attribute), group.Draft.Id.Value));
        }
    }

    private AttributeUsage ResolveDefinition(FlatGroup group, FlatAttribute attribute)
    {
        var usage = attribute.CopiedFrom is null && _roots.TryGetValue(attribute.Draft.Name, out var root) && IsRootOf(root, attribute)
            ? root.Usage
            : AttributeUsages.OfDefinition(attribute);
        CheckExclusion(group, attribute.Draft, usage.Definition);
        return usage;
    }

    private static bool IsRootOf(AttributeRoot root, FlatAttribute attribute) =>
        root.Usage.Definition.Provenance.Location == attribute.Draft.Provenance?.Location;

    private AttributeUsage? ResolveReference(FlatGroup group, AttributeDraft reference)
    {
        var root = FindRoot(group, reference);
        if (root is null)
        {
            return null;
        }

        if (!root.IsForeign)
        {
            CheckExclusion(group, reference, root.Usage.Definition);
        }

        return AttributeUsages.OfReference(reference, root);
    }

    private AttributeRoot? FindRoot(FlatGroup group, AttributeDraft reference)
    {
        if (_roots.TryGetValue(reference.Name, out var root))
        {
            return root;
        }

        return _prefixed.TryGetValue(reference.Name, out var prefixed) && _pending.Add(reference.Name)
            ? AddPrefixedRoot(reference.Name, prefixed.Draft, prefixed.Group)
            : FindForeign(group, reference);
    }

    private AttributeRoot? AddPrefixedRoot(string name, AttributeDraft draft, FlatGroup group)
    {
        var usage = ResolveReference(group, draft);
        _pending.Remove(name);
        return usage is null ? null : _roots[name] = new AttributeRoot(usage, group.Draft.Id.Value);
    }

    private AttributeRoot? FindForeign(FlatGroup group, AttributeDraft reference)
    {
        if (!_foreign.TryGetValue(reference.Name, out var result))
        {
            result = _dependencies.FindAttribute(reference.Name);
            _foreign.Add(reference.Name, result);
        }

        if (result.Found is not { } found)
        {
            _missing.Report(
                reference.Name, KnownKeys, nearest => ResolutionDiagnostics.UnknownAttribute(reference.Location, reference.Name, nearest));
            return null;
        }

        if (result.IsExcluded)
        {
            _diagnostics.Report(ResolutionDiagnostics.ExcludedItem(reference.Location, reference.Name, group.Draft.Id.Value, found.Definition.Provenance.Location));
            return null;
        }

        if (_dependencies.Chosen.Upgrade(found) is not { } upgraded)
        {
            var origin = found.Definition.Provenance.Registry;
            _diagnostics.Report(ResolutionDiagnostics.LostAttribute(reference.Location, reference.Name, origin, _dependencies.Chosen.ReplacementOf(origin)!));
            return null;
        }

        found = upgraded;
        var root = new AttributeRoot(found with { Lineage = null }, ForeignGroup + found.Definition.Provenance.Registry.Name, IsForeign: true);
        if (result.Rivals.IsEmpty)
        {
            _roots.Add(reference.Name, root);
        }
        else
        {
            _diagnostics.Report(ResolutionDiagnostics.AmbiguousAttribute(reference.Location, reference.Name, result.Rivals));
        }

        return root;
    }

    private IEnumerable<string> KnownKeys() =>
        _roots.Keys.Concat(_prefixed.Keys).Concat(_dependencies.Indexes.SelectMany(index => index.AttributeKeys));

    private void CheckExclusion(FlatGroup group, AttributeDraft use, AttributeDefinition definition)
    {
        if (DependencyExclusion.IsExcluded(definition.Annotations) && !group.Draft.MayUseExcluded)
        {
            _diagnostics.Report(ResolutionDiagnostics.ExcludedItem(use.Location, definition.Key, group.Draft.Id.Value, definition.Provenance.Location));
        }
    }
}
