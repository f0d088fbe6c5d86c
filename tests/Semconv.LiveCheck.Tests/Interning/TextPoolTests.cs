using System.Globalization;
using System.Text;
using Semconv.LiveCheck.Interning;
using Xunit;

namespace Semconv.LiveCheck.Tests.Interning;

/// <summary>Text is kept once, and never more of it than there is room for.</summary>
public sealed class TextPoolTests
{
    [Fact]
    public void The_same_text_has_the_same_number_and_other_text_another()
    {
        var pool = new TextPool();
        for (var round = 0; round < 2; round++)
        {
            for (var index = 0; index < 5000; index++)
            {
                Assert.Equal(index, pool.Add(Name(index)));
            }
        }

        Assert.Equal(5000, pool.Count);
        Assert.Equal("name.4321", pool.TextOf(4321));
        Assert.Equal(17, pool.Find(Encoding.UTF8.GetBytes(Name(17))));
        Assert.Equal(TextPool.Overflow, pool.Find("nothing"u8));
    }

    [Fact]
    public void Text_of_every_length_is_told_from_the_text_that_is_one_byte_longer()
    {
        var pool = new TextPool();
        var text = new byte[64];
        for (var length = 0; length <= text.Length; length++)
        {
            Assert.Equal(length, pool.Add(text.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Text_without_room_is_counted_and_not_kept()
    {
        var pool = new TextPool(largestSize: 10);
        Assert.Equal(0, pool.Add("12345678"));
        Assert.Equal(TextPool.Overflow, pool.Add("abc"));
        Assert.Equal(1, pool.Add("ab"));
        Assert.Equal(TextPool.Overflow, pool.Add("abc"));
        Assert.Equal(2, pool.OverflowCount);
        Assert.Equal("…", pool.TextOf(TextPool.Overflow));
    }

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"name.{index}");
}
