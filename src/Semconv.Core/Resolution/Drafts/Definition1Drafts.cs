using System.Collections.Immutable;
using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.Core.Resolution.Drafts;

/// <summary>Turns the groups of a definition/1 file into the form that resolution works on.</summary>
internal static class Definition1Drafts
{
    public static IEnumerable<GroupDraft> Convert(SemconvFile file, SchemaUrl registry) =>
        file.Groups.Select(group => Convert(group, registry));

    private static GroupDraft Convert(GroupDeclaration group, SchemaUrl registry)
    {
        var prefix = group.Prefix?.Value ?? string.Empty;
        var draft = new GroupDraft
        {
            Id = group.Id,
            Type = group.Type?.Value ?? GroupType.Undefined,
            Provenance = Provenance.At(registry, group.Id.Location),
            Visibility = group.Visibility?.Value,
            Extends = group.Extends,
            Attributes = Attributes(group, registry, prefix),
            EntityAssociations = group.EntityAssociations,
            Prefix = prefix,
            SpanKind = group.SpanKind?.Value,
            Events = Events(group),
            MetricName = group.MetricName?.Value,
            Instrument = group.Instrument?.Value,
            Unit = group.Unit?.Value,
            Name = group.Name?.Value,
            DisplayName = group.DisplayName?.Value,
            Body = group.Body,
            Unread = group.Unread,
        };
        return draft.WithCommon(group.Common);
    }

    /// <remarks>LINQ over a struct of ours is compiled anew in every process.</remarks>
    private static ImmutableArray<string> Events(GroupDeclaration group)
    {
        var events = ImmutableArray.CreateBuilder<string>(group.Events.Length);
        for (var index = 0; index < group.Events.Length; index++)
        {
            events.Add(group.Events[index].Value);
        }

        return events.DrainToImmutable();
    }

    private static ImmutableArray<AttributeDraft> Attributes(GroupDeclaration group, SchemaUrl registry, string prefix)
    {
        var attributes = ImmutableArray.CreateBuilder<AttributeDraft>(group.Attributes.Length);
        foreach (var use in group.Attributes)
        {
            switch (use)
            {
                case AttributeDeclaration declaration:
                    attributes.Add(AttributeDraft.Of(declaration, registry, prefix));
                    break;
                case AttributeReference reference:
                    attributes.Add(AttributeDraft.Of(reference, prefix: prefix));
                    break;
                default:
                    break;
            }
        }

        return attributes.DrainToImmutable();
    }
}
