using System.Globalization;
using System.Numerics;
using Semconv.Core.Yaml;
using Semconv.Templating.Values;

namespace Semconv.Core.Generation.Configuration;

/// <summary>Turns configuration data into values of the template languages; keys become text and are sorted, as in Weaver.</summary>
internal static class YamlValues
{
    public static Value ToValue(YamlNode node) => node switch
    {
        YamlScalar scalar => ToValue(scalar),
        YamlSequence sequence => Value.FromItems(ValueListBuilder.ToArray(sequence.Items, ToValue)),
        _ => Value.From(ToMap((YamlMapping)node)),
    };

    public static ValueMap ToMap(YamlMapping mapping)
    {
        var builder = new ValueMapBuilder();
        foreach (var entry in mapping.Entries)
        {
            builder.Set(entry.Key.Text, ToValue(entry.Value));
        }

        return builder.ToMap().SortByName();
    }

    private static Value ToValue(YamlScalar scalar)
    {
        switch (scalar.Kind)
        {
            case YamlScalarKind.Null:
                return Value.None;
            case YamlScalarKind.Bool:
                return Value.From(scalar.IsTrue);
            case YamlScalarKind.Int:
                return scalar.TryGetInt64(out var integer)
                    ? Value.From(integer)
                    : Value.From(BigInteger.Parse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
            case YamlScalarKind.Float:
                return Value.From(scalar.TryGetDouble(out var number) ? number : double.NaN);
            default:
                return Value.From(scalar.Text);
        }
    }
}
