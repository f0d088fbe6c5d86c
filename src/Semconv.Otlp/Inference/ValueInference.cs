using System.Text;
using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Export;

namespace Semconv.Otlp.Inference;

/// <summary>Tells the type of an attribute from a value.</summary>
/// <remarks>What has no type in a registry (nothing, a map, a list of different things, a number that is none) counts as text, as in Weaver.</remarks>
internal static class ValueInference
{
    private const string Unknown = "string";

    public static string TypeOf(SampleValue value) => value.Kind switch
    {
        SampleValueKind.List => ElementOf(value) is { } element ? $"{element}[]" : Unknown,
        _ => ScalarOf(value) ?? Unknown,
    };

    /// <summary>The value as an example; null for what cannot be one.</summary>
    public static ExportValue? ExampleOf(SampleValue value) => value.Kind switch
    {
        SampleValueKind.Bool => new ExportBool(value.Bool),
        SampleValueKind.Int => new ExportInt(value.Int),
        SampleValueKind.Double when double.IsFinite(value.Double) => new ExportDouble(value.Double),
        SampleValueKind.Text => new ExportText(Encoding.UTF8.GetString(value.Text)),
        _ => null,
    };

    private static string? ScalarOf(SampleValue value) => value.Kind switch
    {
        SampleValueKind.Bool => "boolean",
        SampleValueKind.Int => "int",
        SampleValueKind.Double when double.IsFinite(value.Double) => "double",
        SampleValueKind.Text => "string",
        _ => null,
    };

    private static string? ElementOf(SampleValue list)
    {
        var element = default(string);
        foreach (var item in list.Items)
        {
            if (item.Value.Kind == SampleValueKind.Empty)
            {
                continue;
            }

            var type = ScalarOf(item.Value);
            if (type is null)
            {
                return null;
            }

            var isMixOfNumbers = (element, type) is ("int", "double") or ("double", "int");
            if (element is not null && element != type && !isMixOfNumbers)
            {
                return null;
            }

            element = isMixOfNumbers ? "double" : type;
        }

        return element;
    }
}
