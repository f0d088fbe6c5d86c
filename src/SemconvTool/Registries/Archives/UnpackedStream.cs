using System.Globalization;

namespace SemconvTool.Registries.Archives;

/// <summary>What comes out of a packed stream, refused when it is far more than what went in.</summary>
/// <remarks>A tar has headers and skipped entries of any size, which nobody sees who only looks at its files.</remarks>
internal sealed class UnpackedStream(Stream inner, long packedBytes, ArchiveLimits limits) : Stream
{
    private readonly long _most = Math.Min(limits.PackedBytes, Math.Max(packedBytes * limits.Ratio, 2 * ArchiveLimits.FreeBytes));
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        _read += count;
        return _read <= _most ? count : throw new ArchiveException(string.Create(CultureInfo.InvariantCulture, $"it unpacks to more than {_most} bytes"));
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
