using System.IO.Compression;

namespace Semconv.TestSupport;

/// <summary>Bytes packed by gzip, as senders of telemetry pack them.</summary>
public static class PackedBytes
{
    public static byte[] Of(ReadOnlySpan<byte> content)
    {
        using var stream = new MemoryStream();
        using (var packer = new GZipStream(stream, CompressionLevel.Fastest))
        {
            packer.Write(content);
        }

        return stream.ToArray();
    }

    /// <summary>A few bytes that become so many zeros.</summary>
    public static byte[] Bomb(long size)
    {
        using var stream = new MemoryStream();
        using (var packer = new GZipStream(stream, CompressionLevel.Fastest))
        {
            var zeros = new byte[1 << 20];
            for (var written = 0L; written < size; written += zeros.Length)
            {
                packer.Write(zeros);
            }
        }

        return stream.ToArray();
    }
}
