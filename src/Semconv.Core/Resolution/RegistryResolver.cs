using System.Collections.Immutable;
using Semconv.Core.Resolution.Assembly;
using Semconv.Core.Resolution.Drafts;
using Semconv.Core.Resolution.Inheritance;
using Semconv.Core.Resolution.Lookup;
using Semconv.Core.Resolution.References;
using Semconv.Core.Syntax;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Resolution;

/// <summary>Turns the files of a registry into a registry without open references.</summary>
/// <remarks>
/// The order of the files does not matter. What cannot be resolved is reported and left out; everything else is resolved, so that
/// one run finds all errors.
/// </remarks>
public static class RegistryResolver
{
    /// <summary>Resolves files against registries that are resolved already: the direct dependencies, in the order of the manifest.</summary>
    public static ResolvedRegistry Resolve(
        SchemaUrl schemaUrl, ImmutableArray<SemconvFile> files, ImmutableArray<ResolvedRegistry> dependencies, DiagnosticBag diagnostics) =>
        Resolve(schemaUrl, files, dependencies, ResolutionOptions.Default, diagnostics);

    /// <summary>Resolves files against the direct dependencies, with choices.</summary>
    public static ResolvedRegistry Resolve(
        SchemaUrl schemaUrl,
        ImmutableArray<SemconvFile> files,
        ImmutableArray<ResolvedRegistry> dependencies,
        ResolutionOptions options,
        DiagnosticBag diagnostics)
    {
        var sorted = files.Sort(static (left, right) => string.CompareOrdinal(left.Source.Path, right.Source.Path));
        var known = new DependencySet(dependencies);

        var drafts = Drafts(sorted, schemaUrl);
        var lost = LostDeclarations.Union(sorted.Select(file => file.Lost).Concat(dependencies.Select(dependency => dependency.Lost)));
        lost = options.IsPartial ? lost with { IsAnyFileLost = true } : lost;
        var missing = new MissingReferences(lost, diagnostics);
        var flat = GroupFlattener.Flatten(drafts, known, missing, diagnostics);
        var attributes = new AttributeResolver(flat, known, missing, diagnostics);
        var own = flat.Select(group => GroupBuilder.Build(group, attributes.Resolve(group))).ToArray();
        var imports = new ImportResolver(known, diagnostics);
        var imported = imports.Resolve(sorted.Select(file => file.Imports).OfType<ImportsDeclaration>(), options.IncludesUnreferenced);

        var entities = new EntityResolver(own.Concat(imported.Select(import => import.Group)), known, missing, diagnostics);
        List<GroupDefinition> groups =
        [
            .. own.Select((group, index) => group with { EntityAssociations = entities.Resolve(flat[index]) }),
            .. imported.Select(import => import.Group with { EntityAssociations = entities.Relocate(import.Group.EntityAssociations, import.Dependency) }),
        ];
        return new RegistryBuilder(diagnostics).Build(schemaUrl, groups) with
        {
            Dependencies = dependencies,
            ReferableAttributes = attributes.Roots(),
            Lost = lost,
        };
    }

    /// <summary>The items of files, of each in the order of its lines.</summary>
    private static ImmutableArray<GroupDraft> Drafts(ImmutableArray<SemconvFile> files, SchemaUrl schemaUrl)
    {
        var drafts = ImmutableArray.CreateBuilder<GroupDraft>();
        foreach (var file in files)
        {
            GroupDraft[] own = [.. new Definition2Drafts(file, schemaUrl).Convert(), .. Definition1Drafts.Convert(file, schemaUrl)];
            drafts.AddRange(StableOrder.Of(own, static (left, right) => left.Id.Location.Span.Start.CompareTo(right.Id.Location.Span.Start)));
        }

        return drafts.DrainToImmutable();
    }
}
