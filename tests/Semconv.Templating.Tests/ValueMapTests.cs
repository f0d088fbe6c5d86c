using Semconv.Templating.Values;

namespace Semconv.Templating.Tests;

/// <summary>Maps find and change their entries in the same way however large they are and however often they were searched.</summary>
public sealed class ValueMapTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(100)]
    public void Every_search_finds_the_same(int count)
    {
        var map = MapOf(count);
        for (var round = 0; round < 3; round++)
        {
            Assert.True(map.TryGet($"k{count - 1}", out var last));
            Assert.Equal(count - 1, last.AsInt);
            Assert.False(map.TryGet("missing", out _));
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(100)]
    public void Changed_entry_keeps_its_place_and_a_new_one_comes_last(int count)
    {
        var map = MapOf(count);
        var changed = map.With(Value.From("k1"), Value.True).With(Value.From("new"), Value.False);
        Assert.Equal(count + 1, changed.Count);
        Assert.Equal(("k1", true), (changed.Entries[1].Key.AsString, changed.Entries[1].Value.AsBool));
        Assert.Equal("new", changed.Entries[count].Key.AsString);
        Assert.Equal(1, map.Entries[1].Value.AsInt);
    }

    private static ValueMap MapOf(int count) =>
        ValueMap.Create(Enumerable.Range(0, count).Select(index => KeyValuePair.Create(Value.From($"k{index}"), Value.From((long)index))));
}
