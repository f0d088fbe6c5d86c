using Semconv.Core.Tests.Support;
using Semconv.Core.Yaml;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Yaml;

/// <summary>Nodes lie exactly where they were written.</summary>
public sealed class YamlLocationTests
{
    [Theory]
    [InlineData("a: [|text|]")]
    [InlineData("a: [|several words|]  # comment")]
    [InlineData("a: [|'quoted'|]")]
    [InlineData("a: [|\"quoted \\u00e9\"|] # comment")]
    [InlineData("b: ö\na: [|x|]")]
    [InlineData("b: 𝄞\na: [|x|]")]
    [InlineData("b: 1\r\na: [|x|]\r\n")]
    [InlineData("a: [||\n  one\n  two|]\nb: 1")]
    [InlineData("a: [||\r\n  one\r\n  two|]\r\nb: 1")]
    [InlineData("a: [|>-\n  one\n\n  two|]\n\n# comment\nb: 1")]
    [InlineData("a: [|one\n  two|]\nb: 1")]
    [InlineData("a: [|[1, 2]|]\nb: 1")]
    [InlineData("a: [|{x: 1}|]\nb: 1")]
    [InlineData("a: [|[\n  1,\n  2,\n]|]\nb: 1")]
    [InlineData("a:\n  [|- 1\n  - 2|]\nb: 1")]
    [InlineData("a:\n  [|x: 1\n  y: 2|]\n# comment\nb: 1")]
    [InlineData("a:[||]\nb: 1")]
    [InlineData("x: &anchor [|one|]\na: *anchor", true)]
    public void Value_has_the_span_of_its_text(string marked, bool anchorIsOutside = false)
    {
        var yaml = AnnotatedYaml.Parse(marked);
        var root = Assert.IsType<YamlMapping>(Read(yaml));
        var span = root.Find("a")!.Location.Span;
        Assert.Equal(yaml.Span.End, span.End);
        Assert.Equal(yaml.Span.Start - (anchorIsOutside ? "&anchor ".Length : 0), span.Start);
    }

    [Theory]
    [InlineData("b: 1\n[|a|]: x")]
    [InlineData("b: 1\n[|'a'|]: x")]
    [InlineData("{b: 1, [|a|]: x}")]
    [InlineData("b: 1\n? [|a|]\n: x")]
    public void Key_has_the_span_of_its_text(string marked)
    {
        var yaml = AnnotatedYaml.Parse(marked);
        var root = Assert.IsType<YamlMapping>(Read(yaml));
        Assert.Equal(yaml.Span, root.Entries[1].Key.Location.Span);
    }

    [Fact]
    public void Byte_order_mark_does_not_move_positions()
    {
        var source = Semconv.Text.SourceText.From("model.yaml", "\uFEFFa: x");
        var root = Assert.IsType<YamlMapping>(YamlReader.Read(source, new DiagnosticBag()));
        Assert.Equal("1:4", root.Find("a")!.Location.Start.ToString());
    }

    private static YamlNode? Read(AnnotatedYaml yaml)
    {
        var diagnostics = new DiagnosticBag();
        var node = YamlReader.Read(yaml.Source, diagnostics);
        Assert.Equal([], DiagnosticLines.Of(diagnostics));
        return node;
    }
}
