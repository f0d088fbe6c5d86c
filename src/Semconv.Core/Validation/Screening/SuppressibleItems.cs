using System.Collections.Immutable;
using Semconv.Core.Syntax;
using Semconv.Core.Yaml;

namespace Semconv.Core.Validation.Screening;

/// <summary>The items of a file that have annotations, with the names under which rules know them.</summary>
internal static class SuppressibleItems
{
    public static IEnumerable<(ImmutableArray<string> Names, YamlMapping Annotations)> Of(SemconvFile file) =>
        from item in All(file)
        where item.Common.Annotations is not null
        select (item.Names, item.Common.Annotations);

    private static IEnumerable<(ImmutableArray<string> Names, CommonFields Common)> All(SemconvFile file) =>
    [
        .. file.Groups.SelectMany(OfGroup),
        .. file.Attributes.Select(OfAttribute),
        .. OfDeclarations(file.AttributeGroups),
        .. OfDeclarations(file.Spans),
        .. OfDeclarations(file.Metrics),
        .. OfDeclarations(file.Events),
        .. OfDeclarations(file.Entities),
        .. OfDeclarations(file.SpanRefinements),
        .. OfDeclarations(file.MetricRefinements),
        .. OfDeclarations(file.EventRefinements),
        .. OfDeclarations(file.EntityRefinements),
    ];

    /// <summary>A rule on the resolved registry knows a group by the name of its signal: that of the metric or event, or the id without its type.</summary>
    private static IEnumerable<(ImmutableArray<string> Names, CommonFields Common)> OfGroup(GroupDeclaration group)
    {
        var id = group.Id.Value;
        ImmutableArray<string?> names = [id, id[(id.IndexOf('.', StringComparison.Ordinal) + 1)..], group.MetricName?.Value, group.Name?.Value];
        return group.Attributes.OfType<AttributeDeclaration>().Select(OfAttribute).Prepend(([.. names.OfType<string>()], group.Common));
    }

    private static (ImmutableArray<string> Names, CommonFields Common) OfAttribute(AttributeDeclaration attribute) =>
        ([attribute.Key.Value], attribute.Common);

    private static IEnumerable<(ImmutableArray<string> Names, CommonFields Common)> OfDeclarations<T>(ImmutableArray<T> declarations)
        where T : Declaration =>
        declarations.Select(declaration => (ImmutableArray.Create(declaration.Id.Value), declaration.Common));
}
