using System.Buffers;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace SemconvTool.Files;

/// <summary>The bytes of a file in an array that is given back: a run reads hundreds of files, and needs the bytes of each for a moment.</summary>
internal sealed class FileBytes : IDisposable
{
    private byte[] _bytes;
    private int _length;

    private FileBytes(int capacity) => _bytes = ArrayPool<byte>.Shared.Rent(capacity);

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, _length);

    /// <summary>Reads a file to its end, wherever that is by then.</summary>
    public static FileBytes Read(string fullPath)
    {
        using var handle = File.OpenHandle(fullPath);
        var length = RandomAccess.GetLength(handle);
        if (length >= Array.MaxLength)
        {
            throw new IOException("the file is too large");
        }

        var file = new FileBytes((int)length + 1);
        file.ReadFrom(handle);
        return file;
    }

    public static FileBytes Empty() => new(0);

    /// <summary>A text as it is written.</summary>
    public static FileBytes Of(string content, Encoding encoding)
    {
        var file = new FileBytes(encoding.GetByteCount(content));
        file._length = encoding.GetBytes(content, file._bytes);
        return file;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _length = 0;
    }

    private void ReadFrom(SafeFileHandle handle)
    {
        for (var count = RandomAccess.Read(handle, _bytes, 0); count > 0; count = RandomAccess.Read(handle, _bytes.AsSpan(_length), _length))
        {
            _length += count;
            if (_length == _bytes.Length)
            {
                var larger = ArrayPool<byte>.Shared.Rent(_length * 2);
                _bytes.CopyTo(larger, 0);
                ArrayPool<byte>.Shared.Return(_bytes);
                _bytes = larger;
            }
        }
    }
}
