using Semconv.Core.Syntax;

namespace Semconv.Core.Validation.Declarations.Attributes;

/// <summary>The attributes that the groups of a definition/1 file declare. References are not checked, as in Weaver.</summary>
internal static class DeclaredAttributes
{
    public static IEnumerable<AttributeDeclaration> Of(SemconvFile file)
    {
        foreach (var group in file.Groups)
        {
            foreach (var attribute in group.Attributes)
            {
                if (attribute is AttributeDeclaration declaration)
                {
                    yield return declaration;
                }
            }
        }
    }
}
