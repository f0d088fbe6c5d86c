namespace Semconv.Text.Tests;

/// <summary>Which known name a misspelt one stands for.</summary>
public sealed class NearestNameTests
{
    [Theory]
    [InlineData("attribtes", "attributes")]
    [InlineData("comment_format", "comment_formats")]
    [InlineData("Templates", "templates")]
    [InlineData("fitler", "filter")]
    [InlineData("nope", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void A_name_a_few_changes_away_is_found(string name, string? expected) =>
        Assert.Equal(expected, NearestName.Find(name, ["attributes", "comment_formats", "templates", "filter"]));

    [Fact]
    public void The_first_of_equally_near_names_wins() => Assert.Equal("cat", NearestName.Find("bat", ["cat", "hat"]));
}
