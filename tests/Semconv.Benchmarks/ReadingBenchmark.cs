using Semconv.Core.Syntax;
using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;
using YamlDotNet.Core;

namespace Semconv.Benchmarks;

/// <summary>Reads a whole model: as YAML nodes and as declarations, beside the bare events of YamlDotNet.</summary>
internal sealed class ReadingBenchmark
{
    private const int Rounds = 40;

    private readonly List<SourceText> _sources;

    public ReadingBenchmark(string folder) => _sources = [.. Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(path => SourceText.From(path, File.ReadAllText(path)))];

    public int Files => _sources.Count;

    public long Characters => _sources.Sum(source => (long)source.Length);

    public IReadOnlyList<Measurement> Run() => Measurement.Take(
        Rounds,
        ("YamlReader: nodes", ReadNodes),
        ("SemconvFile: nodes, declarations", ReadDeclarations),
        ("YamlDotNet: events (baseline)", ReadEvents));

    private void ReadNodes()
    {
        foreach (var source in _sources)
        {
            var diagnostics = new DiagnosticBag();
            if (YamlReader.Read(source, diagnostics) is null)
            {
                throw new InvalidOperationException($"'{source.Path}' was not read");
            }
        }
    }

    private void ReadDeclarations()
    {
        var diagnostics = new DiagnosticBag();
        foreach (var source in _sources)
        {
            SemconvFile.Read(source, diagnostics);
        }
    }

    private void ReadEvents()
    {
        foreach (var source in _sources)
        {
            var parser = new Parser(new Scanner(new StringReader(source.Content), skipComments: true));
            while (parser.MoveNext())
            {
            }
        }
    }
}
