using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Yaml;

/// <summary>Nodes are compared by content.</summary>
public sealed class YamlComparerTests
{
    [Theory]
    [InlineData("a", "'a'", true)]
    [InlineData("1", "'1'", false)]
    [InlineData("1", "2", false)]
    [InlineData("1", "1.0", false)]
    [InlineData("1", "+1", true)]
    [InlineData("16", "0x10", true)]
    [InlineData("0.7", "0.700", true)]
    [InlineData("0.7", "0.71", false)]
    [InlineData("1e2", "100.0", true)]
    [InlineData(".nan", ".NaN", true)]
    [InlineData("true", "True", true)]
    [InlineData("true", "False", false)]
    [InlineData("~", "null", true)]
    [InlineData("[1, 2]", "- 1\n- 2", true)]
    [InlineData("[1, 2]", "[2, 1]", false)]
    [InlineData("[1, 2]", "[1]", false)]
    [InlineData("{a: 1, b: 2}", "b: 2\na: 1", true)]
    [InlineData("{a: 1}", "{a: 1, b: 2}", false)]
    [InlineData("{a: 1, b: 2}", "{a: 1, c: 2}", false)]
    [InlineData("{a: {b: [x]}}", "a: {b: [x]}", true)]
    [InlineData("{a: {b: [x]}}", "a: {b: [y]}", false)]
    [InlineData("[a]", "{a: 1}", false)]
    public void Content_decides(string left, string right, bool expected)
    {
        var (first, second) = (Read(left), Read(right));
        Assert.Equal(expected, YamlComparer.Instance.Equals(first, second));
        Assert.True(!expected || YamlComparer.Instance.GetHashCode(first) == YamlComparer.Instance.GetHashCode(second));
    }

    [Theory]
    [InlineData("[1, 2.5]", "[1.0, 2.50]", true)]
    [InlineData("1", "1.5", false)]
    [InlineData("1", "'1'", false)]
    public void Integers_may_be_equal_to_other_numbers(string left, string right, bool expected)
    {
        var (first, second) = (Read(left), Read(right));
        Assert.Equal(expected, YamlComparer.MixingNumbers.Equals(first, second));
        Assert.True(!expected || YamlComparer.MixingNumbers.GetHashCode(first) == YamlComparer.MixingNumbers.GetHashCode(second));
    }

    private static YamlNode Read(string text) => YamlReader.Read(SourceText.From("model.yaml", text), new DiagnosticBag())!;
}
