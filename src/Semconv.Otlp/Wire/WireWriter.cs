using System.Buffers.Binary;
using System.Text;

namespace Semconv.Otlp.Wire;

/// <summary>Writes protobuf fields. As in proto3, a field with its default value is left out; the items of lists are not.</summary>
internal sealed class WireWriter
{
    private byte[] _bytes = new byte[256];
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Starts anew, with the room there is.</summary>
    public void Clear() => _length = 0;

    public void Number(int tag, ulong value)
    {
        if (value != 0)
        {
            NumberAlways(tag, value);
        }
    }

    /// <summary>For the members of a choice, where the default value is a value.</summary>
    public void NumberAlways(int tag, ulong value)
    {
        Varint((uint)tag);
        Varint(value);
    }

    public void Fixed32(int tag, uint value)
    {
        if (value != 0)
        {
            Varint((uint)tag);
            BinaryPrimitives.WriteUInt32LittleEndian(Reserve(sizeof(uint)), value);
        }
    }

    public void Fixed64(int tag, ulong value)
    {
        if (value != 0)
        {
            Fixed64Always(tag, value);
        }
    }

    public void DoubleAlways(int tag, double value) => Fixed64Always(tag, BitConverter.DoubleToUInt64Bits(value));

    public void Text(int tag, string value)
    {
        if (value.Length > 0)
        {
            TextAlways(tag, value);
        }
    }

    public void TextAlways(int tag, string value)
    {
        Varint((uint)tag);
        var size = Encoding.UTF8.GetByteCount(value);
        Varint((uint)size);
        Encoding.UTF8.GetBytes(value, Reserve(size));
    }

    public void Bytes(int tag, ReadOnlySpan<byte> value)
    {
        if (!value.IsEmpty)
        {
            Varint((uint)tag);
            Varint((uint)value.Length);
            value.CopyTo(Reserve(value.Length));
        }
    }

    /// <summary>Several numbers of eight bytes in one field.</summary>
    public void Packed(int tag, ReadOnlySpan<ulong> values)
    {
        if (values.IsEmpty)
        {
            return;
        }

        Varint((uint)tag);
        Varint((uint)(values.Length * sizeof(ulong)));
        foreach (var value in values)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(Reserve(sizeof(ulong)), value);
        }
    }

    /// <summary>Starts a message; what is written until <see cref="End"/> lies in it.</summary>
    public int Begin(int tag)
    {
        Varint((uint)tag);
        return _length;
    }

    /// <summary>Puts the length in front of the message, which moves it.</summary>
    public void End(int start)
    {
        var size = _length - start;
        Span<byte> prefix = stackalloc byte[5];
        var used = WriteVarint(prefix, (uint)size);
        Reserve(used);
        _bytes.AsSpan(start, size).CopyTo(_bytes.AsSpan(start + used));
        prefix[..used].CopyTo(_bytes.AsSpan(start));
    }

    private void Fixed64Always(int tag, ulong value)
    {
        Varint((uint)tag);
        BinaryPrimitives.WriteUInt64LittleEndian(Reserve(sizeof(ulong)), value);
    }

    private void Varint(ulong value)
    {
        Span<byte> digits = stackalloc byte[10];
        var used = WriteVarint(digits, value);
        digits[..used].CopyTo(Reserve(used));
    }

    private static int WriteVarint(Span<byte> target, ulong value)
    {
        var used = 0;
        while (value >= 0x80)
        {
            target[used++] = (byte)(value | 0x80);
            value >>= 7;
        }

        target[used++] = (byte)value;
        return used;
    }

    private Span<byte> Reserve(int count)
    {
        if (_bytes.Length - _length < count)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
        }

        _length += count;
        return _bytes.AsSpan(_length - count, count);
    }
}
