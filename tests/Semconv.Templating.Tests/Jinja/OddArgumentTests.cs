namespace Semconv.Templating.Tests.Jinja;

/// <summary>What MiniJinja 2.20 does with arguments and operands that are odd: read from its sources, and compared with it.</summary>
public sealed class OddArgumentTests
{
    [Theory]
    [InlineData("ctx.note and 1", "none")]
    [InlineData("missing and 1", "")]
    [InlineData("0 and 2", "false")]
    [InlineData("'a' and 0", "false")]
    [InlineData("ctx.name and 0", "0")]
    [InlineData("1 and -0.0", "false")]
    [InlineData("[ctx.name] and []", "[]")]
    public void And_yields_its_operand_unless_it_is_constant(string expression, string expected) => Renders(expression, expected);

    [Theory]
    [InlineData("''|default('x', boolean=true)", "x")]
    [InlineData("''|default('x', boolean=false)", "x")]
    [InlineData("''|default('x', 1)", "x")]
    [InlineData("''|default('x', '')", "")]
    [InlineData("[1,0]|select(none)|list", "[1]")]
    [InlineData("['b','C','a']|sort", "[\"a\", \"b\", \"C\"]")]
    [InlineData("['ä','Ö']|sort", "[\"Ö\", \"ä\"]")]
    [InlineData("[3,1,2,5,4][3:0:-1]", "[5, 2, 1, 3]")]
    [InlineData("('a.b'|split('.'))[-1]", "")]
    [InlineData("('a.b'|split('.'))[1:]", "[]")]
    [InlineData("1e20 is even", "false")]
    [InlineData("ctx is sameas ctx", "true")]
    [InlineData("170141183460469231731687303715884105727 + 0.5", "170141183460469230000000000000000000000.0")]
    [InlineData("namespace(none).x", "")]
    [InlineData("joiner(1)", "Joiner { sep: 1, used: false }")]
    [InlineData("missing|zip(1)", "<iterator>")]
    public void Filters_take_what_they_can(string expression, string expected) => Renders(expression, expected);

    [Theory]
    [InlineData("'a'|trim(x=1)")]
    [InlineData("['a']|join(x=1)")]
    [InlineData("'a'|replace('a', x='b')")]
    [InlineData("[1]|select(x=1)")]
    [InlineData("'a' is startingwith(x='a')")]
    [InlineData("1|format(1)")]
    [InlineData("true|filesizeformat")]
    [InlineData("missing|split('.')")]
    [InlineData("cycler([])")]
    [InlineData("cycler({'a': 1})")]
    [InlineData("2 ** 4294967296")]
    [InlineData("{'unit': 's'}|prometheus_unit_name('x')")]
    public void Arguments_of_the_wrong_kind_fail(string expression)
    {
        var rendering = Rendering.Of($"{{{{ {expression} }}}}");
        Assert.NotNull(rendering.Result.Error);
        Assert.StartsWith("main.j2:1:", rendering.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{% autoescape missing %}<{% endautoescape %}", "<")]
    [InlineData("{% autoescape 0 %}{{ '<' }}{% endautoescape %}", "<")]
    [InlineData("{% autoescape true %}{{ '<' }}{% endautoescape %}", "&lt;")]
    public void Autoescape_is_on_for_true_and_names_only(string template, string expected) =>
        Assert.Equal(expected, Rendering.Of(template).Result.Text);

    private static void Renders(string expression, string expected) =>
        Assert.Equal(expected, Rendering.Of($"{{{{ {expression} }}}}").Result.Text);
}
