using System.Text;
using Semconv.LiveCheck.Matching;

namespace Semconv.LiveCheck.Tests.Matching;

/// <summary>A name pattern means what decision 0001 says.</summary>
public sealed class NamePatternTests
{
    [Theory]
    [InlineData("CallLocal/{app}/*", "CallLocal/cart/", true)]
    [InlineData("CallLocal/{app}/*", "CallLocal/cart/a/b", true)]
    [InlineData("CallLocal/{app}/*", "CallLocal//a", false)]
    [InlineData("CallLocal/{app}/*", "calllocal/cart/a", false)]
    [InlineData("timer", "timer", true)]
    [InlineData("timer", "timers", false)]
    [InlineData("timer", "", false)]
    [InlineData("/{service}/{method}", "/a/b", true)]
    [InlineData("/{service}/{method}", "/a/b/c", false)]
    [InlineData("/{service}/{method}", "/a/", false)]
    [InlineData("orchestration:*:timer", "orchestration:a:b:timer", true)]
    [InlineData("orchestration:*:timer", "orchestration:timer", false)]
    [InlineData("*a*b", "xaxb", true)]
    [InlineData("*a*b", "xbxa", false)]
    [InlineData("*", "", true)]
    [InlineData("{word}", "", false)]
    [InlineData("{a}{b}", "x", false)]
    [InlineData("{a}{b}", "xy", true)]
    public void Name_fits_or_does_not(string pattern, string name, bool fits) =>
        Assert.Equal(fits, NamePattern.Parse(pattern)!.Matches(name));

    [Theory]
    [InlineData("CallLocal/{app}/*", "calllocal/cart/A")]
    [InlineData("/dapr.proto.runtime.v1.Dapr/GetState", "/dapr.proto.runtime.v1.dapr/getstate")]
    public void Name_that_was_turned_into_lower_case_fits_as_well(string pattern, string name) =>
        Assert.True(NamePattern.Parse(pattern)!.Matches(Encoding.UTF8.GetBytes(name), isCaseFolded: true));

    [Fact]
    public void Open_brace_is_no_pattern() => Assert.Null(NamePattern.Parse("a/{b"));

    [Fact]
    public void Long_name_against_many_stars_ends_soon()
    {
        var pattern = NamePattern.Parse(string.Concat(Enumerable.Repeat("*a", 30)) + "b")!;
        Assert.False(pattern.Matches(new string('a', 20_000)));
    }
}
