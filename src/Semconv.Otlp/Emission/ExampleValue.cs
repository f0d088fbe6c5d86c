using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;
using Semconv.Otlp.Export;

namespace Semconv.Otlp.Emission;

/// <summary>A value that an attribute could have, always the same one.</summary>
/// <remarks>The values are those of Weaver: the first example, the first member, else a fixed one; a template never uses its examples.</remarks>
internal static class ExampleValue
{
    /// <summary>What a template attribute has behind its own name.</summary>
    private const string TemplateKey = "key";

    public static ExportField Of(AttributeDefinition attribute) => attribute.Type switch
    {
        TemplateType template => new ExportField($"{attribute.Key}.{TemplateKey}", Fixed(template.Element, "template_value")),
        EnumType { Members: [var first, ..] } => new ExportField(attribute.Key, OfMember(first.Value)),
        PrimitiveType primitive => new ExportField(attribute.Key, OfExamples(attribute.Examples, primitive.Kind) ?? Fixed(primitive.Kind, "value")),
        _ => new ExportField(attribute.Key, new ExportText("value")),
    };

    private static ExportValue OfMember(YamlScalar value) => value.Kind switch
    {
        YamlScalarKind.Int when value.TryGetInt64(out var number) => new ExportInt(number),
        YamlScalarKind.Float when value.TryGetDouble(out var number) => new ExportDouble(number),
        YamlScalarKind.Bool => new ExportBool(value.IsTrue),
        _ => new ExportText(value.Text),
    };

    private static ExportValue? OfExamples(YamlNode? examples, PrimitiveKind kind)
    {
        var first = examples is YamlSequence { Items: [var head, ..] } ? head : examples;
        return ElementOf(kind) is { } element
            ? OfList(first is YamlSequence inner ? inner : examples as YamlSequence, element)
            : first is YamlScalar scalar ? OfScalar(scalar, kind) : null;
    }

    private static ExportList? OfList(YamlSequence? sequence, PrimitiveKind element)
    {
        var items = sequence?.Items.OfType<YamlScalar>().Select(item => OfScalar(item, element)).OfType<ExportValue>().ToList();
        return items is { Count: > 0 } ? new ExportList([.. items]) : null;
    }

    /// <summary>An example as a value of the type of its attribute; null when it is of another.</summary>
    private static ExportValue? OfScalar(YamlScalar scalar, PrimitiveKind kind) => (kind, scalar.Kind) switch
    {
        (PrimitiveKind.Boolean, YamlScalarKind.Bool) => new ExportBool(scalar.IsTrue),
        (PrimitiveKind.Int, YamlScalarKind.Int) when scalar.TryGetInt64(out var number) => new ExportInt(number),
        (PrimitiveKind.Double, YamlScalarKind.Int or YamlScalarKind.Float) when scalar.TryGetDouble(out var number) => new ExportDouble(number),
        (PrimitiveKind.String or PrimitiveKind.Any, _) => new ExportText(scalar.Text),
        _ => null,
    };

    private static PrimitiveKind? ElementOf(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.BooleanArray => PrimitiveKind.Boolean,
        PrimitiveKind.IntArray => PrimitiveKind.Int,
        PrimitiveKind.DoubleArray => PrimitiveKind.Double,
        PrimitiveKind.StringArray => PrimitiveKind.String,
        _ => null,
    };

    private static ExportValue Fixed(PrimitiveKind kind, string text) => kind switch
    {
        PrimitiveKind.Boolean => new ExportBool(true),
        PrimitiveKind.Int => new ExportInt(42),
        PrimitiveKind.Double => new ExportDouble(3.13),
        PrimitiveKind.BooleanArray => new ExportList([new ExportBool(true), new ExportBool(false)]),
        PrimitiveKind.IntArray => new ExportList([new ExportInt(42), new ExportInt(43)]),
        PrimitiveKind.DoubleArray => new ExportList([new ExportDouble(3.13), new ExportDouble(3.15)]),
        PrimitiveKind.StringArray => new ExportList([new ExportText($"{text}1"), new ExportText($"{text}2")]),
        _ => new ExportText(text),
    };
}
