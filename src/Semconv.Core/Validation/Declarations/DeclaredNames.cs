using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Validation.Declarations.Bodies;
using Semconv.Text;

namespace Semconv.Core.Validation.Declarations;

/// <summary>Every name that a file of either format gives to something, and what that is.</summary>
internal static class DeclaredNames
{
    public static IEnumerable<(Located<string> Name, string Owner)> Of(SemconvFile file)
    {
        foreach (var group in file.Groups)
        {
            yield return (group.Id, "group");
            if (group.MetricName is { } metric)
            {
                yield return (metric, "metric");
            }

            if (group.Name is { } name && group.Type?.Value is GroupType.Event or GroupType.Entity)
            {
                yield return (name, "group");
            }
        }

        foreach (var (_, field) in BodyFields.Of(file))
        {
            yield return (field.Id, "body field");
        }

        foreach (var item in Items(file))
        {
            yield return (item.Id, KindOf(item));
        }

        foreach (var attribute in DeclaredUses.Of(file).OfType<AttributeDeclaration>())
        {
            yield return (attribute.Key, "attribute");
            foreach (var member in attribute.Type.Value is EnumType type ? type.Members : [])
            {
                yield return (new Located<string>(member.Id, member.Location), "enum member");
            }
        }
    }

    private static Declaration[] Items(SemconvFile file) =>
    [
        .. file.AttributeGroups, .. file.Spans, .. file.Metrics, .. file.Events, .. file.Entities,
        .. file.SpanRefinements, .. file.MetricRefinements, .. file.EventRefinements, .. file.EntityRefinements,
    ];

    private static string KindOf(Declaration item) => item switch
    {
        SpanDeclaration => "span",
        MetricDeclaration => "metric",
        EventDeclaration => "event",
        EntityDeclaration => "entity",
        SpanRefinementDeclaration => "span refinement",
        MetricRefinementDeclaration => "metric refinement",
        EventRefinementDeclaration => "event refinement",
        EntityRefinementDeclaration => "entity refinement",
        _ => "attribute group",
    };
}
