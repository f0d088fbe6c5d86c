using System.Text;

namespace Semconv.LiveCheck.Interning;

/// <summary>Keeps each text once, as UTF-8, and gives it a number from 0 on: the same text, the same number.</summary>
/// <remarks>
/// Text comes from the network, so the room is bounded: when it is used up, new text gets <see cref="Overflow"/>, which is counted.
/// Not for several threads.
/// </remarks>
public sealed class TextPool
{
    /// <summary>The number of all text that found no room.</summary>
    public const int Overflow = -1;

    private readonly int _largestSize;
    private byte[] _bytes = new byte[4096];
    private int _size;
    private int[] _ends = new int[128];
    private ulong[] _hashes = new ulong[128];
    private int[] _slots = new int[256];

    /// <param name="largestSize">How many bytes of text it keeps at most.</param>
    public TextPool(int largestSize = 64 * 1024 * 1024) => _largestSize = largestSize;

    public int Count { get; private set; }

    /// <summary>How often text found no room.</summary>
    public long OverflowCount { get; private set; }

    public ReadOnlySpan<byte> this[int number] =>
        number < 0 ? default : _bytes.AsSpan((number == 0 ? 0 : _ends[number - 1]).._ends[number]);

    public string TextOf(int number) => number < 0 ? "…" : Encoding.UTF8.GetString(this[number]);

    /// <summary>The number of a text, which is kept when it is new.</summary>
    public int Add(ReadOnlySpan<byte> text)
    {
        var hash = ByteHash.Of(text);
        var slot = FindSlot(text, hash);
        return _slots[slot] > 0 ? _slots[slot] - 1 : Keep(text, hash, slot);
    }

    public int Add(string text) => Add(Encoding.UTF8.GetBytes(text));

    /// <summary>The number of a text that was kept before; <see cref="Overflow"/> when it was not.</summary>
    public int Find(ReadOnlySpan<byte> text) => _slots[FindSlot(text, ByteHash.Of(text))] - 1;

    private int FindSlot(ReadOnlySpan<byte> text, ulong hash)
    {
        var mask = _slots.Length - 1;
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            var number = _slots[slot] - 1;
            if (number < 0 || (_hashes[number] == hash && this[number].SequenceEqual(text)))
            {
                return slot;
            }
        }
    }

    private int Keep(ReadOnlySpan<byte> text, ulong hash, int slot)
    {
        if (text.Length > _largestSize - _size)
        {
            OverflowCount++;
            return Overflow;
        }

        MakeRoom(text.Length);
        text.CopyTo(_bytes.AsSpan(_size));
        _size += text.Length;
        var number = Count++;
        _ends[number] = _size;
        _hashes[number] = hash;
        _slots[slot] = number + 1;
        if (Count * 2 > _slots.Length)
        {
            Spread();
        }

        return number;
    }

    private void MakeRoom(int length)
    {
        if (_size + length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Min(Math.Max(_bytes.Length * 2, _size + length), _largestSize));
        }

        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, Count * 2);
            Array.Resize(ref _hashes, Count * 2);
        }
    }

    private void Spread()
    {
        _slots = new int[_slots.Length * 2];
        var mask = _slots.Length - 1;
        for (var number = 0; number < Count; number++)
        {
            var slot = (int)_hashes[number] & mask;
            while (_slots[slot] > 0)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = number + 1;
        }
    }
}
