using Semconv.Core.Generation;

namespace Semconv.Core.Tests.Generation;

/// <summary>Which files a template entry means.</summary>
public sealed class TemplatePatternTests
{
    [Theory]
    [InlineData("*.j2", "a.j2 sub/deep/d.j2 .hidden.j2")]
    [InlineData("**/*.j2", "a.j2 sub/deep/d.j2 .hidden.j2")]
    [InlineData("**/d.j2", "sub/deep/d.j2")]
    [InlineData("sub/**/d.j2", "sub/deep/d.j2")]
    [InlineData("sub/deep/**/d.j2", "sub/deep/d.j2")]
    [InlineData("sub/*", "sub/deep/d.j2")]
    [InlineData("x?.txt", "x1.txt")]
    [InlineData("x[12].txt", "x1.txt")]
    [InlineData("{a,x1}.{j2,txt}", "a.j2 x1.txt")]
    [InlineData("./a.j2", "")]
    [InlineData("A.j2", "")]
    [InlineData("sub", "")]
    [InlineData("sub/", "")]
    public void A_pattern_matches_paths_as_Weaver_does(string text, string expected)
    {
        Assert.True(TemplatePattern.TryParse(text, out var pattern, out _));

        var matches = new[] { "a.j2", "sub/deep/d.j2", ".hidden.j2", "x1.txt" }.Where(pattern.IsMatch);

        Assert.Equal(expected, string.Join(' ', matches));
    }

    [Theory]
    [InlineData("[a-")]
    [InlineData("{a,b")]
    [InlineData("a}")]
    public void A_broken_pattern_is_refused_with_a_reason(string text)
    {
        Assert.False(TemplatePattern.TryParse(text, out _, out var problem));
        Assert.NotEmpty(problem);
    }
}
