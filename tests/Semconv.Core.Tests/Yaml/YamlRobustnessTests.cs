using Semconv.Core.Syntax;
using Semconv.Core.Tests.Support;
using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Yaml;

/// <summary>No text makes the readers throw, and nothing is rejected without a report inside the text.</summary>
public sealed class YamlRobustnessTests
{
    private const string Model = """
        file_format: definition/2
        attributes:
          - key: a.b   # comment
            type: {members: [{id: x, value: 1}, {id: "y", value: 'z'}]}
            brief: >-
              folded
              text
            note: |
              literal: [ text
            stability: stable
            examples: &examples ["x", 'y', z]
            annotations: {a: *examples, b: ~}
            deprecated:
              reason: renamed
              renamed_to: a.c
        """;

    private const string Alphabet = "abz019 \n\n\t:-?[]{},#&*!|>'\"%@`~<=.\\/éx\r";

    [Fact]
    public void Every_prefix_of_a_file_is_read_or_reported()
    {
        for (var length = 0; length <= Model.Length; length++)
        {
            Check(Model[..length]);
        }
    }

    [Fact]
    public void Changed_files_are_read_or_reported()
    {
        var noise = new Noise(20);
        for (var round = 0; round < 20_000; round++)
        {
            var text = Model.ToCharArray();
            for (var change = 0; change <= round % 4; change++)
            {
                text[noise.Next(text.Length)] = Alphabet[noise.Next(Alphabet.Length)];
            }

            Check(new string(text));
        }
    }

    [Fact]
    public void Noise_is_read_or_reported()
    {
        var noise = new Noise(21);
        for (var round = 0; round < 20_000; round++)
        {
            var text = new char[noise.Next(40)];
            for (var index = 0; index < text.Length; index++)
            {
                text[index] = Alphabet[noise.Next(Alphabet.Length)];
            }

            Check(new string(text));
        }
    }

    private static void Check(string text)
    {
        var diagnostics = new DiagnosticBag();
        var source = SourceText.From("model.yaml", text);
        var root = YamlReader.Read(source, diagnostics);
        Assert.True(root is not null || diagnostics.HasErrors, $"neither read nor reported: {text}");
        SemconvFile.Read(source, diagnostics);
        foreach (var diagnostic in diagnostics.ToImmutable())
        {
            var span = diagnostic.Location!.Value.Span;
            Assert.True(span.Start >= 0 && span.Length >= 0 && span.End <= source.Length, $"{DiagnosticLines.Of(diagnostics).First()}: {span} in {text}");
        }
    }
}
