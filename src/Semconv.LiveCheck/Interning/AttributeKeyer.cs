using Semconv.LiveCheck.Samples;

namespace Semconv.LiveCheck.Interning;

/// <summary>Looks up the keys of attributes, one sample after the other; its buffers are used again for each.</summary>
public sealed class AttributeKeyer(TextPool keys)
{
    private int[] _keys = new int[64];
    private int[] _slots = new int[64];

    /// <summary>How many keys of the last sample still lie in the buffer.</summary>
    private int _last;

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

            // Spans of a kind have the same keys in the same order, so the last sample tells most of them without a hash.
            var key = attributes.At(slot).Key;
            if (count >= _last || _keys[count] < 0 || !keys[_keys[count]].SequenceEqual(key))
            {
                _keys[count] = keys.Add(key);
            }

            _slots[count++] = slot;
        }

        _last = count;
        return new KeyedAttributes(attributes, _keys.AsSpan(0, count), _slots.AsSpan(0, count));
    }
}
