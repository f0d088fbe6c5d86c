using System.Numerics;
using System.Runtime.InteropServices;

namespace Semconv.LiveCheck.Interning;

/// <summary>A 64-bit hash of bytes that is fast for short text and different in each process, so that nobody can choose keys that collide.</summary>
internal static class ByteHash
{
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xD6E8FEB86659FD93;

    // The platform seeds its own hash codes anew for each process.
    private static readonly ulong Seed = (ulong)(uint)HashCode.Combine(1) << 32 | (uint)HashCode.Combine(2);

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = Seed ^ (ulong)bytes.Length * First;
        while (bytes.Length > sizeof(ulong))
        {
            hash = Mix(hash, MemoryMarshal.Read<ulong>(bytes));
            bytes = bytes.Length >= 2 * sizeof(ulong) ? bytes[sizeof(ulong)..] : bytes[^sizeof(ulong)..];
        }

        hash = Mix(hash, bytes.Length switch
        {
            0 => 0,
            < sizeof(uint) => bytes[0] | (ulong)bytes[bytes.Length / 2] << 8 | (ulong)bytes[^1] << 16,
            < sizeof(ulong) => MemoryMarshal.Read<uint>(bytes) | (ulong)MemoryMarshal.Read<uint>(bytes[^sizeof(uint)..]) << 32,
            _ => MemoryMarshal.Read<ulong>(bytes),
        });
        return hash ^ hash >> 32;
    }

    /// <summary>Adds a number to a hash; the order of additions counts.</summary>
    public static ulong Mix(ulong hash, ulong value)
    {
        var high = Math.BigMul(hash ^ value ^ Second, First | 1, out var low);
        return BitOperations.RotateLeft(high ^ low, 23);
    }
}
