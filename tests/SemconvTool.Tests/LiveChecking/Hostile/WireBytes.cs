using System.Buffers.Binary;
using System.Text;

namespace SemconvTool.Tests.LiveChecking.Hostile;

/// <summary>Small pieces of protobuf, written by hand so that they can be wrong.</summary>
internal static class WireBytes
{
    public static byte[] Field(int number, params ReadOnlySpan<byte[]> content)
    {
        var length = 0;
        foreach (var each in content)
        {
            length += each.Length;
        }

        using var stream = new MemoryStream();
        Number(stream, (ulong)((number << 3) | 2));
        Number(stream, (ulong)length);
        foreach (var each in content)
        {
            stream.Write(each);
        }

        return stream.ToArray();
    }

    public static byte[] Text(int number, string text) => Field(number, Encoding.UTF8.GetBytes(text));

    public static byte[] Value(int number, ulong value)
    {
        using var stream = new MemoryStream();
        Number(stream, (ulong)(number << 3));
        Number(stream, value);
        return stream.ToArray();
    }

    public static byte[] Fixed(int number, ulong value)
    {
        var bytes = new byte[9];
        bytes[0] = (byte)((number << 3) | 1);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(1), value);
        return bytes;
    }

    private static void Number(Stream stream, ulong value)
    {
        for (; value > 127; value >>= 7)
        {
            stream.WriteByte((byte)(value | 128));
        }

        stream.WriteByte((byte)value);
    }
}
