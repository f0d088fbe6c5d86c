using Semconv.LiveCheck.Samples;

namespace Semconv.LiveCheck.Interning;

/// <summary>Attributes of a sample whose keys were looked up, so that all who check them compare numbers instead of text.</summary>
public readonly ref struct KeyedAttributes
{
    private readonly SampleAttributes _attributes;
    private readonly ReadOnlySpan<int> _keys;
    private readonly ReadOnlySpan<int> _slots;

    internal KeyedAttributes(SampleAttributes attributes, ReadOnlySpan<int> keys, ReadOnlySpan<int> slots)
    {
        _attributes = attributes;
        _keys = keys;
        _slots = slots;
    }

    public int Count => _keys.Length;

    /// <summary>The numbers of the keys in the order of the sample; a key may come twice.</summary>
    public ReadOnlySpan<int> Keys => _keys;

    public SampleEntry this[int index] => _attributes.At(_slots[index]);

    public bool Has(int key) => _keys.Contains(key);

    /// <summary>The value of the first attribute with a key.</summary>
    public bool TryFind(int key, out SampleValue value)
    {
        var index = key < 0 ? -1 : _keys.IndexOf(key);
        value = index < 0 ? default : this[index].Value;
        return index >= 0;
    }
}
