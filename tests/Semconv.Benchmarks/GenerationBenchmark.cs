using System.Globalization;
using Semconv.Core;
using Semconv.Core.Generation;
using Semconv.Core.Generation.Configuration;
using Semconv.Core.Output;
using Semconv.Core.Resolution;
using Semconv.Templating.Values;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Benchmarks;

/// <summary>Renders a template package over a model, beside writing the same registry as JSON.</summary>
internal sealed class GenerationBenchmark
{
    private const int Rounds = 15;

    private readonly Value _context;
    private readonly TemplatePackage _package;
    private readonly Action<IStructureWriter> _write;

    /// <param name="name">What the package is called.</param>
    /// <param name="model">The folder of definition files.</param>
    /// <param name="target">The folder of the templates.</param>
    /// <param name="configurations">The configurations, the last one winning.</param>
    public GenerationBenchmark(string name, string model, string target, params IEnumerable<string> configurations)
    {
        Name = name;
        var diagnostics = new DiagnosticBag();
        var source = new RegistrySource(model) { Files = [.. FilesOf(model, "*.yaml").Select(path => SourceText.From(path, File.ReadAllText(path)))] };
        var registry = RegistryCompiler.Compile(source, ResolutionOptions.Default, diagnostics);
        _write = name.StartsWith("ours", StringComparison.Ordinal)
            ? writer => MaterializedRegistryWriter.Write(registry, writer)
            : writer => GroupedRegistryWriter.Write(registry, source.Path, writer);
        var context = new ValueStructureWriter();
        _write(context);
        _context = context.Result;
        _package = new TemplatePackage(
            TemplateConfig.Read([.. configurations.Select(path => SourceText.From(path, File.ReadAllText(path)))], diagnostics),
            [.. FilesOf(target, "*").Select(path => new TemplateFile(Path.GetRelativePath(target, path).Replace('\\', '/'), path, File.ReadAllBytes(path)))]);
    }

    public string Name { get; }

    public IEnumerable<string> Run()
    {
        var files = RegistryGenerator.Generate(_context, _package, ValueMap.Empty, new DiagnosticBag()).Length;
        var measurements = Measurement.Take(
            Rounds,
            ($"{Name}: {files} files", () => RegistryGenerator.Generate(_context, _package, ValueMap.Empty, new DiagnosticBag())),
            ("the registry as JSON (baseline)", () => _write(new JsonStructureWriter(TextWriter.Null))));
        var rendering = measurements[0];
        return Report.Lines(measurements).Append(string.Create(
            CultureInfo.InvariantCulture,
            $"{files / rendering.Median.TotalSeconds:F0} files per second, {rendering.AllocatedBytes / Math.Max(1, files)} allocated bytes per file"));
    }

    private static IEnumerable<string> FilesOf(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);
}
