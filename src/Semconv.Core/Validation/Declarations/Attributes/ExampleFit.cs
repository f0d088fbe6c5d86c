using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;

namespace Semconv.Core.Validation.Declarations.Attributes;

/// <summary>Compares examples with the type of their attribute, as Weaver does: a whole number is no example of a double.</summary>
internal static class ExampleFit
{
    public static ExampleVerdict Of(AttributeType type, YamlNode examples) => type switch
    {
        PrimitiveType { Kind: var kind } => Of(kind, examples, flatIsOld: true),

        // Weaver passes the old form of templates only for texts.
        TemplateType { Element: var kind } => Of(kind, examples, flatIsOld: kind == PrimitiveKind.StringArray),
        _ => ExampleVerdict.Right,
    };

    /// <summary>What to write, in words.</summary>
    public static string Expected(AttributeType type) => type switch
    {
        PrimitiveType { Kind: var kind } => Expected(kind),
        TemplateType { Element: var kind } => Expected(kind),
        _ => "a value of the type",
    };

    private static ExampleVerdict Of(PrimitiveKind kind, YamlNode examples, bool flatIsOld)
    {
        if (kind == PrimitiveKind.Any)
        {
            return ExampleVerdict.Right;
        }

        var (element, isList) = ElementOf(kind);
        if (!isList)
        {
            return IsScalar(examples, element) || IsList(examples, element) ? ExampleVerdict.Right : ExampleVerdict.Wrong;
        }

        if (examples is YamlSequence list && list.Items.All(item => IsList(item, element)))
        {
            return ExampleVerdict.Right;
        }

        return flatIsOld && IsList(examples, element) ? ExampleVerdict.Flat : ExampleVerdict.Wrong;
    }

    private static bool IsList(YamlNode node, YamlScalarKind element)
    {
        if (node is not YamlSequence { Items: var items })
        {
            return false;
        }

        // Whole numbers stand for doubles beside one that has a point.
        return items.All(item => IsScalar(item, element))
            || (element == YamlScalarKind.Float && items.Any(item => IsScalar(item, element)) && items.All(IsNumber));
    }

    private static bool IsNumber(YamlNode node) => IsScalar(node, YamlScalarKind.Float) || IsScalar(node, YamlScalarKind.Int);

    private static bool IsScalar(YamlNode node, YamlScalarKind kind) => node is YamlScalar scalar && scalar.Kind == kind;

    private static (YamlScalarKind Element, bool IsList) ElementOf(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Boolean => (YamlScalarKind.Bool, false),
        PrimitiveKind.Int => (YamlScalarKind.Int, false),
        PrimitiveKind.Double => (YamlScalarKind.Float, false),
        PrimitiveKind.BooleanArray => (YamlScalarKind.Bool, true),
        PrimitiveKind.IntArray => (YamlScalarKind.Int, true),
        PrimitiveKind.DoubleArray => (YamlScalarKind.Float, true),
        PrimitiveKind.StringArray => (YamlScalarKind.String, true),
        _ => (YamlScalarKind.String, false),
    };

    private static string Expected(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Boolean => "'true' or 'false'",
        PrimitiveKind.Int => "whole numbers, such as '[1, 200]'",
        PrimitiveKind.Double => "numbers with a point, such as '[1.0, 2.5]'",
        PrimitiveKind.BooleanArray => "a list of lists, such as '[[true, false]]'",
        PrimitiveKind.IntArray => "a list of lists, such as '[[1, 2], [3]]'",
        PrimitiveKind.DoubleArray => "a list of lists, such as '[[1.0, 2.5]]'",
        PrimitiveKind.StringArray => "a list of lists, such as '[[a, b], [c]]'",
        _ => "texts; put numbers and words such as 'true' in quotes",
    };
}
