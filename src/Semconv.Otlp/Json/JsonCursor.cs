using System.Runtime.Intrinsics;
using Semconv.LiveCheck.Samples;

namespace Semconv.Otlp.Json;

/// <summary>Walks over JSON that lies whole in memory. What is wrong ends the walk and is kept as <see cref="Problem"/>; nothing throws.</summary>
/// <remarks>
/// After a problem there is no next property and no next item, and every value is zero or empty, so a caller looks at the problem once, at
/// the end. Texts with escapes and ids are decoded in place, because that is never longer; so a value can be read only once.
/// </remarks>
internal ref struct JsonCursor
{
    private const int DeepestValue = 100;

    private readonly Span<byte> _bytes;
    private bool _isFirst;
    private int _depth;

    public JsonCursor(Span<byte> bytes, int start = 0)
    {
        _bytes = bytes;
        Position = start;
    }

    /// <summary>Where the walk is; after a problem where that is.</summary>
    public int Position { get; private set; }

    public string? Problem { get; private set; }

    public readonly Span<byte> Bytes => _bytes;

    /// <summary>Whether ids may be in base64.</summary>
    public bool HasBase64Ids { get; init; }

    /// <summary>Whether line breaks may stand in texts as they are, which JSON forbids.</summary>
    public bool HasRawText { get; init; }

    /// <summary>The first character of the next value; zero at the end of the bytes.</summary>
    public byte Peek()
    {
        SkipBlanks();
        return Position < _bytes.Length && Problem is null ? _bytes[Position] : (byte)0;
    }

    /// <summary>Goes into the object that comes next; false when it is null.</summary>
    public bool EnterObject() => Enter((byte)'{', "an object");

    public bool EnterList() => Enter((byte)'[', "a list");

    /// <summary>Goes behind the name of the next property; false, behind the object, when there is none.</summary>
    public bool NextProperty(out ReadOnlySpan<byte> name)
    {
        name = default;
        if (!Next((byte)'}', "an object"))
        {
            return false;
        }

        if (_bytes[Position] != (byte)'"')
        {
            Fail("an object has something that is no property");
            return false;
        }

        var range = JsonText.ReadQuoted(ref this);
        if (Peek() != (byte)':')
        {
            Fail("a property has no value");
            return false;
        }

        Position++;
        name = range.In(_bytes);
        return true;
    }

    /// <summary>Goes to the next item of a list; false, behind the list, when there is none.</summary>
    public bool NextItem() => Next((byte)']', "a list");

    /// <summary>Goes into the next item of a list of objects; false, behind the list, when there is none.</summary>
    public bool NextObject()
    {
        if (!NextItem())
        {
            return false;
        }

        if (_bytes[Position] == (byte)'{')
        {
            return EnterObject();
        }

        Fail("a list holds something that is no object");
        return false;
    }

    /// <summary>Passes over the next value, whatever it is.</summary>
    public void Skip()
    {
        var depth = 0;
        do
        {
            switch (Peek())
            {
                case 0:
                    Fail("it ends too early");
                    return;
                case (byte)'{' or (byte)'[':
                    depth++;
                    Position++;
                    break;
                case (byte)'}' or (byte)']' when depth > 0:
                    depth--;
                    Position++;
                    break;
                case (byte)'"':
                    SkipText();
                    break;
                case (byte)',' or (byte)':' when depth > 0:
                    Position++;
                    break;
                default:
                    Scalar();
                    break;
            }
        }
        while (depth > 0 && Problem is null);
    }

    /// <summary>Goes to a place that is known to be the start of a value or the end of one.</summary>
    public void MoveTo(int position)
    {
        if (Problem is null)
        {
            Position = position;
        }
    }

    /// <summary>The characters of a number, true, false or null.</summary>
    public ReadOnlySpan<byte> Scalar()
    {
        SkipBlanks();
        if (Problem is not null)
        {
            return default;
        }

        var start = Position;
        while (Position < _bytes.Length && _bytes[Position] is >= (byte)'0' and <= (byte)'9' or >= (byte)'a' and <= (byte)'z' or (byte)'-' or (byte)'+' or (byte)'.' or (byte)'E')
        {
            Position++;
        }

        if (Position == start)
        {
            Fail(Position == _bytes.Length ? "it ends too early" : "it is no JSON");
        }

        return _bytes[start..Position];
    }

    /// <summary>Reads a null if that is the next value.</summary>
    public bool IsNull()
    {
        if (Peek() != (byte)'n')
        {
            return false;
        }

        if (!Scalar().SequenceEqual("null"u8))
        {
            Fail("it is no JSON");
        }

        return true;
    }

    /// <summary>Where the text ends that starts behind a quote: at a quote, a backslash, a control character or the end.</summary>
    public readonly int EndOfPlainText(int start)
    {
        var index = start;
        var lowest = HasRawText ? (byte)0 : (byte)' ';
        for (; index + Vector128<byte>.Count <= _bytes.Length; index += Vector128<byte>.Count)
        {
            var part = Vector128.Create<byte>(_bytes.Slice(index, Vector128<byte>.Count));
            var ends = Vector128.Equals(part, Vector128.Create((byte)'"'))
                | Vector128.Equals(part, Vector128.Create((byte)'\\'))
                | Vector128.LessThan(part, Vector128.Create(lowest));
            var bits = ends.ExtractMostSignificantBits();
            if (bits != 0)
            {
                return index + System.Numerics.BitOperations.TrailingZeroCount(bits);
            }
        }

        while (index < _bytes.Length && _bytes[index] is not ((byte)'"' or (byte)'\\') && _bytes[index] >= lowest)
        {
            index++;
        }

        return index;
    }

    public void Fail(string problem) => Problem ??= problem;

    /// <summary>Where a name or number lies that was just read, which ends where it was read from.</summary>
    public readonly TextRange RangeOf(ReadOnlySpan<byte> part) =>
        _bytes.Overlaps(part, out var offset) ? new TextRange(offset, part.Length) : default;

    /// <summary>A walk that starts at another place of the same bytes.</summary>
    public readonly JsonCursor At(int position) => new(_bytes, position) { HasBase64Ids = HasBase64Ids, HasRawText = HasRawText };

    /// <summary>Takes over what another walk found wrong.</summary>
    public void Close(in JsonCursor other)
    {
        if (other.Problem is not null)
        {
            Position = other.Position;
            Problem = other.Problem;
        }
    }

    /// <summary>Goes one value deeper; false when there are too many inside each other already.</summary>
    public bool Descend()
    {
        if (++_depth > DeepestValue)
        {
            Fail("values are nested too deep");
        }

        return Problem is null;
    }

    public void Ascend() => _depth--;

    private bool Enter(byte opening, string what)
    {
        if (Peek() != opening)
        {
            if (!IsNull() && Problem is null)
            {
                Fail(Position == _bytes.Length ? "it ends too early" : $"a value should be {what}");
            }

            return false;
        }

        Position++;
        _isFirst = true;
        return true;
    }

    private bool Next(byte closing, string what)
    {
        var next = Peek();
        if (next == closing)
        {
            Position++;
            _isFirst = false;
            return false;
        }

        if (!_isFirst && Problem is null)
        {
            if (next != (byte)',')
            {
                Fail(next == 0 ? "it ends too early" : $"{what} goes on without a comma");
                return false;
            }

            Position++;
            next = Peek();
        }

        _isFirst = false;
        if (next == 0)
        {
            Fail("it ends too early");
        }

        return Problem is null;
    }

    private void SkipText()
    {
        var index = EndOfPlainText(Position + 1);
        while (index < _bytes.Length && _bytes[index] == (byte)'\\')
        {
            index = EndOfPlainText(Math.Min(index + 2, _bytes.Length));
        }

        if (index >= _bytes.Length || _bytes[index] != (byte)'"')
        {
            Fail("a text does not end");
            return;
        }

        Position = index + 1;
    }

    private void SkipBlanks()
    {
        while (Position < _bytes.Length && (_bytes[Position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
        {
            Position++;
        }
    }
}
