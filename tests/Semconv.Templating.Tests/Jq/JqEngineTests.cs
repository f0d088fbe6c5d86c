using Semconv.Templating.Jq;
using Semconv.Templating.Values;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Templating.Tests.Jq;

/// <summary>What the recorded cases do not reach: limits, deep recursion, threads, and rules stated in jaq's manual.</summary>
public sealed class JqEngineTests
{
    private static readonly JqOptions Limits = new()
    {
        Limits = new JqLimits { Steps = 300_000, Depth = 5_000, Outputs = 10_000, Length = 1_000_000 },
    };

    [Theory]
    [InlineData("1.10, 1e3, 1.50 + 0 | tojson", "\"1.10\" \"1e3\" \"1.5\"")]
    [InlineData("1e15, 1e16, 1e-5, 1e-6 | . + 0", "1000000000000000.0 1e16 0.00001 1e-6")]
    [InlineData("foreach (5, 10) as $x (1; .+$x, -.)", "6 16 -6 -1 9 1")]
    [InlineData("[1, 2, 3] | .[] |= (., .*2)", "[1,2,2,4,3,6]")]
    [InlineData("[1, 2, 3] | .[0] |= (., .*2)", "[1,2,3]")]
    [InlineData("[1, 2, 3, 4] | .[1:-1] |= map(.+1)", "[1,3,4,4]")]
    [InlineData("\"abcd\" | .[1:-1] |= ascii_upcase", "\"aBCd\"")]
    [InlineData("1 | . |= (., .*2)", "1 2")]
    [InlineData("0 | (., .) |= (., .+1)", "0 1 1 2")]
    [InlineData("[1, 2, 3] | .[0] += (length, 4)", "[4,2,3] [5,2,3]")]
    [InlineData("[1, 2, 3] | getpath(path(first(.[]))) -= 1", "[0,2,3]")]
    [InlineData("[{a: 1}] | path(reduce (0, \"a\") as $i (.; .[$i]))", "[0,\"a\"]")]
    [InlineData("[1, 2, 3] | path(.[1:-1])", "[{\"start\":1,\"end\":-1}]")]
    [InlineData("[[1, 2], [3]] | walk(if isnumber then . + 1 else . end)", "[[2,3],[4]]")]
    [InlineData("{a: 1, b: 2, c: 3, d: 4} as {(\"a\", \"b\"): $x, (\"c\", \"d\"): $y} | [$x, $y]", "[1,3] [1,4] [2,3] [2,4]")]
    [InlineData("label $x | 1, (label $x | 2, break $x, 3), 4, break $x, 5", "1 2 4")]
    [InlineData("def f(g): 1, g, 2; label $x | f(break $x)", "1")]
    [InlineData("first(1, error), first(empty), limit(2; repeat(0))", "1 0 0")]
    [InlineData("try last(1, error(\"fail\"), 3) catch .", "\"fail\"")]
    [InlineData("range(9; 0; -2), [range(\"\"; \"aaa\"; \"a\")]", "9 7 5 3 1 [\"\",\"a\",\"aa\"]")]
    [InlineData("[0, 4, 8] | bsearch(8, -2, 6)", "2 -1 -3")]
    [InlineData("[[1, 2], [3, 4]] | [combinations]", "[[1,3],[1,4],[2,3],[2,4]]")]
    [InlineData("{a: {b: 1, c: 2}, d: 3} | pick(.a.c, .d)", "{\"a\":{\"c\":2},\"d\":3}")]
    [InlineData("[1, 2, 3] | delpaths([[0], [0]])", "[3]")]
    [InlineData("\"Thanks, fine.\" | sub(\"(?<w>\\\\w+)\"; .w, (.w | ascii_upcase); \"g\")", "\"Thanks, fine.\" \"Thanks, FINE.\" \"THANKS, fine.\" \"THANKS, FINE.\"")]
    [InlineData("\"v2.0, v3.0\" | [scan(\"v[0-9]+\\\\.[0-9]+\"; \"g\")]", "[\"v2.0\",\"v3.0\"]")]
    [InlineData("\"x😀y\" | match(\"y\").offset, gsub(\".\"; \"_\")", "2 \"___\"")]
    [InlineData("\"1955-11-12T22:04:00-08:00\" | fromdate | gmtime", "[1955,10,13,6,4,0,0,316]")]
    [InlineData("0.123456 | todate, (todate | fromdate)", "\"1970-01-01T00:00:00.123456Z\" 0.123456")]
    [InlineData("0 | strftime(\"%T %z (%Z) %a %j\")", "\"00:00:00 +0000 (UTC) Thu 001\"")]
    [InlineData("\"1970-01-01 00:00:00\" | strptime(\"%F %T\") | ., mktime", "[1970,0,1,0,0,0,4,0] 0")]
    [InlineData("\"null [1] {\\\"a\\\": NaN}\" | fromjson", "null [1] {\"a\":NaN}")]
    [InlineData("\"Hi\" | tobytes | ., length, .[0], . == \"Hi\"", "b\"Hi\" 2 72 true")]
    [InlineData("{(0): 1, \"2\": 3} | tojson", "\"{0:1,\\\"2\\\":3}\"")]
    [InlineData("[\"it's\", 1] | @sh", "\"'it'\\\\''s' 1\"")]
    [InlineData("try (1 | tobytes | @base64d) catch \"bad\", (\"aGk=\" | @base64d)", "\"bad\" \"hi\"")]
    [InlineData("-1 as $x | $x, -(1, 2)", "-1 -1 -2")]
    [InlineData("0 | recurse(if . < 3 then . + 1 else empty end)", "0 1 2 3")]
    [InlineData("fma(2; 3; 4), (8 | frexp), (3.5 | modf), (5 | tgamma)", "10.0 [0.5,4] [0.5,3.0] 24.0")]
    public void Programs_yield_what_the_manual_says(string program, string expected)
    {
        var result = Run(program);
        Assert.Null(result.Error);
        Assert.Equal(expected, string.Join(' ', result.Outputs.Select(JqOutput.ToJson)));
    }

