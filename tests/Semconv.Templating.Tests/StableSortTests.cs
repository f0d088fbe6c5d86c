using Semconv.Templating.Values;

namespace Semconv.Templating.Tests;

/// <summary>Sorting values gives what the platform's stable sort gives.</summary>
public sealed class StableSortTests
{
    private static readonly IComparer<Value> ByNumber = Comparer<Value>.Create((left, right) => left.AsInt.CompareTo(right.AsInt));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    [InlineData(1001)]
    public void Equal_keys_keep_their_order(int count)
    {
        var random = new Random(count);
        Value[] keys = [.. Enumerable.Range(0, count).Select(_ => Value.From((long)random.Next(10)))];
        Value[] items = [.. Enumerable.Range(0, count).Select(index => Value.From((long)index))];
        var expected = items.OrderBy(item => keys[(int)item.AsInt], ByNumber).Select(item => item.AsInt);
        Assert.Equal(expected, StableSort.Sort(items, keys, ByNumber).Select(item => item.AsInt));
        Assert.Equal(keys.Order(ByNumber).Select(key => key.AsInt), StableSort.Sort(keys, ByNumber).Select(key => key.AsInt));
    }
}
