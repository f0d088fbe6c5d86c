namespace Semconv.Templating.Tests.Jinja;

/// <summary>A diagnostic is our sentence with a help for its kind; what Weaver prints stays beside it.</summary>
public sealed class ErrorMessageTests
{
    [Theory]
    [InlineData("{{ ctx.name + 1 }}", "'+' does not work between 'string' and 'number'", "convert one side, such as with '|int' or '|string', or join texts with '~'")]
    [InlineData("{{ 1|zzzzzzzz }}", "there is no filter 'zzzzzzzz'", "write the name of a filter that exists")]
    [InlineData("{% if 1 %}", "the template ends inside a tag or a block", "close the tag, and end every block with its 'end...' tag")]
    [InlineData("{% if 1 2 %}", "'2' stands where the end of the tag should be", "close the tag here, or write an operator between two values")]
    [InlineData("{% set 1 = 2 %}", "'1' stands where a name should be", "write a name here")]
    [InlineData("{# open", "a comment does not end", "write the end mark of comments behind it")]
    [InlineData("{% set a, b = [1] %}", "1 items are assigned to 2 variables", "write one variable per item")]
    [InlineData("{{ '('|regex_replace('(\n', '') }}", "the pattern '( ' cannot be read", "write a regular expression without references back and without look-around")]
    public void Diagnostic_says_what_is_wrong_and_what_to_write(string template, string message, string help)
    {
        var diagnostic = Assert.Single(Rendering.Of(template).Diagnostics);
        Assert.Equal((message, help), (diagnostic.Message, diagnostic.Help));
    }

    [Fact]
    public void Weaver_wording_is_kept_for_scripts() => Assert.Equal(
        "unknown filter: filter zzzzzzzz is unknown (in main.j2:1)", Rendering.Of("{{ 1|zzzzzzzz }}").Result.Error!.WeaverMessage);
}
