using System.Text;
using Semconv.Core.Generation;

namespace Semconv.Core.Tests.Generation;

/// <summary>The hashes of lists of generated files: those of the published algorithms.</summary>
public sealed class ContentHashTests
{
    [Theory]
    [InlineData("", "ef46db3751d8e999")]
    [InlineData("a", "d24ec4f1a98c6e5b")]
    [InlineData("abc", "44bc2cf5ad770999")]
    [InlineData("Nobody inspects the spammish repetition", "fbcea83c8a378bf1")]
    public void Short_hash_is_the_published_one(string text, string expected) =>
        Assert.Equal(expected, XxHash64.Of(Encoding.ASCII.GetBytes(text)).ToString("x16", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Every_byte_counts_for_the_short_hash()
    {
        var bytes = new byte[100];
        var hashes = new HashSet<ulong> { XxHash64.Of(bytes) };
        for (var index = 0; index < bytes.Length; index++)
        {
            bytes[index] = 1;
            Assert.True(hashes.Add(XxHash64.Of(bytes)));
            Assert.True(hashes.Add(XxHash64.Of(bytes.AsSpan(0, index))));
            bytes[index] = 0;
        }
    }

    [Theory]
    [InlineData("text\n")]
    [InlineData("\uFEFFtext")]
    [InlineData("")]
    public void File_is_known_by_either_hash(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.True(GeneratedManifest.IsHashOf(GeneratedManifest.HashOf(bytes), bytes));
        Assert.True(GeneratedManifest.IsHashOf(GeneratedManifest.ShortHashOf(text), bytes));
        Assert.False(GeneratedManifest.IsHashOf(GeneratedManifest.ShortHashOf(text + "x"), bytes));
        Assert.False(GeneratedManifest.IsHashOf(GeneratedManifest.HashOf(text + "x"), bytes));
    }
}