    [Fact]
    public void Calls_in_tail_position_do_not_count_as_depth() =>
        Assert.Equal("300000", JqOutput.ToJson(Run("def f: if . >= 300000 then . else . + 1 | f end; 0 | f").Outputs[0]));

    [Fact]
    public void Deep_recursion_does_not_exhaust_the_stack() =>
        Assert.Equal("20000", JqOutput.ToJson(Run("def f: if . <= 0 then 0 else 1 + (. - 1 | f) end; 20000 | f").Outputs[0]));

    [Fact]
    public void Failure_on_a_fresh_stack_arrives_as_it_was_thrown()
    {
        var options = new JqOptions { Clock = static () => throw new TimeZoneNotFoundException("no clock") };
        var program = Compile("def f: if . <= 0 then now else 1 + (. - 1 | f) end; 20000 | f", options);
        Assert.Equal("no clock", Assert.Throws<TimeZoneNotFoundException>(() => program.Run(Value.None, new DiagnosticBag())).Message);
    }

    [Theory]
    [InlineData("def f: 1 + f; f", "filters call each other more than 5000 levels deep")]
    [InlineData("def f: f; f", "the program took more than 300000 steps")]
    [InlineData("\"a\" * 100000000000", "a string or list grew beyond 1000000")]
    [InlineData("reduce range(100000) as $i (0; [.]) | tojson", "a value is nested too deeply")]
    [InlineData("range(20000)", "the program yielded more than 10000 values")]
    public void Programs_that_do_not_end_stop_at_a_limit(string program, string message) =>
        Assert.Equal(message, Compile(program, Limits).Run(Value.None, new DiagnosticBag()).Error);

    [Fact]
    public void A_limit_cannot_be_caught() => Assert.NotNull(Run("try (\"a\" * 100000000000) catch 1").Error);

    [Fact]
    public void Nested_brackets_are_refused_before_the_stack_ends()
    {
        var diagnostics = new DiagnosticBag();
        var program = new string('[', 100_000) + new string(']', 100_000);
        Assert.Null(JqProgram.Compile(SourceText.From("filter.jq", program), JqOptions.Default, diagnostics));
        Assert.Single(diagnostics.ToImmutable());
    }

    [Fact]
    public void One_program_runs_in_several_threads()
    {
        var program = Compile("[range($n)] | map(. as $x | $x * $x) | add", new JqOptions { Variables = ["n"] });
        Parallel.For(0, 64, n =>
        {
            var result = program.Run(Value.None, [Value.From((long)n)], new DiagnosticBag());
            var expected = n == 0 ? Value.None : Value.From(Enumerable.Range(0, n).Sum(static x => (long)x * x));
            Assert.Equal(expected, Assert.Single(result.Outputs));
        });
    }

    [Fact]
    public void Halt_ends_the_run_with_its_exit_code() => Assert.Equal(7, Run("1, halt(7), 2").ExitCode);

    private static JqProgram Compile(string program, JqOptions options)
    {
        var diagnostics = new DiagnosticBag();
        var compiled = JqProgram.Compile(SourceText.From("filter.jq", program), options, diagnostics);
        Assert.True(compiled is not null, string.Join('\n', diagnostics.ToImmutable().Select(static one => one.Message)));
        return compiled;
    }

    private static JqResult Run(string program) => Compile(program, JqOptions.Default).Run(Value.None, new DiagnosticBag());
}
