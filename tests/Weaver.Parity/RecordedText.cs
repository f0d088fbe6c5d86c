using System.IO.Compression;

namespace Weaver.Parity;

/// <summary>A recorded output; the name of a compressed one ends in <c>.gz</c>.</summary>
internal static class RecordedText
{
    public static bool Exists(string path) => File.Exists(path);

    public static string Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using var content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(content);
        return reader.ReadToEnd();
    }
}
