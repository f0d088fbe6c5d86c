using Semconv.Text;

namespace Semconv.Otlp.Files;

/// <summary>The part of a stream that is being read: grows to the largest record and is used again for the next.</summary>
internal sealed class RequestBuffer(Stream stream, int limit)
{
    private byte[] _bytes = new byte[64 * 1024];
    private int _start;
    private int _end;

    public Span<byte> Bytes => _bytes.AsSpan(_start, _end - _start);

    /// <summary>Where in the stream the bytes begin.</summary>
    public long Offset { get; private set; }

    /// <summary>How many line breaks lie before the bytes.</summary>
    public int Line { get; private set; }

    /// <summary>How many bytes lie between the last line break and the bytes.</summary>
    public int Column { get; private set; }

    /// <summary>Whether there is no room for more.</summary>
    public bool IsFull => _end - _start >= limit;

    /// <summary>Whether the stream could not be unpacked any further.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Makes at least so many bytes available; false when the stream ends before.</summary>
    public bool Fill(int count)
    {
        while (_end - _start < count)
        {
            if (!FillMore())
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Makes more bytes available; false at the end of the stream and when the buffer is full.</summary>
    public bool FillMore()
    {
        if (IsFull || IsDamaged)
        {
            return false;
        }

        if (_end == _bytes.Length)
        {
            MakeRoom();
        }

        try
        {
            var read = stream.Read(_bytes, _end, _bytes.Length - _end);
            _end += read;
            return read > 0;
        }
        catch (InvalidDataException)
        {
            IsDamaged = true;
            return false;
        }
    }

    /// <summary>Leaves bytes behind that were not changed since they were read.</summary>
    public void Advance(int count)
    {
        var passed = Bytes[..count];
        Advance(count, new LinePosition(passed.Count((byte)'\n'), count - passed.LastIndexOf((byte)'\n') - 1));
    }

    /// <summary>Leaves bytes behind of which is known how many lines they have, and how many bytes the last of these.</summary>
    public void Advance(int count, LinePosition lines)
    {
        Line += lines.Line;
        Column = lines.Line == 0 ? Column + count : lines.Column;
        _start += count;
        Offset += count;
    }

    public void SkipBlanks()
    {
        while (Fill(1) && (_bytes[_start] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
        {
            Advance(1);
        }
    }

    private void MakeRoom()
    {
        if (_start == 0)
        {
            Array.Resize(ref _bytes, _bytes.Length > limit / 4 ? limit : _bytes.Length * 2);
            return;
        }

        Bytes.CopyTo(_bytes);
        _end -= _start;
        _start = 0;
    }
}
