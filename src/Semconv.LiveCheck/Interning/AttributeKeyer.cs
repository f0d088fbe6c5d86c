using Semconv.LiveCheck.Samples;

namespace Semconv.LiveCheck.Interning;

/// <summary>Looks up the keys of attributes, one sample after the other; its buffers are used again for each.</summary>
public sealed class AttributeKeyer(TextPool keys)
{
    private int[] _keys = new int[64];
    private int[] _slots = new int[64];

    /// <summary>The attributes with the numbers of their keys; valid until the next call.</summary>
    public KeyedAttributes Read(in SampleAttributes attributes)
    {
        var count = 0;
        foreach (var slot in attributes.Slots)
        {
            if (count == _keys.Length)
            {
                Array.Resize(ref _keys, count * 2);
                Array.Resize(ref _slots, count * 2);
            }

            _keys[count] = keys.Add(attributes.At(slot).Key);
            _slots[count++] = slot;
        }

        return new KeyedAttributes(attributes, _keys.AsSpan(0, count), _slots.AsSpan(0, count));
    }
}
