using System.Buffers;

namespace Semconv.Otlp.Receiver.Bodies;

/// <summary>An array for a request that is in memory as a whole and larger than a piece.</summary>
internal static class WholeBuffer
{
    /// <summary>A pool keeps what it gets back, and large requests are rare.</summary>
    private const int LargestPooled = 1024 * 1024;

    public static byte[] Take(int size) => size <= LargestPooled ? ArrayPool<byte>.Shared.Rent(size) : GC.AllocateUninitializedArray<byte>(size);

    public static void GiveBack(byte[] buffer)
    {
        if (buffer.Length <= LargestPooled)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        else
        {
            Garbage.Add(buffer);
        }
    }
}
