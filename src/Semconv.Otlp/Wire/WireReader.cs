using System.Buffers.Binary;
using System.Text.Unicode;
using Semconv.LiveCheck.Samples;

namespace Semconv.Otlp.Wire;

/// <summary>Walks over the fields of a protobuf message. Bad bytes end the walk and are kept as <see cref="Error"/>; nothing throws.</summary>
/// <remarks>
/// After an error <see cref="Next"/> is false and every value zero or empty, so a caller looks at the error once, at the end.
/// A field is told by its tag, number and form together: one of another form is unknown and skipped, as protobuf asks.
/// </remarks>
public ref struct WireReader
{
    private const int DeepestMessage = 100;
    private const int LongestNumber = 10;

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly int _end;
    private readonly int _depth;

    public WireReader(ReadOnlySpan<byte> bytes)
        : this(bytes, new TextRange(0, bytes.Length), depth: 0)
    {
    }

    private WireReader(ReadOnlySpan<byte> bytes, TextRange range, int depth)
    {
        _bytes = bytes;
        Position = range.Start;
        _end = range.Start + range.Length;
        _depth = depth;
    }

    /// <summary>The number of the field times eight, plus its form.</summary>
    public int Tag { get; private set; }

    /// <summary>Where the walk is, counted from the start of the outermost message; after an error where that is.</summary>
    public int Position { get; private set; }

    public WireError Error { get; private set; }

    /// <summary>Goes to the next field; the value of this one must have been read or skipped.</summary>
    public bool Next()
    {
        if (Error != WireError.None || Position == _end)
        {
            return false;
        }

        if (_bytes[Position] is >= 8 and < 0x80)
        {
            Tag = _bytes[Position++];
            return true;
        }

        return NextLong();
    }

    private bool NextLong()
    {
        var start = Position;
        var tag = Number();
        if (Error != WireError.None)
        {
            return false;
        }

        if (tag is < 8 or > uint.MaxValue)
        {
            Fail(WireError.InvalidField, start);
            return false;
        }

        Tag = unchecked((int)tag);
        return true;
    }

    public void Skip()
    {
        switch (Tag & 7)
        {
            case WireForm.Number:
                Number();
                break;
            case WireForm.Fixed64:
                Fixed64();
                break;
            case WireForm.Bytes:
                Bytes();
                break;
            case WireForm.Fixed32:
                Fixed32();
                break;
            default:
                Fail(WireError.UnknownForm, Position);
                break;
        }
    }

    public ulong Number()
    {
        if (Position < _end && Error == WireError.None && _bytes[Position] < 0x80)
        {
            return _bytes[Position++];
        }

        return LongNumber();
    }

    private ulong LongNumber()
    {
        var value = 0UL;
        for (var index = 0; index < LongestNumber; index++)
        {
            if (Error != WireError.None || Position == _end)
            {
                Fail(WireError.Truncated, Position);
                return 0;
            }

            var part = _bytes[Position++];
            value |= (ulong)(part & 0x7F) << (index * 7);
            if (part < 0x80)
            {
                return value;
            }
        }

        Fail(WireError.NumberTooLong, Position);
        return 0;
    }

    public ulong Fixed64() => Take(sizeof(ulong)) is { Length: > 0 } range ? BinaryPrimitives.ReadUInt64LittleEndian(range.In(_bytes)) : 0;

    public uint Fixed32() => Take(sizeof(uint)) is { Length: > 0 } range ? BinaryPrimitives.ReadUInt32LittleEndian(range.In(_bytes)) : 0;

    public double Double() => BitConverter.UInt64BitsToDouble(Fixed64());

    /// <summary>A text, a byte string, or a message as bytes.</summary>
    public TextRange Bytes()
    {
        var start = Position;
        var length = Number();
        if (Error == WireError.None && length > (ulong)(_end - Position))
        {
            Fail(WireError.LengthBeyondEnd, start);
        }

        return Error == WireError.None ? Take((int)length) : default;
    }

    /// <summary>A text, which has to be UTF-8.</summary>
    public TextRange Text()
    {
        var range = Bytes();
        if (range.Length > 0 && !Utf8.IsValid(range.In(_bytes)))
        {
            Fail(WireError.InvalidText, range.Start);
        }

        return range;
    }

    /// <summary>What is left of the message.</summary>
    public readonly ReadOnlySpan<byte> Rest => Error == WireError.None ? _bytes[Position.._end] : default;

    /// <summary>Goes over bytes that were read from <see cref="Rest"/>.</summary>
    public void Advance(int count) => Position += count;

    /// <summary>Whether there are more values in a list of numbers, which stand without tags.</summary>
    public readonly bool IsMore => Error == WireError.None && Position < _end;

    /// <summary>A reader for the message in this field; give it to <see cref="Close"/> when its fields were read.</summary>
    public WireReader Message()
    {
        var range = Bytes();
        if (_depth == DeepestMessage)
        {
            Fail(WireError.NestedTooDeep, range.Start);
        }

        return Error == WireError.None ? new WireReader(_bytes, range, _depth + 1) : default;
    }

    /// <summary>Takes over what was wrong inside a message.</summary>
    public void Close(in WireReader message)
    {
        if (message.Error != WireError.None)
        {
            Fail(message.Error, message.Position);
        }
    }

    /// <summary>Tells the reader of the message around this one what was wrong.</summary>
    public readonly void CloseInto(ref WireReader owner) => owner.Close(this);

    private TextRange Take(int length)
    {
        if (Error != WireError.None || length > _end - Position)
        {
            Fail(WireError.Truncated, Position);
            return default;
        }

        var range = new TextRange(Position, length);
        Position += length;
        return range;
    }

    private void Fail(WireError error, int position)
    {
        if (Error == WireError.None)
        {
            Error = error;
            Position = position;
        }
    }
}
