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
}
