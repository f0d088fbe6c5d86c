using System.IO.Compression;
using System.Text;
using SemconvTool.Registries.Archives;
using Semconv.TestSupport;

namespace SemconvTool.Tests.Registries;

/// <summary>Archives with damaged headers: each is read or refused, and none is a defect of the tool.</summary>
public sealed class ArchiveFuzzTests
{
    private const int Block = 512;
    private const int Rounds = 4000;

    private static readonly ArchiveLimits Small = new(PackedBytes: 8 << 20, Entries: 100, EntryBytes: 2 << 20, TotalBytes: 3 << 20, Ratio: 100);

    private static readonly (string, string)[] Files = [("top/model/a.yaml", Models.Clean), (new string('b', 120) + "/c.yaml", Models.Warned)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Damaged_tar_is_read_or_refused(int seed)
    {
        var tar = Unpack(Archives.TarGz(Files, [("top/link", "model")]));
        var random = new Dice((ulong)seed);
        for (var round = 0; round < Rounds; round++)
        {
            var damaged = (byte[])tar.Clone();
            var header = Block * random.Next(tar.Length / Block);
            for (var change = 1 + random.Next(4); change > 0; change--)
            {
                Damage(damaged, header, random);
            }

            Seal(damaged.AsSpan(header, Block));
            ReadOrRefuse(damaged);
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Damaged_zip_is_read_or_refused(int seed)
    {
        var zip = Archives.ZipWithLink("top/link", "model", Files);
        var random = new Dice((ulong)seed);
        for (var round = 0; round < Rounds; round++)
        {
            var damaged = (byte[])zip.Clone();
            for (var change = 1 + random.Next(4); change > 0; change--)
            {
                damaged[2 + random.Next(damaged.Length - 2)] = (byte)random.Next(256);
            }

            ReadOrRefuse(damaged);
        }
    }

    [Theory]
    [InlineData(124, "77777777777\0")]
    [InlineData(124, "-0000000001\0")]
    [InlineData(136, "77777777777\0")]
    [InlineData(100, "9999999\0")]
    [InlineData(124, "\u0080\u0080\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF")]
    [InlineData(136, "\u0080\u0080\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF")]
    public void Number_that_no_header_has_is_read_or_refused(int offset, string field)
    {
        var tar = Unpack(Archives.TarGz(Files));
        for (var header = 0; header < tar.Length; header += Block)
        {
            var damaged = (byte[])tar.Clone();
            Encoding.Latin1.GetBytes(field).CopyTo(damaged, header + offset);
            Seal(damaged.AsSpan(header, Block));
            ReadOrRefuse(damaged);
        }
    }

    private static void ReadOrRefuse(byte[] bytes)
    {
        try
        {
            ArchiveReader.Read(bytes, Small);
        }
        catch (ArchiveException exception)
        {
            Assert.NotEmpty(exception.Message);
        }
    }

    /// <summary>Any byte, or a kind of entry, or a digit of a number.</summary>
    private static void Damage(byte[] tar, int header, Dice random)
    {
        switch (random.Next(3))
        {
            case 0:
                tar[header + random.Next(Block)] = (byte)random.Next(256);
                break;
            case 1:
                tar[header + 156] = (byte)"\0000123456789gxLKSDMNV"[random.Next(21)];
                break;
            default:
                tar[header + 100 + random.Next(56)] = (byte)"01234567 \0\u00FF\u0080-"[random.Next(13)];
                break;
        }
    }

    /// <summary>Gives a header the sum that it should have, so that what is behind the first look is reached.</summary>
    private static void Seal(Span<byte> header)
    {
        var field = header.Slice(148, 8);
        field.Fill((byte)' ');
        var sum = 0;
        foreach (var each in header)
        {
            sum += each;
        }

        Encoding.ASCII.GetBytes(Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ").CopyTo(field);
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var source = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var target = new MemoryStream();
        source.CopyTo(target);
        return target.ToArray();
    }
}
