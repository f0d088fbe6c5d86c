using Semconv.Templating.Jq;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Templating.Tests.Jq;

/// <summary>Filters of jaq's library where they differ from what jq does, or from what one would expect; compared with jaq.</summary>
public sealed class JqLibraryTests
{
    [Theory]
    [InlineData("\"1 2\" | tonumber", "1 2")]
    [InlineData("\"\" | tonumber", "")]
    [InlineData("try (\"true\" | tonumber) catch .", "\"cannot parse as number\"")]
    [InlineData("\"true\" | toboolean", "true")]
    [InlineData("[[], [1, [2]]] | flatten(1), flatten(2)", "[1,[2]] [1,2]")]
    [InlineData("[] | flatten(1)", "null")]
    [InlineData("{a: [1]} | flatten(1), flatten(0)", "[1] {\"a\":[1]}")]
    [InlineData("[\"a\", \"b\"] | join(null)", "\"ab\"")]
    [InlineData("[1, 2, 1] | .[[1]]", "[0,2]")]
    [InlineData("null | has(0), has(\"a\")", "false false")]
    [InlineData("[] | isnan, isinfinite", "false false")]
    [InlineData("5 | gamma", "24.0")]
    [InlineData("27, 64 | cbrt", "3.0 4.0")]
    [InlineData("2.5, -2.5 | nearbyint, rint", "3.0 2.0 -3.0 -2.0")]
    [InlineData("ldexp(3; 2)", "12.0")]
    [InlineData("2.5 | gmtime", "[1970,0,1,0,0,2.5,4,0]")]
    [InlineData("1425599621.678 | todate", "\"2015-03-05T23:53:41.678Z\"")]
    [InlineData("nan | todate", "\"1970-01-01T00:00:00Z\"")]
    [InlineData("100000000000000000000 - 1.0", "1e20")]
    [InlineData("{} | transpose", "[]")]
    [InlineData("1425599621.5 | strftime(\"%c|%x|%N|%q|%^a|%5Y|%.3f\")", "\"2015 M03 5, Thu 23:53:41|2015 M03 5|500000000|1|THU|02015|.500\"")]
    [InlineData("\"2015-03-05 23:51:47 +0100\" | strptime(\"%Y-%m-%d %H:%M:%S %z\") | .[3]", "23")]
    [InlineData("\"2015-03-05t23:51z\" | fromdate", "1425599460")]
    [InlineData("1.123456789 | todate", "\"1970-01-01T00:00:01.123456Z\"")]
    public void Filters_yield_what_jaq_yields(string program, string expected) =>
        Assert.Equal(expected, string.Join(' ', Run(program).Outputs.Select(JqOutput.ToJson)));

    [Theory]
    [InlineData("{a: 1} | join(\",\")", "cannot use {\"a\":\"1\"} as array")]
    [InlineData("null | index(\"a\")", "cannot index null with \"a\"")]
    [InlineData("null | .[1:]", "cannot use null as rangeable (array or string)")]
    [InlineData("ldexp(1; 2.0)", "cannot use 2.0 as integer")]
    [InlineData("1 | flatten(1)", "cannot use 1 as iterable (array or object)")]
    public void Wrong_kinds_fail(string program, string expected) => Assert.Equal(expected, Run(program).Error);

    [Theory]
    [InlineData("\"9999-12-31T23:59:59-01:00\" | fromdate")]
    [InlineData("\"0001-01-01T00:00:00+01:00\" | fromdate")]
    [InlineData("\"-100000000000\" | strptime(\"%s\")")]
    [InlineData("\"9999-12-31 23:59:60\" | strptime(\"%Y-%m-%d %H:%M:%S\")")]
    [InlineData("\"9999 400\" | strptime(\"%Y %j\")")]
    [InlineData("[9999, 11, 31, 23, 59, 60] | mktime")]
    [InlineData("253402300799.9999999 | todate")]
    public void Times_before_and_after_years_of_four_digits_fail(string program) => Assert.StartsWith("\"cannot ", Run(program).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("0 | date")]
    [InlineData("0 | dateadd(\"seconds\"; 1)")]
    public void Filters_that_only_jq_has_are_unknown(string program)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(JqProgram.Compile(SourceText.From("filter.jq", program), JqOptions.Default, diagnostics));
        Assert.True(diagnostics.HasErrors);
    }

    private static JqResult Run(string program) =>
        JqProgram.Compile(SourceText.From("filter.jq", program), JqOptions.Default, new DiagnosticBag())!.Run(Values.Value.None, new DiagnosticBag());
}
