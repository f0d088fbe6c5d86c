using System.Collections.Immutable;
using Semconv.Core.Resolution.Drafts;
using Semconv.Core.Resolution.Lookup;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Resolution.Inheritance;

/// <summary>Follows <c>extends</c>, the base of refinements and <c>ref_group</c>. From low to high rank: parent, included groups, own attributes.</summary>
internal sealed class GroupFlattener
{
    /// <summary>A chain of groups longer than this is an error: nobody means it, and following it would exhaust the stack.</summary>
    private const int MaxDepth = 256;

    private readonly ImmutableArray<GroupDraft> _drafts;
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly DependencySet _dependencies;
    private readonly MissingReferences _missing;
    private readonly DiagnosticBag _diagnostics;
    private readonly FlatGroup?[] _flat;
    private readonly bool[] _isOpen;
    private readonly List<int> _path = [];

    private GroupFlattener(
        ImmutableArray<GroupDraft> drafts, DependencySet dependencies, MissingReferences missing, DiagnosticBag diagnostics)
    {
        _drafts = drafts;
        _dependencies = dependencies;
        _missing = missing;
        _diagnostics = diagnostics;
        _flat = new FlatGroup?[drafts.Length];
        _isOpen = new bool[drafts.Length];
        foreach (var isRefinement in (ReadOnlySpan<bool>)[false, true])
        {
            for (var index = 0; index < drafts.Length; index++)
            {
                if (drafts[index].IsRefinement == isRefinement)
                {
                    _byId.TryAdd(drafts[index].Id.Value, index);
                }
            }
        }
    }

    public static ImmutableArray<FlatGroup> Flatten(
        ImmutableArray<GroupDraft> drafts, DependencySet dependencies, MissingReferences missing, DiagnosticBag diagnostics)
    {
        var flattener = new GroupFlattener(drafts, dependencies, missing, diagnostics);
        var groups = ImmutableArray.CreateBuilder<FlatGroup>(drafts.Length);
        for (var index = 0; index < drafts.Length; index++)
        {
            groups.Add(flattener.Flatten(index));
        }

        return groups.MoveToImmutable();
    }

    private FlatGroup Flatten(int index)
    {
        if (_flat[index] is { } done)
        {
            return done;
        }

        _path.Add(index);
        _isOpen[index] = true;
        var draft = _drafts[index];
        var parent = FindParent(draft, index);
        var merge = new AttributeMerge();
        if (parent is not null)
        {
            Inherit(draft, parent, merge);
        }

        Include(draft, merge);
        AddOwn(draft, merge);
        _path.RemoveAt(_path.Count - 1);
        _isOpen[index] = false;
        var merged = draft.IsRefinement && parent is not null ? BaseFields.Apply(draft, parent.Draft) : draft;
        var group = new FlatGroup(merged, merge.ToImmutable())
        {
            Refines = parent is not null && CanRefine(draft, parent) ? parent.BaseName : null,
        };
        return _flat[index] = group;
    }

    private static bool CanRefine(GroupDraft draft, FlatGroup parent) =>
        parent.Draft.Type == draft.Type
        && draft.Type != GroupType.AttributeGroup
        && (parent.Refines is not null || !parent.Draft.IsRefinement);

    private void AddOwn(GroupDraft draft, AttributeMerge merge)
    {
        foreach (var attribute in draft.Attributes)
        {
            if (attribute.IsDefinition && merge.Find(attribute.Name) is { CopiedFrom: null, Draft: { IsDefinition: true } first })
            {
                _diagnostics.Report(ResolutionDiagnostics.DuplicateAttribute(attribute.Location, attribute.Name, first.Location));
                continue;
            }

            merge.Add(new FlatAttribute(attribute, null, AttributeFields.None));
        }
    }

    private void Inherit(GroupDraft draft, FlatGroup parent, AttributeMerge merge)
    {
        foreach (var attribute in parent.Attributes)
        {
            merge.Add(attribute.InheritedFrom(parent.Draft.Id.Value));
        }

        if (draft.IsRefinement && draft.Type == GroupType.Entity)
        {
            CheckIdentity(draft, parent, merge);
        }
    }

    private void CheckIdentity(GroupDraft draft, FlatGroup parent, AttributeMerge merge)
    {
        foreach (var attribute in draft.Attributes)
        {
            var inherited = merge.Find(attribute.Name)?.Draft.Role;
            var isIdentifying = attribute.Role == EntityRole.Identifying;
            if (isIdentifying ? inherited != EntityRole.Identifying : inherited == EntityRole.Identifying)
            {
                _diagnostics.Report(ResolutionDiagnostics.ChangedIdentity(
                    attribute.Location, attribute.Name, isIdentifying, parent.Draft.Provenance.Location));
            }
        }
    }

