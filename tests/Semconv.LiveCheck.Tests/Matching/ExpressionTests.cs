using Semconv.LiveCheck.Interning;
using Semconv.LiveCheck.Matching;
using Semconv.LiveCheck.Matching.Expressions;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.LiveCheck.Tests.Matching;

/// <summary>Conditions of matchers mean what they mean in CEL.</summary>
public sealed class ExpressionTests
{
    private const string Attributes = """
        {"key":"shop.order.id","value":{"stringValue":"o-1"}},{"key":"count","value":{"intValue":"3"}},{"key":"rate","value":{"doubleValue":0.5}},
        {"key":"paid","value":{"boolValue":true}},{"key":"tags","value":{"arrayValue":{"values":[{"stringValue":"a"},{"stringValue":"b"}]}}}
        """;

    [Theory]
    [InlineData("\"shop.order.id\" in attributes", true)]
    [InlineData("'shop.order.di' in attributes", false)]
    [InlineData("!(\"x\" in attributes)", true)]
    [InlineData("attributes[\"shop.order.id\"] == \"o-1\"", true)]
    [InlineData("attributes['count'] > 2 && attributes['count'] <= 3.0", true)]
    [InlineData("attributes['count'] == 3.0", true)]
    [InlineData("attributes['count'] == '3'", false)]
    [InlineData("attributes['count'] < -1", false)]
    [InlineData("attributes['rate'] >= 0.5", true)]
    [InlineData("attributes.paid", true)]
    [InlineData("attributes['tags'][1] == 'b' && 'a' in attributes['tags'] && size(attributes['tags']) == 2", true)]
    [InlineData("name in ['x', 'order shoes']", true)]
    [InlineData("name.startsWith('order ') && name.endsWith(\"shoes\") && name.contains('r s')", true)]
    [InlineData("name.matches('^order [a-z]+$')", true)]
    [InlineData("name.matches('shoe$')", false)]
    [InlineData("kind == 'server' && status.code == 'error' && status.message == 'no'", true)]
    [InlineData("instrumentation_scope.name == 'shop.api' && instrumentation_scope.version == '1.2'", true)]
    [InlineData("resource.attributes['service.name'] == 'orders'", true)]
    [InlineData("has(attributes.paid) && !has(attributes.x)", true)]
    [InlineData("name.size() == 11", true)]
    [InlineData("attributes['x'] == 'y' || true", true)]
    [InlineData("true || attributes['x'] == 'y'", true)]
    [InlineData("attributes['x'] == 'y' && false", false)]
    [InlineData("true && !false || false", true)]
    [InlineData("attributes['x'] == 'y'", null)]
    [InlineData("attributes['x'] == 'y' || false", null)]
    [InlineData("name > 3", null)]
    [InlineData("unit == 's'", null)]
    [InlineData("name", null)]
    public void Condition_holds_or_does_not_or_cannot_tell(string condition, bool? expected)
    {
        var (match, expressions) = Match(isTimer: false, condition);
        Assert.Equal(expected is true ? 1UL : 0UL, match.Expressions);
        Assert.Equal(expected is null ? 1 : 0, expressions.FailuresOf(0));
        Assert.Equal(expected is true ? "dapr.legacy.workflow.create" : null, match.Type?.Id);
        Assert.Equal(expected is true ? MatchSource.Expression : MatchSource.None, match.Source);
    }

    [Theory]
    [InlineData("name = 'x'", 6, "'=' stands where an operator should")]
    [InlineData("name ==", 8, "the end stands where a value should")]
    [InlineData("nam == 'x'", 1, "there is no variable 'nam'")]
    [InlineData("resource.name == 'x'", 1, "there is no variable 'resource.name'")]
    [InlineData("(name == 'x'", 13, "the end stands where ')' should")]
    [InlineData("attributes['x' == 1", 20, "the end stands where ']' should")]
    [InlineData("name == 'x", 9, "''x' stands where a value should")]
    [InlineData("name.exists('x')", 6, "the function 'exists' is not supported")]
    [InlineData("foo(name)", 1, "the function 'foo' is not supported")]
    [InlineData("name.matches(kind)", 14, "the regular expression cannot be used: it is no text in quotes")]
    [InlineData("true false", 6, "'false' stands where an operator should")]
    public void Mistake_is_reported_at_its_column(string condition, int column, string message)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(Parse(condition, diagnostics));
        var diagnostic = Assert.Single(diagnostics.ToImmutable());
        Assert.Equal(("SC4311", message, column), (diagnostic.Id, diagnostic.Message, diagnostic.Location!.Value.Start.Column + 1));
    }

    [Theory]
    [InlineData("name.matches('(')")]
    [InlineData("name.matches('(a)\\\\1')")]
    public void Regular_expression_that_cannot_be_used_is_reported(string condition)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(Parse(condition, diagnostics));
        Assert.StartsWith("the regular expression cannot be used", Assert.Single(diagnostics.ToImmutable()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(Parse(new string('(', 100_000), diagnostics));
        Assert.Equal("the expression is nested too deep", Assert.Single(diagnostics.ToImmutable()).Message);
        Assert.NotNull(Parse(new string('!', 10_000) + "true", new DiagnosticBag()));
    }

    [Fact]
    public void Unknown_signal_is_reported()
    {
        var diagnostics = new DiagnosticBag();
        var at = new Location(SourceText.From("a.toml", "dapr.workflow.creat"), new TextSpan(0, 19));
        SpanExpressions.Compile([new UserMatcher("m", "span") { Signal = new Located<string>("dapr.workflow.creat", at) }], DaprRegistry.SpanTypes, diagnostics);
        Assert.Equal("write 'dapr.workflow.create'", Assert.Single(diagnostics.ToImmutable()).Help);
    }

    [Fact]
    public void What_the_registry_knows_stays_and_groups_add_up()
    {
        var (match, _) = Match(isTimer: true, "true", "kind == 'internal'", "kind == 'server'");
        Assert.Equal(("dapr.legacy.workflow.timer", MatchSource.Discriminators, 0b011UL), (match.Type?.Id, match.Source, match.Expressions));
    }

    private static Expression? Parse(string condition, DiagnosticBag diagnostics) =>
        ExpressionParser.Parse(SourceText.From("a.cel", condition), new TextSpan(0, condition.Length), diagnostics);

    private static (SpanMatch Match, SpanExpressions Expressions) Match(bool isTimer, params string[] conditions)
    {
        var diagnostics = new DiagnosticBag();
        var signal = new Located<string>("dapr.legacy.workflow.create", Location.OfFile("a.toml"));
        var expressions = SpanExpressions.Compile(
            [.. conditions.Select(condition => new UserMatcher(condition, "span") { When = Parse(condition, diagnostics), Signal = signal })], DaprRegistry.SpanTypes, diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
        var sample = isTimer
            ? SampleText.Span("durabletask", "timer", 1, """{"key":"durabletask.type","value":{"stringValue":"timer"}}""")
            : SampleText.Span("shop.api", "order shoes", 2, Attributes);
        SpanMatch found = default;
        SampleText.Read(sample, new SpanVisitor(DaprRegistry.SpanTypes, new TextPool(), new TextPool(), (in _, _, in match, in _) => found = match) { Expressions = expressions });
        return (found, expressions);
    }
}
