using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Semconv.LiveCheck.Samples;

namespace Semconv.LiveCheck.Expectations;

/// <summary>An attribute that has to be there, with one of some values or with any.</summary>
public sealed class AttributeExpectation(string key, ImmutableArray<string> values)
{
    private readonly byte[] _key = Encoding.UTF8.GetBytes(key);

    public string Key { get; } = key;

    /// <summary>As text, whatever they are; empty for any value.</summary>
    public ImmutableArray<string> Values { get; } = values;

    public bool IsIn(in SampleAttributes attributes)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Key.SequenceEqual(_key))
            {
                return Values.IsEmpty || Values.Contains(TextOf(attribute.Value), StringComparer.Ordinal);
            }
        }

        return false;
    }

    private static string TextOf(in SampleValue value) => value.Kind switch
    {
        SampleValueKind.Text => Encoding.UTF8.GetString(value.Text),
        SampleValueKind.Int => value.Int.ToString(CultureInfo.InvariantCulture),
        SampleValueKind.Double => value.Double.ToString("R", CultureInfo.InvariantCulture),
        SampleValueKind.Bool => value.Bool ? "true" : "false",
        _ => string.Empty,
    };
}
