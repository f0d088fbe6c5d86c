using System.Collections.Immutable;
using System.Text;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Samples;

namespace Semconv.LiveCheck.Matching.Origins;

/// <summary>Keeps the attributes of resources for those who send findings on; scopes of one resource share them.</summary>
/// <remarks>Resources come from the network, so there is a limit; beyond it findings do not tell of their resource. Not for several threads.</remarks>
public sealed class ResourceMemory(int largestSize = 16 * 1024 * 1024)
{
    private const int EntrySize = 100;

    private readonly Dictionary<ulong, ImmutableArray<FindingContext>> _resources = [];
    private int _size;

    /// <summary>The attributes by key; those that are maps, bytes or empty are left out, as in Weaver.</summary>
    /// <param name="hash">Equal for equal resources.</param>
    /// <param name="attributes">What is kept when the resource is new.</param>
    public ImmutableArray<FindingContext> Find(ulong hash, in SampleAttributes attributes)
    {
        if (_resources.TryGetValue(hash, out var known))
        {
            return known;
        }

        var size = SizeOf(attributes);
        if (size > largestSize - _size)
        {
            return [];
        }

        _size += size;
        var kept = Read(attributes);
        _resources.Add(hash, kept);
        return kept;
    }

    private static int SizeOf(in SampleAttributes attributes)
    {
        var size = EntrySize;
        foreach (var attribute in attributes)
        {
            size += EntrySize + (2 * attribute.Key.Length);
            size += attribute.Value.Kind switch
            {
                SampleValueKind.Text => 2 * attribute.Value.Text.Length,
                SampleValueKind.List => SizeOf(attribute.Value.Items),
                _ => 0,
            };
        }

        return size;
    }

    private static ImmutableArray<FindingContext> Read(in SampleAttributes attributes)
    {
        var entries = new SortedDictionary<string, FindingValue>(StringComparer.Ordinal);
        foreach (var attribute in attributes)
        {
            if (ValueOf(attribute.Value) is { } value)
            {
                entries[Encoding.UTF8.GetString(attribute.Key)] = value;
            }
        }

        return [.. entries.Select(entry => new FindingContext(entry.Key, entry.Value))];
    }

    private static FindingValue? ValueOf(in SampleValue value) => value.Kind switch
    {
        SampleValueKind.Text => FindingValue.Of(Encoding.UTF8.GetString(value.Text)),
        SampleValueKind.Bool => new FindingValue.Truth(value.Bool),
        SampleValueKind.Int => new FindingValue.Integer(value.Int),
        SampleValueKind.Double => new FindingValue.Real(value.Double),
        SampleValueKind.List when !value.Items.IsEmpty => TextsOf(value.Items),
        _ => null,
    };

    private static FindingValue.Texts TextsOf(in SampleAttributes items)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var item in items)
        {
            if (ValueOf(item.Value) is { } value)
            {
                texts.Add(value.Words());
            }
        }

        return new FindingValue.Texts(texts.DrainToImmutable());
    }
}
