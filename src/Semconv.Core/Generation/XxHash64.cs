using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Semconv.Core.Generation;

/// <summary>XXH64 with the seed 0: tells texts apart that nobody forges. The platform has it in no package that restores everywhere, and loads a library of 5 MB for a cryptographic one.</summary>
public static class XxHash64
{
    private const int StripeLength = 32;

    private const ulong Prime1 = 11400714785074694791;

    private const ulong Prime2 = 14029467366897019727;

    private const ulong Prime3 = 1609587929392839161;

    private const ulong Prime4 = 9650029242287828579;

    private const ulong Prime5 = 2870177450012600261;

    /// <summary>The hash of all bytes, as the published algorithm has it.</summary>
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var length = (ulong)bytes.Length;
        var hash = bytes.Length < StripeLength ? Prime5 : OfStripes(ref bytes);
        hash += length;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            hash = (BitOperations.RotateLeft(hash ^ Round(0, BinaryPrimitives.ReadUInt64LittleEndian(bytes)), 27) * Prime1) + Prime4;
        }

        if (bytes.Length >= sizeof(uint))
        {
            hash = (BitOperations.RotateLeft(hash ^ (BinaryPrimitives.ReadUInt32LittleEndian(bytes) * Prime1), 23) * Prime2) + Prime3;
            bytes = bytes[sizeof(uint)..];
        }

        foreach (var rest in bytes)
        {
            hash = BitOperations.RotateLeft(hash ^ (rest * Prime5), 11) * Prime1;
        }

        hash = (hash ^ (hash >> 33)) * Prime2;
        hash = (hash ^ (hash >> 29)) * Prime3;
        return hash ^ (hash >> 32);
    }

    /// <summary>Leaves what is shorter than a stripe.</summary>
    private static ulong OfStripes(ref ReadOnlySpan<byte> bytes)
    {
        var first = unchecked(Prime1 + Prime2);
        var second = Prime2;
        var third = 0UL;
        var fourth = unchecked(0 - Prime1);
        for (; bytes.Length >= StripeLength; bytes = bytes[StripeLength..])
        {
            first = Round(first, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            second = Round(second, BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]));
            third = Round(third, BinaryPrimitives.ReadUInt64LittleEndian(bytes[16..]));
            fourth = Round(fourth, BinaryPrimitives.ReadUInt64LittleEndian(bytes[24..]));
        }

        var hash = BitOperations.RotateLeft(first, 1) + BitOperations.RotateLeft(second, 7) + BitOperations.RotateLeft(third, 12) + BitOperations.RotateLeft(fourth, 18);
        return Merge(Merge(Merge(Merge(hash, first), second), third), fourth);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Round(ulong lane, ulong input) => BitOperations.RotateLeft(lane + (input * Prime2), 31) * Prime1;

    private static ulong Merge(ulong hash, ulong lane) => ((hash ^ Round(0, lane)) * Prime1) + Prime4;
}
