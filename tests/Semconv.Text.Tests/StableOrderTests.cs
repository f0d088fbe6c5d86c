using Semconv.TestSupport;

namespace Semconv.Text.Tests;

/// <summary>Sorting of items of which some are equal.</summary>
public sealed class StableOrderTests
{
    /// <summary>The platform's own stable sort has the same result.</summary>
    [Fact]
    public void Items_are_sorted_and_equals_stay_in_their_order()
    {
        var dice = new Dice(5);
        for (var count = 0; count < 70; count++)
        {
            var items = Enumerable.Range(0, count).Select(place => $"{(char)('a' + dice.Next(6))}{place}").ToArray();
            var expected = items.OrderBy(item => item[0]).ToArray();
            Assert.Equal(expected, StableOrder.Of(items, (left, right) => left[0].CompareTo(right[0])));
            Assert.Equal(expected, StableOrder.Of(expected, (left, right) => left[0].CompareTo(right[0])));
            Assert.Equal(expected.Reverse().OrderBy(item => item[0]), StableOrder.Of(expected.Reverse(), (left, right) => left[0].CompareTo(right[0])));
        }
    }

    [Fact]
    public void What_is_given_stays_as_it_is()
    {
        string[] items = ["b", "a"];
        Assert.Equal(["a", "b"], StableOrder.Of(items, string.CompareOrdinal));
        Assert.Equal(["b", "a"], items);
    }
}
