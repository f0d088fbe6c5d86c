using Semconv.Core.Syntax;

namespace Semconv.Core.Tests.Syntax;

/// <summary>Which names an import takes.</summary>
public sealed class ImportPatternTests
{
    [Theory]
    [InlineData("http.server", "http.server", true)]
    [InlineData("http.server", "http.servers", false)]
    [InlineData("http.*", "http.server.request.duration", true)]
    [InlineData("http.*", "https.server", false)]
    [InlineData("*", "", true)]
    [InlineData("**", "a/b.c", true)]
    [InlineData("*.duration", "http.server.duration", true)]
    [InlineData("*.duration", "http.duration.x", false)]
    [InlineData("a*b*c", "a1b2b3c", true)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "ac", false)]
    [InlineData("[a-c]x", "bx", true)]
    [InlineData("[a-c]x", "dx", false)]
    [InlineData("[!a-c]x", "dx", true)]
    [InlineData("[^a]x", "ax", false)]
    [InlineData("[]]", "]", true)]
    [InlineData("[a-]", "-", true)]
    [InlineData("{http,rpc}.*", "rpc.server", true)]
    [InlineData("{http,rpc}.*", "db.client", false)]
    [InlineData("{a,b*}c", "bxxc", true)]
    [InlineData("{a,{b,c}}", "c", true)]
    [InlineData("a\\*", "a*", true)]
    [InlineData("a\\*", "ab", false)]
    [InlineData("a]b", "a]b", true)]
    public void Wildcards_match_whole_names(string pattern, string name, bool expected)
    {
        Assert.True(ImportPattern.TryParse(pattern, out var parsed, out _));
        Assert.Equal(expected, parsed.IsMatch(name));
    }

    [Theory]
    [InlineData("[a")]
    [InlineData("[")]
    [InlineData("[!")]
    [InlineData("{a")]
    [InlineData("{a,")]
    [InlineData("{a\\}")]
    [InlineData("a}")]
    [InlineData("a\\")]
    [InlineData("[z-a]")]
    public void Broken_wildcards_say_what_is_wrong(string pattern)
    {
        Assert.False(ImportPattern.TryParse(pattern, out _, out var problem));
        Assert.NotEmpty(problem);
    }
}
