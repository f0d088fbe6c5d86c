using System.Collections.Immutable;
using System.Text;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Interning;
using Semconv.LiveCheck.Samples;

namespace Semconv.LiveCheck.Advice.Spans;

/// <summary>That an attribute tells of a failure, so that the status of the span has to be error.</summary>
/// <param name="key">The number of the key.</param>
/// <param name="values">The values that tell it; none: any value.</param>
/// <param name="finding">What is found when the status does not.</param>
internal sealed class StatusRule(int key, ImmutableArray<string> values, Finding finding)
{
    private readonly byte[][] _values = [.. values.Select(Encoding.UTF8.GetBytes)];

    public Finding Finding => finding;

    public bool Holds(in KeyedAttributes attributes)
    {
        if (!attributes.TryFind(key, out var value))
        {
            return false;
        }

        if (_values.Length == 0)
        {
            return value.HasValue;
        }

        foreach (var each in _values)
        {
            if (value.Kind == SampleValueKind.Text && value.Text.SequenceEqual(each))
            {
                return true;
            }
        }

        return false;
    }
}
