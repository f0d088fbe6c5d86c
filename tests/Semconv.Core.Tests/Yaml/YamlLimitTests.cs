using System.Diagnostics;
using System.Text;
using Semconv.Core.Tests.Support;
using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Yaml;

/// <summary>Files made to exhaust the reader end quickly, in little memory and with one clear report.</summary>
public sealed class YamlLimitTests
{
    /// <summary>Each takes well under two seconds; the rest is for machines that do something else too.</summary>
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(10);

    private const long MemoryLimit = 200_000_000;

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    public void Ten_thousand_open_brackets_are_too_deep(string level) =>
        AssertOnly("SC1016", Read(string.Concat(Enumerable.Repeat(level, 10_000))));

    [Fact]
    public void Ten_thousand_nested_blocks_are_too_deep()
    {
        var text = new StringBuilder();
        for (var level = 0; level < 10_000; level++)
        {
            text.Append(' ', Math.Min(level, 300)).Append("a:\n");
        }

        var (_, diagnostics) = Read(text.ToString());
        Assert.True(diagnostics.HasErrors);
        Assert.Single(diagnostics.ToImmutable());
    }

    [Fact]
    public void Deepest_allowed_nesting_is_read()
    {
        var (root, diagnostics) = Read(new string('[', YamlReader.MaxDepth) + new string(']', YamlReader.MaxDepth));
        Assert.NotNull(root);
        Assert.False(diagnostics.HasErrors);
        AssertOnly("SC1016", Read(new string('[', YamlReader.MaxDepth + 1) + new string(']', YamlReader.MaxDepth + 1)));
    }

    [Fact]
    public void Alias_bomb_is_defused()
    {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level < 12; level++)
        {
            var aliases = string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10));
            text.Append($"a{level}: &a{level} [{aliases}]\n");
        }

        AssertOnly("SC1015", Read(text.ToString()));
    }

    [Fact]
    public void Many_small_aliases_are_read()
    {
        var text = "- &a x\n" + string.Concat(Enumerable.Repeat("- *a\n", 50_000));
        var (root, diagnostics) = Read(text);
        Assert.Equal(50_001, Assert.IsType<YamlSequence>(root).Items.Length);
        Assert.False(diagnostics.HasErrors);
    }

    [Theory]
    [InlineData("a: ", "")]
    [InlineData("a: \"", "\"")]
    [InlineData("a: |\n  ", "\n")]
    public void Scalar_of_ten_megabytes_is_read(string before, string after)
    {
        const int length = 10_000_000;
        var (root, diagnostics) = Read(before + new string('x', length) + after);
        Assert.Equal([], DiagnosticLines.Of(diagnostics));
        var value = Assert.IsType<YamlScalar>(Assert.IsType<YamlMapping>(root).Find("a"));
        Assert.Equal(length, value.Text.TrimEnd().Length);
    }

    [Fact]
    public void Mapping_with_many_keys_is_read()
    {
        var text = string.Concat(Enumerable.Range(0, 50_000).Select(key => $"key{key}: 1\n")) + "key7: 2\n";
        AssertOnly("SC1011", Read(text));
    }

    [Fact]
    public void Ten_thousand_open_quotes_and_brackets_are_reported_once() =>
        AssertOnly("SC1004", Read(string.Concat(Enumerable.Repeat("a: [\"\n", 10_000)) + "\""));

    private static void AssertOnly(string id, (YamlNode? Root, DiagnosticBag Diagnostics) result) =>
        Assert.Equal([id], result.Diagnostics.ToImmutable().Select(diagnostic => diagnostic.Id));

    private static (YamlNode? Root, DiagnosticBag Diagnostics) Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var source = SourceText.From("model.yaml", text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        var root = YamlReader.Read(source, diagnostics);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeLimit);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MemoryLimit);
        return (root, diagnostics);
    }
}
