using Semconv.LiveCheck.Findings.Screening;

namespace Semconv.LiveCheck.Tests.Findings;

/// <summary>Patterns for names.</summary>
public sealed class GlobPatternTests
{
    [Theory]
    [InlineData("dapr.*", "dapr.app_id", true)]
    [InlineData("dapr.*", "dapr", false)]
    [InlineData("*", "a/b", true)]
    [InlineData("**/x", "a/b/x", true)]
    [InlineData("a*b*c", "aXbbYc", true)]
    [InlineData("a*b*c", "aXbbY", false)]
    [InlineData("h?t", "hat", true)]
    [InlineData("h?t", "ht", false)]
    [InlineData("[a-c]x", "bx", true)]
    [InlineData("[!a-c]x", "bx", false)]
    [InlineData("[]]", "]", true)]
    [InlineData("[a-]", "-", true)]
    [InlineData("{http,rpc}.*", "rpc.method", true)]
    [InlineData("{http,rpc}.*", "db.system", false)]
    [InlineData("a{b{c,d},}e", "abde", true)]
    [InlineData("a{b{c,d},}e", "ae", true)]
    [InlineData("\\*", "*", true)]
    [InlineData("\\*", "a", false)]
    [InlineData("HTTP", "http", false)]
    public void Name_matches_as_in_Weavers_notation(string pattern, string name, bool expected)
    {
        var glob = GlobPattern.TryParse(pattern, out var problem);
        Assert.Null(problem);
        Assert.Equal(expected, glob!.IsMatch(name));
    }

    [Theory]
    [InlineData("a[", "a '[' is not closed")]
    [InlineData("[z-a]", "the range 'z-a' goes backwards")]
    [InlineData("{a,b", "a '{' is not closed")]
    [InlineData("a}", "a '}' has no '{' before it")]
    [InlineData("a\\", "nothing follows its last '\\'")]
    [InlineData("{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}", "its braces stand for too many patterns")]
    public void What_is_no_pattern_is_said(string pattern, string expected)
    {
        Assert.Null(GlobPattern.TryParse(pattern, out var problem));
        Assert.Equal(expected, problem);
    }

    /// <summary>A pattern that would take a backtracking matcher longer than anyone waits.</summary>
    [Fact]
    public void Many_stars_cost_little()
    {
        var glob = GlobPattern.TryParse(string.Concat(Enumerable.Repeat("a*", 50)) + "b", out _)!;
        Assert.False(glob.IsMatch(new string('a', 500)));
    }
}
