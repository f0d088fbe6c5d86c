using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Semconv.Otlp.Json;

/// <summary>Finds where a JSON object or list ends, in blocks of 64 bytes, and remembers where the outermost ones inside it do.</summary>
/// <remarks>
/// With what it remembers a reader can look at properties behind a long list before it reads the list, without a second pass.
/// Nothing is validated: of text that is no JSON it only says how far brackets reach.
/// </remarks>
internal sealed class JsonIndex(int depth)
{
    private const int BlockSize = 64;

    /// <summary>More are found by reading through them.</summary>
    private const int MostContainers = 1 << 18;

    private const int Forgotten = -1;

    private const ulong EvenBits = 0x5555_5555_5555_5555;

    private readonly List<(int Start, int End)> _containers = [];
    private readonly int[] _open = new int[depth];

    private int _depth;
    private int _blocks;
    private ulong _inText;
    private ulong _escaped;

    /// <summary>Of a whole object or list its length.</summary>
    public int Length { get; private set; }

    public void Clear()
    {
        _containers.Clear();
        _depth = _blocks = Length = 0;
        _inText = _escaped = 0;
    }

    /// <summary>Goes on behind what was scanned before; true when the object or list at the start of the bytes is whole.</summary>
    public bool Scan(ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length - _blocks >= BlockSize; _blocks += BlockSize)
        {
            if (ScanBlock(bytes.Slice(_blocks, BlockSize)))
            {
                return true;
            }
        }

        // The rest is looked at as if blanks followed; when there is more to come it is looked at again.
        Span<byte> rest = stackalloc byte[BlockSize];
        rest.Fill((byte)' ');
        bytes[_blocks..].CopyTo(rest);
        var (depth, inText, escaped, containers) = (_depth, _inText, _escaped, _containers.Count);
        Span<int> open = stackalloc int[_open.Length];
        _open.CopyTo(open);
        if (ScanBlock(rest))
        {
            return true;
        }

        (_depth, _inText, _escaped) = (depth, inText, escaped);
        open.CopyTo(_open);
        _containers.RemoveRange(containers, _containers.Count - containers);
        return false;
    }

    /// <summary>Where the object or list ends that starts at a place; null when it lies too deep or too far behind to be remembered.</summary>
    public int? EndOf(int start)
    {
        var (low, high) = (0, _containers.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var found = _containers[middle];
            if (found.Start == start)
            {
                return found.End;
            }

            (low, high) = found.Start < start ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    private bool ScanBlock(ReadOnlySpan<byte> block)
    {
        var first = Vector256.Create(block[..32]);
        var second = Vector256.Create(block[32..]);
        var backslashes = Mask(first, second, (byte)'\\');
        var quotes = Mask(first, second, (byte)'"');
        if ((backslashes | _escaped) != 0)
        {
            quotes &= ~Escaped(backslashes);
        }

        var inText = PrefixXor(quotes) ^ _inText;
        _inText = unchecked((ulong)((long)inText >> 63));

        // A brace and a bracket differ in one bit only.
        var folded = Vector256.Create((byte)0x20);
        (first, second) = (first | folded, second | folded);
        var opened = Mask(first, second, (byte)'{') & ~inText;
        var closed = Mask(first, second, (byte)'}') & ~inText;
        if (_depth - BitOperations.PopCount(closed) <= _open.Length)
        {
            return Step(opened, closed);
        }

        _depth += BitOperations.PopCount(opened) - BitOperations.PopCount(closed);
        return false;
    }

    /// <summary>Takes the brackets one by one, where the object or list may end or one of the outer ones does.</summary>
    private bool Step(ulong opened, ulong closed)
    {
        for (var brackets = opened | closed; brackets != 0; brackets &= brackets - 1)
        {
            var bit = BitOperations.TrailingZeroCount(brackets);
            var place = _blocks + bit;
            if (((opened >> bit) & 1) != 0)
            {
                if (_depth < _open.Length)
                {
                    _open[_depth] = Remember(place);
                }

                _depth++;
                continue;
            }

            _depth--;
            if (_depth >= 0 && _depth < _open.Length && _open[_depth] != Forgotten)
            {
                CollectionsMarshal.AsSpan(_containers)[_open[_depth]].End = place + 1;
            }

            if (_depth <= 0)
            {
                Length = place + 1;
                return true;
            }
        }

        return false;
    }

    private int Remember(int start)
    {
        if (_containers.Count == MostContainers)
        {
            return Forgotten;
        }

        _containers.Add((start, int.MaxValue));
        return _containers.Count - 1;
    }

    private static ulong Mask(Vector256<byte> first, Vector256<byte> second, byte wanted)
    {
        var pattern = Vector256.Create(wanted);
        return Vector256.Equals(first, pattern).ExtractMostSignificantBits()
            | ((ulong)Vector256.Equals(second, pattern).ExtractMostSignificantBits() << 32);
    }

    /// <summary>The characters behind an odd number of backslashes.</summary>
    private ulong Escaped(ulong backslashes)
    {
        backslashes &= ~_escaped;
        var followers = (backslashes << 1) | _escaped;
        var oddStarts = backslashes & ~EvenBits & ~followers;
        var ends = unchecked(oddStarts + backslashes);
        _escaped = ends < oddStarts ? 1UL : 0UL;
        return (EvenBits ^ (ends << 1)) & followers;
    }

    /// <summary>Sets every bit between an odd quote and the next even one.</summary>
    private static ulong PrefixXor(ulong bits)
    {
        bits ^= bits << 1;
        bits ^= bits << 2;
        bits ^= bits << 4;
        bits ^= bits << 8;
        bits ^= bits << 16;
        bits ^= bits << 32;
        return bits;
    }
}
