using System.Buffers.Binary;
using Semconv.Otlp.Streams;

namespace Semconv.Otlp.Files;

/// <summary>A stream of which the first bytes were read already.</summary>
internal sealed class PrefixedStream(byte[] prefix, Stream rest) : ForwardStream
{
    private readonly byte[] _last = new byte[sizeof(uint)];
    private int _position;

    /// <summary>The last four bytes that were read, which end a gzip file with the size of what is packed in it.</summary>
    public uint Last => BinaryPrimitives.ReadUInt32LittleEndian(_last);

    /// <summary>Whether everything was read.</summary>
    public bool IsAtEnd { get; private set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        // Not by a span: a stream that knows none would copy by way of an array of the same size.
        var read = _position < prefix.Length ? ReadPrefix(buffer.AsSpan(offset, count)) : rest.Read(buffer, offset, count);
        IsAtEnd = read == 0 && count > 0;
        Note(buffer.AsSpan(offset, read));
        return read;
    }

    private int ReadPrefix(Span<byte> buffer)
    {
        var size = Math.Min(buffer.Length, prefix.Length - _position);
        prefix.AsSpan(_position, size).CopyTo(buffer);
        _position += size;
        return size;
    }

    private void Note(ReadOnlySpan<byte> read)
    {
        var kept = Math.Max(0, _last.Length - read.Length);
        _last.AsSpan(_last.Length - kept).CopyTo(_last);
        read[^(_last.Length - kept)..].CopyTo(_last.AsSpan(kept));
    }
}
