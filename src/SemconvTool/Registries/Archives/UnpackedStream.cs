using System.Globalization;
using Semconv.Otlp.Streams;

namespace SemconvTool.Registries.Archives;

/// <summary>What comes out of a packed stream, refused when it is far more than what went in.</summary>
/// <remarks>A tar has headers and skipped entries of any size, which nobody sees who only looks at its files.</remarks>
internal sealed class UnpackedStream(Stream inner, long packedBytes, ArchiveLimits limits) : ForwardStream
{
    private readonly long _most = Math.Min(limits.PackedBytes, Math.Max(packedBytes * limits.Ratio, 2 * ArchiveLimits.FreeBytes));
    private long _read;

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        _read += count;
        return _read <= _most ? count : throw new ArchiveException(string.Create(CultureInfo.InvariantCulture, $"it unpacks to more than {_most} bytes"));
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
}
