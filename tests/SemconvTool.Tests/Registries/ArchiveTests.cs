using System.Buffers;
using System.Collections.Immutable;
using SemconvTool.Registries.Archives;

namespace SemconvTool.Tests.Registries;

/// <summary>Archives that are read, and archives that are refused.</summary>
public sealed class ArchiveTests
{
    private static readonly ArchiveLimits Small = new(PackedBytes: 8 << 20, Entries: 3, EntryBytes: 2 << 20, TotalBytes: 3 << 20, Ratio: 10);

    [Fact]
    public void Zip_and_tar_of_the_same_files_are_the_same_registry()
    {
        (string, string)[] files = [("top/model/a.yaml", "x"), ("top/b.md", "y")];
        var (zip, tar) = (ArchiveReader.Read(Archives.Zip(files), Small), ArchiveReader.Read(Archives.TarGz(files), Small));
        Assert.Equal(["top/b.md", "top/model/a.yaml"], zip.Files.Keys);
        Assert.Equal(zip.Hash, tar.Hash);
        Assert.NotEqual(zip.Hash, ArchiveReader.Read(Archives.Zip(("top/model/a.yaml", "z"), ("top/b.md", "y")), Small).Hash);
    }

    [Theory]
    [InlineData("../a.yaml")]
    [InlineData("a/../../b.yaml")]
    [InlineData("/etc/passwd")]
    [InlineData("C:/a.yaml")]
    [InlineData("a\\..\\b.yaml")]
    [InlineData("a//b.yaml")]
    [InlineData("a/\u0001.yaml")]
    public void Path_that_leads_out_is_refused(string path)
    {
        Assert.Contains("not a path inside", Refusal(Archives.Zip((path, "x"))), StringComparison.Ordinal);
        Assert.Contains("not a path inside", Refusal(Archives.TarGz((path, "x"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_entries_are_refused() =>
        Assert.Equal("it has more than 3 entries", Refusal(Archives.Zip(("a", ""), ("b", ""), ("c", ""), ("d", ""))));

    [Fact]
    public void Too_large_file_is_refused() =>
        Assert.Equal("'a' is larger than 2097152 bytes", Refusal(Archives.Zip(("a", Noise(2 << 20) + "x"))));

    [Fact]
    public void Too_much_in_all_is_refused() =>
        Assert.Equal("its files are together larger than 3145728 bytes", Refusal(Archives.TarGz(("a", Noise(2 << 20)), ("b", Noise(2 << 20)))));

    [Fact]
    public void Bomb_is_refused() =>
        Assert.Equal("it unpacks to more than 10 times its size", Refusal(Archives.Zip(("a", new string('x', 2 << 20)))));

    [Fact]
    public void Bomb_that_hides_in_headers_or_links_is_refused()
    {
        Assert.StartsWith("it unpacks to more than", Refusal(Archives.TarGzWithLongName(6 << 20)), StringComparison.Ordinal);
        Assert.StartsWith("it unpacks to more than", Refusal(Archives.TarGzWithSkippedEntry(6 << 20)), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_that_lead_out_are_refused_by_their_own_path_and_never_followed()
    {
        Assert.Contains("not a path inside", Refusal(Archives.TarGz([], [("../a", "b")])), StringComparison.Ordinal);
        Assert.Contains("not a path inside", Refusal(Archives.ZipWithLink("../a", "b")), StringComparison.Ordinal);
        Assert.Equal(["a.yaml"], ArchiveReader.Read(Archives.TarGz([], [("a.yaml", "/etc/passwd")]), Small).Links);
    }

    [Fact]
    public void Archive_that_is_itself_too_large_is_not_opened()
    {
        using var folder = new TestFolder();
        File.WriteAllBytes(folder["a.zip"], new byte[(8 << 20) + 1]);
        Assert.Equal("it is larger than 8388608 bytes", Assert.Throws<ArchiveException>(() => ArchiveReader.ReadFile(folder["a.zip"], Small)).Message);
    }

    [Fact]
    public void File_that_comes_twice_is_refused() =>
        Assert.Equal("it holds 'a' twice", Refusal(Archives.TarGz(("a", "x"), ("a", "y"))));

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 1, 2, 3 })]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0, 1 })]
    [InlineData(new byte[] { 1, 2, 3 })]
    public void Damaged_archive_is_refused(byte[] bytes) => Assert.StartsWith("it is damaged", Refusal(bytes), StringComparison.Ordinal);

    [Fact]
    public void Only_a_folder_that_holds_everything_is_taken_away()
    {
        Assert.Equal(["a", "b/c"], ArchiveReader.Read(Archives.Zip(("top/a", "x"), ("top/b/c", "x")), Small).WithoutTopFolder().Files.Keys);
        Assert.Equal(["a", "b/c"], ArchiveReader.Read(Archives.Zip(("a", "x"), ("b/c", "x")), Small).WithoutTopFolder().Files.Keys);
    }

    [Fact]
    public void Registry_in_an_archive_is_checked_at_every_depth()
    {
        using var folder = new TestFolder();
        File.WriteAllBytes(folder["a.zip"], Archives.Zip(("top/x/model/a.yaml", Models.Broken), ("top/readme.md", "x")));
        File.WriteAllBytes(folder["a.tar.gz"], Archives.TarGz(("top/x/model/a.yaml", Models.Broken), ("top/readme.md", "x")));
        Assert.Contains("a.zip[x/model]/a.yaml:11:14", folder.Run("check", "-r", "a.zip[x/model]").Error, StringComparison.Ordinal);
        Assert.Contains("a.tar.gz[x/model]/a.yaml:11:14", folder.Run("check", "-r", "a.tar.gz[x/model]").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_sub_folder_is_an_error_that_names_the_folders()
    {
        using var folder = new TestFolder();
        File.WriteAllBytes(folder["a.zip"], Archives.Zip(("top/model/a.yaml", Models.Clean), ("top/docs/x.md", "x")));
        var result = folder.Run("check", "-r", "a.zip[modle]");
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains("'a.zip' has no folder 'modle'", result.Error, StringComparison.Ordinal);
        Assert.Contains("docs, model", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Link_among_the_definitions_is_an_error_and_elsewhere_it_is_not()
    {
        using var folder = new TestFolder();
        (string, string)[] files = [("top/model/a.yaml", Models.Clean)];
        File.WriteAllBytes(folder["bad.tar.gz"], Archives.TarGz(files, [("top/model/b.yaml", "/etc/passwd")]));
        File.WriteAllBytes(folder["good.tar.gz"], Archives.TarGz(files, [("top/docs", "model")]));
        File.WriteAllBytes(folder["bad.zip"], Archives.ZipWithLink("top/model/b.yaml", "/etc/passwd"));
        Assert.Contains("SC7023", folder.Run("check", "-r", "bad.tar.gz[model]").Error, StringComparison.Ordinal);
        Assert.Contains("SC7023", folder.Run("check", "-r", "bad.zip[model]").Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, folder.Run("check", "-r", "good.tar.gz[model]").Code);
    }

    [Theory]
    [InlineData("top/model/LICENSE", "../LICENSE", false)]
    [InlineData("top/model/LICENSE", "/etc/passwd", false)]
    [InlineData("top/model/common", "../../..", false)]
    [InlineData("top/model/notes.md", "../docs/notes.md", false)]
    [InlineData("top/model/loop", "loop", false)]
    [InlineData("top/model/b.yaml", "../LICENSE", true)]
    [InlineData("top/model/b.yml", "nowhere", true)]
    [InlineData("top/model/common", "../shared", true)]
    [InlineData("top/model/common", ".././shared//deep/..", true)]
    [InlineData("top/model/common.d", "../shared/deep", true)]
    public void Only_a_link_that_stands_for_definitions_is_an_error(string link, string target, bool isError)
    {
        using var folder = new TestFolder();
        (string, string)[] files = [("top/LICENSE", "x"), ("top/model/a.yaml", Models.Clean), ("top/shared/deep/c.yaml", Models.Clean)];
        File.WriteAllBytes(folder["a.tar.gz"], Archives.TarGz(files, [(link, target)]));
        File.WriteAllBytes(folder["a.zip"], Archives.ZipWithLink(link, target, files));
        foreach (var archive in (string[])["a.tar.gz[model]", "a.zip[model]"])
        {
            var result = folder.Run("check", "-r", archive);
            Assert.Equal(isError ? ExitCode.Usage : ExitCode.Clean, result.Code);
            Assert.Equal(isError, result.Error.Contains("SC7023", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Link_to_a_link_to_a_folder_of_definitions_is_an_error()
    {
        var content = ArchiveReader.Read(Archives.TarGz([("x/a.yaml", "x")], [("one", "two"), ("two", "x")]), Small);
        Assert.Equal(["one", "two"], content.Links);
    }

    [Fact]
    public void Only_manifest_of_an_archive_that_lies_deeper_is_named()
    {
        using var folder = new TestFolder();
        (string, string)[] files = [("top/x/model/a.yaml", Models.Clean), ("top/x/model/manifest.yaml", Models.Manifest("shop")), ("top/readme.md", "x")];
        File.WriteAllBytes(folder["a.zip"], Archives.Zip([.. files, ("top/compose.yaml", "services: []")]));
        File.WriteAllBytes(folder["two.zip"], Archives.Zip([.. files, ("top/y/manifest.yaml", Models.Manifest("other"))]));
        File.WriteAllBytes(folder["empty.zip"], Archives.Zip(("top/x/model/manifest.yaml", Models.Manifest("shop")), ("top/readme.md", "x")));
        Assert.Contains("write 'a.zip[x/model]'", folder.Run("check", "-r", "a.zip").Error, StringComparison.Ordinal);
        Assert.Contains("write 'a.zip[x/model]'", folder.Run("check", "-r", "a.zip[x]").Error, StringComparison.Ordinal);
        Assert.Contains("write 'empty.zip[x/model]'", folder.Run("check", "-r", "empty.zip").Error, StringComparison.Ordinal);
        Assert.DoesNotContain("x/model]", folder.Run("check", "-r", "two.zip").Error, StringComparison.Ordinal);
        Assert.DoesNotContain("SC7020", folder.Run("check", "-r", "a.zip[x/model]").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Hash_is_computed_on_demand_only()
    {
        using var bytes = new CountedBytes();
        var files = ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>.Empty.WithComparers(StringComparer.Ordinal).Add("top/a/b", bytes.Memory);
        var content = new ArchiveContent(files, []).WithoutTopFolder().Below("a")!;
        Assert.Equal(0, bytes.Count);
        Assert.Equal(64, content.Hash.Length);
        Assert.Equal(content.Hash, content.Hash);
        Assert.Equal(1, bytes.Count);
    }

    private static string Refusal(byte[] bytes) => Assert.Throws<ArchiveException>(() => ArchiveReader.Read(bytes, Small)).Message;

    /// <summary>Text that does not pack.</summary>
    private static string Noise(int length) => string.Create(length, 1u, static (span, state) =>
    {
        foreach (ref var character in span)
        {
            state = unchecked((state * 1664525) + 1013904223);
            character = (char)(33 + (state >> 24) % 94);
        }
    });

    /// <summary>Bytes that count how often they are read.</summary>
    private sealed class CountedBytes : MemoryManager<byte>
    {
        public int Count { get; private set; }

        public override Span<byte> GetSpan()
        {
            Count++;
            return new byte[1];
        }

        public override Memory<byte> Memory => CreateMemory(1);

        public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException();

        public override void Unpin() => throw new NotSupportedException();

        protected override void Dispose(bool disposing) => Count = 0;
    }
}
