namespace Semconv.Otlp.Tests;

/// <summary>A stream of parts that come one by one; before each it can be asked what became of those before.</summary>
internal sealed class PartStream(List<byte[]> parts, Action<int>? onRead = null) : Stream
{
    private int _part;
    private int _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (_part < parts.Count && _position == parts[_part].Length)
        {
            (_part, _position) = (_part + 1, 0);
        }

        onRead?.Invoke(_part);

        if (_part == parts.Count)
        {
            return 0;
        }

        var size = Math.Min(count, parts[_part].Length - _position);
        parts[_part].AsSpan(_position, size).CopyTo(buffer.AsSpan(offset));
        _position += size;
        return size;
    }

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
