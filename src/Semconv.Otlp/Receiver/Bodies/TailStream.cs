using System.Buffers.Binary;

namespace Semconv.Otlp.Receiver.Bodies;

/// <summary>A stream of which the last bytes are known when it was read: packed data ends with the size of what is packed.</summary>
internal sealed class TailStream(Stream source) : AwaitedStream
{
    private readonly byte[] _tail = new byte[sizeof(uint)];

    public uint Tail => BinaryPrimitives.ReadUInt32LittleEndian(_tail);

    /// <summary>How many bytes were read.</summary>
    public long Count { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        Count += read;
        var kept = Math.Max(0, _tail.Length - read);
        _tail.AsSpan(_tail.Length - kept).CopyTo(_tail);
        buffer.Span[Math.Max(0, read - _tail.Length)..read].CopyTo(_tail.AsSpan(kept));
        return read;
    }
}
