namespace SemconvTool.Files;

/// <summary>A stream to write into that never throws: what it cannot take is lost, and why is remembered.</summary>
/// <remarks>
/// A pipe whose reader went away, as <c>head</c> does, is not a loss: the runtime says nothing of it. A full disk or a stream that
/// the caller closed is.
/// </remarks>
internal sealed class LossyStream : Stream
{
    private readonly Stream _inner;
    private readonly Exception? _refusal;

    public LossyStream(Stream inner) => _inner = inner;

    public LossyStream(Func<Stream> open)
    {
        try
        {
            _inner = open();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _inner = Null;
            _refusal = exception;
        }
    }

    /// <summary>Why something that was written did not arrive; null when everything did.</summary>
    public Exception? Loss { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (Loss is not null || _refusal is not null)
        {
            Loss ??= buffer.IsEmpty ? null : _refusal;
            return;
        }

        try
        {
            _inner.Write(buffer);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Loss = exception;
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Nothing is held back.</summary>
    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
