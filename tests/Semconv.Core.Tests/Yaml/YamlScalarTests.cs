using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Yaml;

/// <summary>What a scalar means.</summary>
public sealed class YamlScalarTests
{
    [Theory]
    [InlineData("~", YamlScalarKind.Null)]
    [InlineData("null", YamlScalarKind.Null)]
    [InlineData("nULL", YamlScalarKind.String)]
    [InlineData("true", YamlScalarKind.Bool)]
    [InlineData("False", YamlScalarKind.Bool)]
    [InlineData("yes", YamlScalarKind.String)]
    [InlineData("on", YamlScalarKind.String)]
    [InlineData("n", YamlScalarKind.String)]
    [InlineData("0", YamlScalarKind.Int)]
    [InlineData("-12", YamlScalarKind.Int)]
    [InlineData("+5", YamlScalarKind.Int)]
    [InlineData("010", YamlScalarKind.String)]
    [InlineData("0x1F", YamlScalarKind.Int)]
    [InlineData("0o17", YamlScalarKind.Int)]
    [InlineData("0b101", YamlScalarKind.Int)]
    [InlineData("0x", YamlScalarKind.String)]
    [InlineData("0xG", YamlScalarKind.String)]
    [InlineData("1_000", YamlScalarKind.String)]
    [InlineData("18446744073709551615", YamlScalarKind.Int)]
    [InlineData("18446744073709551616", YamlScalarKind.Float)]
    [InlineData("1.5", YamlScalarKind.Float)]
    [InlineData(".5", YamlScalarKind.Float)]
    [InlineData("1.", YamlScalarKind.Float)]
    [InlineData("1e3", YamlScalarKind.Float)]
    [InlineData("-.inf", YamlScalarKind.Float)]
    [InlineData(".nan", YamlScalarKind.Float)]
    [InlineData("-.nan", YamlScalarKind.String)]
    [InlineData("inf", YamlScalarKind.String)]
    [InlineData("1.2.3", YamlScalarKind.String)]
    [InlineData(".", YamlScalarKind.String)]
    [InlineData("+-1", YamlScalarKind.String)]
    [InlineData("2021-01-01", YamlScalarKind.String)]
    [InlineData("1:30", YamlScalarKind.String)]
    [InlineData("'1'", YamlScalarKind.String)]
    [InlineData("\"true\"", YamlScalarKind.String)]
    [InlineData("!!str 1", YamlScalarKind.String)]
    [InlineData("! 1", YamlScalarKind.String)]
    public void Kind_is_that_of_yaml_1_2(string text, YamlScalarKind expected) => Assert.Equal(expected, Scalar(text).Kind);

    [Theory]
    [InlineData("-12", -12)]
    [InlineData("0x1F", 31)]
    [InlineData("-0x1F", -31)]
    [InlineData("0o17", 15)]
    [InlineData("0b101", 5)]
    [InlineData("9223372036854775807", long.MaxValue)]
    public void Integers_have_a_value(string text, long expected)
    {
        Assert.True(Scalar(text).TryGetInt64(out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("1.5", 1.5)]
    [InlineData("-1e3", -1000)]
    [InlineData("-.inf", double.NegativeInfinity)]
    [InlineData(".NaN", double.NaN)]
    [InlineData("18446744073709551615", 18446744073709551615d)]
    public void Numbers_have_a_value(string text, double expected)
    {
        Assert.True(Scalar(text).TryGetDouble(out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("1.5")]
    [InlineData("x")]
    public void Other_scalars_have_no_integer(string text) => Assert.False(Scalar(text).TryGetInt64(out _));

    [Theory]
    [InlineData("one\n  two\n\n  three", "one two\nthree")]
    [InlineData("'one\n  two'", "one two")]
    [InlineData("'one\ntwo'", "one two")]
    [InlineData("\"one\n  two \\\n  \\  three\"", "one two   three")]
    [InlineData("\"\\ud834\\udd1e \\U0001d11e\"", "𝄞 𝄞")]
    [InlineData("|\n  one\n    two\n", "one\n  two\n")]
    [InlineData("|2-\n   one\n  two\n\n", " one\ntwo")]
    [InlineData("|+\n  one\n\n", "one\n\n")]
    [InlineData(">\n  one\n  two\n\n  three\n    four\n  five\n", "one two\nthree\n  four\nfive\n")]
    [InlineData("|\r\n  one\r\n  two\r\n", "one\ntwo\n")]
    [InlineData("|\n  one", "one")]
    public void Text_is_folded_and_chomped(string text, string expected) => Assert.Equal(expected, Scalar(text).Text);

    [Fact]
    public void Bool_knows_which_it_is()
    {
        Assert.True(Scalar("TRUE").IsTrue);
        Assert.False(Scalar("false").IsTrue);
        Assert.False(Scalar("'true'").IsTrue);
    }

    private static YamlScalar Scalar(string text)
    {
        var root = YamlReader.Read(SourceText.From("model.yaml", $"a: {text}"), new DiagnosticBag());
        return Assert.IsType<YamlScalar>(Assert.IsType<YamlMapping>(root).Find("a"));
    }
}
