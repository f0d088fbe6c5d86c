using Semconv.Core.Tests.Support;
using Semconv.Core.Tests.Yaml.Oracle;
using Semconv.TestSupport;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Yaml;

/// <summary>Our reader and YamlDotNet read the same: kinds, styles, texts and places.</summary>
public sealed class YamlOracleTests
{
    private const string Alphabet = "abz019 \n\n\t:-?[]{},#&*!|>'\"%@`~<=.\\/éx\r";

    [Fact]
    public void Files_of_the_reference_data_are_read_as_the_oracle_reads_them() =>
        Assert.Equal([], Files(SharedData.Require("data")).Select(file => OracleComparison.Find(file, comparesPlaces: true)).OfType<string>());

    [Theory]
    [InlineData("model")]
    [InlineData("templates")]
    [InlineData("tests")]
    public void Files_of_this_repository_are_read_as_the_oracle_reads_them(string folder) => Assert.Equal(
        [],
        Files(RepositoryRoot.Combine(folder)).Select(file => OracleComparison.Find(file, comparesPlaces: true)).OfType<string>());

    [Fact]
    public void Changed_pieces_of_files_are_read_as_the_oracle_reads_them()
    {
        var noise = new Noise(22);
        var files = Files(SharedData.Require("data")).Where(file => file.Length > 100).ToList();
        for (var round = 0; round < 20_000; round++)
        {
            var text = Piece(files[noise.Next(files.Count)].Content, noise);
            for (var change = 0; change <= round % 4; change++)
            {
                text[noise.Next(text.Length)] = Alphabet[noise.Next(Alphabet.Length)];
            }

            Check(new string(text));
        }
    }

    [Fact]
    public void Noise_is_read_as_the_oracle_reads_it()
    {
        var noise = new Noise(23);
        string[] words =
        [
            "a", "b", ": ", ": ", "- ", "\n", "\n  ", "\n ", "? ", "[", "]", "{", "}", ", ", "'c'", "\"d\"", " # e\n", "|\n   g\n", ">-\n   h\n   i\n", "&f ", " *f\n", "!!str ", "'",
        ];
        for (var round = 0; round < 20_000; round++)
        {
            var pieces = Enumerable.Range(0, noise.Next(14)).Select(_ => words[noise.Next(words.Length)]);
            Check(string.Concat(pieces));
        }
    }

    private static void Check(string text)
    {
        var difference = OracleComparison.Find(SourceText.From("changed.yaml", text), comparesPlaces: false);
        Assert.True(difference is null, $"{difference}\n{text}");
    }

    /// <summary>Some lines from anywhere in a text.</summary>
    private static char[] Piece(string text, Noise noise)
    {
        var start = text.LastIndexOf('\n', noise.Next(text.Length - 50)) + 1;
        return text.Substring(start, Math.Min(text.Length - start, 50 + noise.Next(300))).ToCharArray();
    }

    private static IEnumerable<SourceText> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*.y*ml", SearchOption.AllDirectories)
            .Where(path => !path.Contains("node_modules", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => SourceDecoder.Decode(path, File.ReadAllBytes(path), new DiagnosticBag()))
            .OfType<SourceText>();
}
