using Semconv.TestSupport;

namespace Semconv.Templating.Tests.Jinja;

/// <summary>Sorted items with equal keys keep their order, however many there are.</summary>
public sealed class SortTests
{
    [Theory]
    [InlineData(1, "false")]
    [InlineData(2, "false")]
    [InlineData(30, "false")]
    [InlineData(301, "false")]
    [InlineData(301, "true")]
    public void Equal_keys_keep_their_order(int count, string reverse)
    {
        var dice = new Dice((ulong)count);
        int[] keys = [.. Enumerable.Range(0, count).Select(_ => dice.Next(7))];
        var list = string.Join(',', keys.Select((key, index) => $"{{'k': {key}, 'i': {index}}}"));
        var places = Enumerable.Range(0, count);
        var sorted = reverse == "true" ? places.OrderByDescending(index => keys[index]) : places.OrderBy(index => keys[index]);
        var rendering = Rendering.Of($"{{{{ [{list}]|sort(attribute='k', reverse={reverse})|map(attribute='i')|join(',') }}}}");
        Assert.Equal(string.Join(',', sorted), rendering.Result.Text);
    }
}
