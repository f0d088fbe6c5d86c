using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.Core.Validation.Declarations.Bodies;

/// <summary>The bodies of the events of a definition/1 file and all fields in them.</summary>
internal static class BodyFields
{
    public static IEnumerable<(GroupDeclaration Group, BodyFieldDeclaration Field)> Of(SemconvFile file)
    {
        foreach (var group in file.Groups)
        {
            if (group.Body is null)
            {
                continue;
            }

            foreach (var field in Within(group.Body))
            {
                yield return (group, field);
            }
        }
    }

    /// <summary>The fields of a list of maps are not checked, as in Weaver.</summary>
    private static IEnumerable<BodyFieldDeclaration> Within(BodyFieldDeclaration field) => field.Type.Value == BodyFieldType.Map
        ? field.Fields.SelectMany(Within).Prepend(field)
        : [field];
}
