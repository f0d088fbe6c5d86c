using Semconv.Core.Yaml;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Syntax.Reading;

/// <summary>Takes the examples of an attribute as they are; only values that no type can have are refused.</summary>
internal static class ExamplesReader
{
    public static YamlNode? Read(FieldReader fields)
    {
        var node = fields.OptionalValue("examples");
        if (node is YamlSequence list)
        {
            CheckItems(list, fields.Diagnostics, mayNest: true);
        }

        return node;
    }

    private static void CheckItems(YamlSequence list, DiagnosticBag diagnostics, bool mayNest)
    {
        foreach (var item in list.Items)
        {
            switch (item)
            {
                case YamlSequence inner when mayNest:
                    CheckItems(inner, diagnostics, mayNest: false);
                    break;
                case YamlSequence or YamlScalar { IsNull: true }:
                    diagnostics.Report(SyntaxDiagnostics.WrongKind(item, "a value"));
                    break;
            }
        }
    }
}
