using Semconv.Templating.Values;
using Semconv.TestSupport;

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

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(24)]
    [InlineData(25)]
    [InlineData(997)]
    public void Map_by_name_is_in_ordinal_order_and_finds_every_key(int count)
    {
        var dice = new Dice((ulong)count);
        string[] names = [.. Enumerable.Range(0, count).Select(index => $"{(char)('A' + dice.Next(0xFFFF - 'A'))}{index}")];
        var map = ValueMap.OfDistinctByName([.. names.Select(name => KeyValuePair.Create(Value.From(name), Value.From("of " + name)))]);
        Assert.Equal(names.Order(StringComparer.Ordinal), map.Select(entry => entry.Key.AsString));
        Assert.All(names, name => Assert.True(map.TryGet(name, out var value) && value.AsString == "of " + name));
        Assert.All(names, name => Assert.False(map.TryGet(name + "x", out _)));
    }

    [Fact]
    public void Keys_of_other_kinds_are_found_in_a_large_map()
    {
        var map = ValueMap.Create(Enumerable.Range(0, 100).Select(index => KeyValuePair.Create(index % 2 == 0 ? Value.From((long)index) : Value.From($"{index:000}"), Value.True)));
        Assert.True(map.ContainsKey(Value.From(98L)));
        Assert.True(map.ContainsKey(Value.From("099")));
        Assert.False(map.ContainsKey(Value.From("098")));
        Assert.False(map.ContainsKey(Value.From(99L)));
    }

    private static ValueMap MapOf(int count) =>
        ValueMap.Create(Enumerable.Range(0, count).Select(index => KeyValuePair.Create(Value.From($"k{index}"), Value.From((long)index))));
}