    private void Include(GroupDraft draft, AttributeMerge merge)
    {
        Dictionary<string, int>? sources = null;
        for (var index = 0; index < draft.Includes.Length; index++)
        {
            var include = draft.Includes[index].Group;
            if (FindIncluded(draft, include) is not { } group)
            {
                continue;
            }

            sources ??= new(StringComparer.Ordinal);
            foreach (var attribute in group.Attributes)
            {
                var name = attribute.Draft.PrefixedName ?? attribute.Draft.Name;
                if (sources.TryAdd(name, index))
                {
                    merge.Add(attribute.InheritedFrom(include.Value));
                }
                else
                {
                    _diagnostics.Report(ResolutionDiagnostics.DoublyIncludedAttribute(include, name, draft.Includes[sources[name]].Group));
                }
            }
        }
    }

    private FlatGroup? FindIncluded(GroupDraft draft, Located<string> include)
    {
        if (!_byId.TryGetValue(include.Value, out var index) || _drafts[index].Type != GroupType.AttributeGroup)
        {
            _missing.Report(
                include.Value,
                () => _drafts.Where(group => group.Type == GroupType.AttributeGroup).Select(group => group.Id.Value),
                nearest => ResolutionDiagnostics.UnknownGroup(include.Location, include.Value, nearest));
            return null;
        }

        ReportExcluded(draft, include, include.Value, _drafts[index]);
        return FlattenUnlessCircular(index, include.Location);
    }

    private FlatGroup? FindParent(GroupDraft draft, int index)
    {
        if (draft.Extends is not { } extends)
        {
            return null;
        }

        if (_byId.TryGetValue(extends.Value, out var parent) && parent != index && HasExpectedType(draft, _drafts[parent].Type))
        {
            ReportExcluded(draft, extends, NameIn(draft, extends), _drafts[parent]);
            return FlattenUnlessCircular(parent, extends.Location);
        }

        if (_dependencies.FindGroup(extends.Value) is { } group && HasExpectedType(draft, group.Type))
        {
            if (DependencyExclusion.IsExcluded(group.Annotations))
            {
                _diagnostics.Report(ResolutionDiagnostics.ExcludedItem(extends.Location, NameIn(draft, extends), draft.Id.Value, group.Provenance.Location));
            }

            return FlatGroup.Of(group, extends.Location);
        }

        if (parent == index && _drafts[index].Id.Value == extends.Value)
        {
            _diagnostics.Report(ResolutionDiagnostics.ReferenceCycle(extends.Location, [extends.Value, extends.Value]));
        }
        else
        {
            ReportMissing(draft, extends);
        }

        return null;
    }

    private static bool HasExpectedType(GroupDraft draft, GroupType actual) => !draft.IsRefinement || draft.Type == actual;

    private FlatGroup? FlattenUnlessCircular(int index, Location reference)
    {
        if (_isOpen[index])
        {
            var circle = _path.Skip(_path.IndexOf(index)).Append(index).Select(member => _drafts[member].Id.Value);
            _diagnostics.Report(ResolutionDiagnostics.ReferenceCycle(reference, circle));
            return null;
        }

        if (_flat[index] is null && _path.Count >= MaxDepth)
        {
            _diagnostics.Report(ResolutionDiagnostics.ReferencesTooDeep(reference, MaxDepth));
            return null;
        }

        return Flatten(index);
    }

    private void ReportExcluded(GroupDraft user, Located<string> reference, string name, GroupDraft used)
    {
        if (DependencyExclusion.IsExcluded(used.Annotations) && !user.MayUseExcluded)
        {
            _diagnostics.Report(ResolutionDiagnostics.ExcludedItem(reference.Location, name, user.Id.Value, used.Id.Location));
        }
    }

    /// <summary>The reference is unknown, or names a signal of another type.</summary>
    private void ReportMissing(GroupDraft draft, Located<string> extends)
    {
        var name = NameIn(draft, extends);
        if (draft.IsRefinement)
        {
            foreach (var type in (ReadOnlySpan<GroupType>)[GroupType.Span, GroupType.Metric, GroupType.Event, GroupType.Entity])
            {
                if (type != draft.Type && FindSignal(GroupIdPrefix.Of(type) + name, type) is { } found)
                {
                    _diagnostics.Report(ResolutionDiagnostics.WrongBaseType(new(name, extends.Location), draft.Type, type, found.Location));
                    return;
                }
            }
        }

        _missing.Report(name, () => KnownBases(draft), nearest => ResolutionDiagnostics.UnknownBase(extends.Location, name, nearest));
    }

    private IEnumerable<string> KnownBases(GroupDraft draft) =>
        _drafts.Select(group => group.Id.Value).Concat(_dependencies.Indexes.SelectMany(index => index.GroupIds))
            .Where(id => !string.Equals(id, draft.Id.Value, StringComparison.Ordinal))
            .Select(id => draft.IsRefinement ? GroupIdPrefix.Strip(id, draft.Type) : id);

    private Provenance? FindSignal(string id, GroupType type)
    {
        if (_byId.TryGetValue(id, out var index) && _drafts[index].Type == type)
        {
            return _drafts[index].Provenance;
        }

        return _dependencies.FindGroup(id) is { } group && group.Type == type ? group.Provenance : null;
    }

    /// <summary>What the file says: a refinement names its base without the prefix of the type.</summary>
    private static string NameIn(GroupDraft draft, Located<string> extends) =>
        draft.IsRefinement ? GroupIdPrefix.Strip(extends.Value, draft.Type) : extends.Value;
}
