using System.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Text.Tests;

/// <summary>Positions in texts, and what bytes become texts.</summary>
public sealed class SourceTextTests
{
    [Theory]
    [InlineData("", 0, "1:1")]
    [InlineData("ab\ncd", 4, "2:2")]
    [InlineData("ab\r\ncd", 4, "2:1")]
    [InlineData("ab\rcd", 3, "2:1")]
    [InlineData("ab\n", 3, "2:1")]
    [InlineData("ab", 99, "1:3")]
    [InlineData("ab", -1, "1:1")]
    public void Offset_becomes_a_line_and_a_column(string text, int offset, string expected) =>
        Assert.Equal(expected, SourceText.From("a", text).GetPosition(offset).ToString());

    [Theory]
    [InlineData("a\r\nb\rc\n", 0, "a")]
    [InlineData("a\r\nb\rc\n", 1, "b")]
    [InlineData("a\r\nb\rc\n", 2, "c")]
    [InlineData("a\r\nb\rc\n", 3, "")]
    public void Line_comes_without_its_break(string text, int line, string expected) =>
        Assert.Equal(expected, SourceText.From("a", text).GetLine(line).ToString());

    [Fact]
    public void Byte_order_mark_is_not_content()
    {
        var bag = new DiagnosticBag();
        var source = SourceDecoder.Decode("a", [0xEF, 0xBB, 0xBF, (byte)'x'], bag);
        Assert.Equal("x", source?.Content);
        Assert.Empty(bag.ToImmutable());
    }

    [Fact]
    public void Invalid_utf8_is_reported_where_it_stands()
    {
        var bag = new DiagnosticBag();
        byte[] bytes = [.. Encoding.UTF8.GetBytes("é: 1\nb: "), 0xFF, (byte)'x'];
        Assert.Null(SourceDecoder.Decode("a.yaml", bytes, bag));
        var diagnostic = Assert.Single(bag.ToImmutable());
        Assert.Equal(("SC1001", "a.yaml:2:4"), (diagnostic.Id, diagnostic.Location.ToString()));
    }

    [Fact]
    public void Utf16_is_reported_as_such()
    {
        var bag = new DiagnosticBag();
        Assert.Null(SourceDecoder.Decode("a.yaml", [0xFF, 0xFE, (byte)'x', 0], bag));
        Assert.Contains("UTF-16", Assert.Single(bag.ToImmutable()).Message, StringComparison.Ordinal);
    }
}
