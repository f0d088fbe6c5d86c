namespace Semconv.Otlp.Streams;

/// <summary>A stream that is read once, from its beginning to its end: the platform's other operations answer as it wants that they do where there are none.</summary>
public abstract class ForwardStream : Stream
{
    public sealed override bool CanRead => true;

    public sealed override bool CanSeek => false;

    public sealed override bool CanWrite => false;

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: how much there is shows at the end.</exception>
    public sealed override long Length => throw Refusal();

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public sealed override long Position
    {
        get => throw Refusal();
        set => throw Refusal();
    }

    public sealed override void Flush()
    {
        // Nothing is written.
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public sealed override long Seek(long offset, SeekOrigin origin) => throw Refusal();

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public sealed override void SetLength(long value) => throw Refusal();

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public sealed override void Write(byte[] buffer, int offset, int count) => throw Refusal();

    /// <summary>What an operation gives that such a stream does not have.</summary>
    protected static NotSupportedException Refusal() => new("the stream is read once, from its beginning to its end");
}
