namespace Semconv.Otlp.Receiver.Bodies;

/// <summary>So many bytes of a stream and no more.</summary>
internal sealed class MessageStream(Stream source, long length) : AwaitedStream
{
    private long _left = length;

    /// <summary>How many bytes the source lacks, once it has ended.</summary>
    public long Missing => _left;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_left == 0)
        {
            return 0;
        }

        var read = await source.ReadAsync(buffer[..(int)Math.Min(_left, buffer.Length)], cancellationToken).ConfigureAwait(false);
        _left -= read;
        return read;
    }
}
