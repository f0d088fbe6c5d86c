using System.Collections.Immutable;
using Semconv.Templating.Jq;
using Semconv.Templating.Values;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Templating.Tests.Jq;

/// <summary>Problems are reported at their place, with what to write instead.</summary>
public sealed class JqDiagnosticTests
{
    [Theory]
    [InlineData(".groups\n| map(nope)\n| first", "2:7", "SC6202")]
    [InlineData("$nope", "1:1", "SC6203")]
    [InlineData("label $x | break $y", "1:18", "SC6204")]
    [InlineData("import \"a\" as b; 1", "1:1", "SC6205")]
    [InlineData("1 + * 2", "1:5", "SC6201")]
    [InlineData("[1,2,3,]", "1:8", "SC6201")]
    [InlineData("{a b}", "1:4", "SC6201")]
    [InlineData("if true then 1 else 2", "1:22", "SC6201")]
    [InlineData("\"\\ud83d\\ude00\"", "1:2", "SC6201")]
    [InlineData("", "1:1", "SC6201")]
    [InlineData(".a.", "1:4", "SC6201")]
    [InlineData("1 as x | 2", "1:6", "SC6201")]
    [InlineData("a:b", "1:2", "SC6201")]
    [InlineData("reduce 1 as $x", "1:1", "SC6201")]
    public void Programs_that_do_not_compile_are_reported_where_they_are_wrong(string program, string position, string id)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(JqProgram.Compile(SourceText.From("filter.jq", program), JqOptions.Default, diagnostics));
        var diagnostic = diagnostics.ToImmutable()[0];
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal("filter.jq:" + position, diagnostic.Location.ToString());
        Assert.NotNull(diagnostic.Help);
    }

    [Theory]
    [InlineData("null | {a: 1} | .a.b", "1:19", "cannot index 1 with \"b\"")]
    [InlineData(". |\n  \"x\" | todate", "2:9", "cannot use \"x\" as number")]
    [InlineData("1, error(\"x\")", "1:4", "\"x\"")]
    [InlineData("[1] | map(. + \"a\")", "1:11", "cannot calculate 1 + \"a\"")]
    public void Errors_of_a_run_are_reported_at_the_filter_that_failed(string program, string position, string message)
    {
        var (result, diagnostics) = Run(program);
        Assert.False(result.Succeeded);
        var diagnostic = Assert.Single(diagnostics.ToImmutable());
        Assert.Equal("SC6210", diagnostic.Id);
        Assert.Equal("filter.jq:" + position, diagnostic.Location.ToString());
        Assert.Equal(message, diagnostic.Message);
    }

    [Theory]
    [InlineData("grop_by(.a)", "'group_by'")]
    [InlineData("semconv_metric", "'semconv_metrics'")]
    [InlineData("1 as $total | $totl", "'$total'")]
    public void The_nearest_name_is_suggested(string program, string suggestion)
    {
        var diagnostics = new DiagnosticBag();
        JqProgram.Compile(SourceText.From("filter.jq", program), JqOptions.Default, diagnostics);
        Assert.Contains(suggestion, Assert.Single(diagnostics.ToImmutable()).Help, StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_that_a_helper_does_not_know_is_a_warning_at_the_option()
    {
        var diagnostics = new DiagnosticBag();
        var program = JqProgram.Compile(
            SourceText.From("filter.jq", "semconv_attributes({exclude_experimental: true, stable_onli: true})"), JqOptions.Default, diagnostics);
        Assert.NotNull(program);
        var warnings = diagnostics.ToImmutable();
        Assert.Equal(["SC6220", "SC6220"], warnings.Select(static one => one.Id));
        Assert.Equal("filter.jq:1:21", warnings[0].Location.ToString());
        Assert.Equal("did you mean 'stable_only'?", warnings[1].Help);
        Assert.All(warnings, static one => Assert.Equal(Severity.Warning, one.Severity));
    }

    [Theory]
    [InlineData("{groups: [{id: 1}, {id: 2}]} | .groups[] | .idd", "filter.jq:1:44", "did you mean 'id'?")]
    [InlineData("{registry: {metrics: []}} | .registry.metrik", "filter.jq:1:38", "did you mean 'metrics'?")]
    [InlineData("[{attributes: []}] | map(.atributes)", "filter.jq:1:26", "did you mean 'attributes'?")]
    public void A_field_that_nothing_has_is_a_warning_once(string program, string place, string help)
    {
        var warning = Assert.Single(Warnings(program));
        Assert.Equal("SC6221", warning.Id);
        Assert.Equal(place, warning.Location.ToString());
        Assert.Equal(help, warning.Help);
    }

    [Theory]
    [InlineData("{metrik: 1} | .metrik")]
    [InlineData("[{names: 1}, {}] | map(.names)")]
    [InlineData("{} | .note, .deprecated, .xyz")]
    [InlineData("{} | .atributes?")]
    [InlineData("{} as $params | $params.metrik")]
    [InlineData("null | .metrik")]
    public void Fields_that_may_be_missing_are_no_warnings(string program) => Assert.Empty(Warnings(program));

    private static ImmutableArray<Diagnostic> Warnings(string program)
    {
        var diagnostics = new DiagnosticBag();
        JqProgram.Compile(SourceText.From("filter.jq", program), JqOptions.Default, diagnostics)!.Run(Values.Value.None, diagnostics);
        return diagnostics.ToImmutable();
    }

    [Fact]
    public void A_program_inside_another_file_is_reported_in_that_file()
    {
        var yaml = SourceText.From("weaver.yaml", "filter: nope | .a\n");
        var options = new JqOptions { Locate = span => new Location(yaml, new TextSpan(span.Start + 8, span.Length)) };
        var diagnostics = new DiagnosticBag();
        JqProgram.Compile(SourceText.From("filter", "nope | .a"), options, diagnostics);
        Assert.Equal("weaver.yaml:1:9", Assert.Single(diagnostics.ToImmutable()).Location.ToString());
    }

    private static (JqResult Result, DiagnosticBag Diagnostics) Run(string program)
    {
        var diagnostics = new DiagnosticBag();
        var compiled = JqProgram.Compile(SourceText.From("filter.jq", program), JqOptions.Default, diagnostics);
        Assert.NotNull(compiled);
        return (compiled.Run(Value.None, diagnostics), diagnostics);
    }
}
