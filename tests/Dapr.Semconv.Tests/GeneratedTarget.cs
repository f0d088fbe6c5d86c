using System.Collections.Immutable;
using Semconv.Core.Generation;
using Semconv.Core.Generation.Configuration;
using Semconv.Templating.Values;
using Semconv.TestSupport;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Dapr.Semconv.Tests;

/// <summary>One target of the repository's <c>weaver.yaml</c>: what it generates from the model, and what lies on disk.</summary>
internal sealed class GeneratedTarget
{
    private static readonly Lazy<TemplateConfig> Repository = new(() => TemplateConfig.Read([Source("weaver.yaml")], new DiagnosticBag()));

    private readonly string _name;

    private GeneratedTarget(string name, string output)
    {
        _name = name;
        Output = output;
    }

    public string Output { get; }

    public static IEnumerable<string> Names => Repository.Value.Targets.Select(target => target.Name.Value);

    public static GeneratedTarget Named(string name)
    {
        var target = Repository.Value.Targets.Single(target => target.Name.Value == name);
        return new GeneratedTarget(name, target.Output.Value);
    }

    /// <summary>Every file of the target; anything reported fails the test.</summary>
    public ImmutableArray<GeneratedFile> Generate(Value context)
    {
        var diagnostics = new DiagnosticBag();
        var files = Generate(context, diagnostics);
        Assert.Empty(diagnostics.ToImmutable().Select(diagnostic => $"{diagnostic.Location} {diagnostic.Id} {diagnostic.Message} | {diagnostic.Help}"));
        return files;
    }

    public ImmutableArray<GeneratedFile> Generate(Value context, DiagnosticBag diagnostics)
    {
        var folder = $"templates/registry/{_name}";
        var config = TemplateConfig.Read([Source("weaver.yaml"), Source(folder + "/weaver.yaml")], diagnostics);
        var package = new TemplatePackage(config, [.. FilesBelow(folder).Select(path => new TemplateFile(
            path[(folder.Length + 1)..], path, File.ReadAllBytes(RepositoryRoot.Combine(path))))]);
        return RegistryGenerator.Generate(context, package, ValueMap.Empty, diagnostics);
    }

    public ImmutableArray<GeneratedTreeChange> Compare(IEnumerable<GeneratedFile> files) =>
        GeneratedTree.Compare(_name, files, FilesBelow(Output).Select(path => new GeneratedFile(
            path[(Output.Length + 1)..], File.ReadAllText(RepositoryRoot.Combine(path)))));

    public void Apply(GeneratedTreeChange change)
    {
        var path = RepositoryRoot.Combine(Output, change.Path);
        if (change.Expected is null)
        {
            File.Delete(path);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, change.Expected);
    }

    private static SourceText Source(string path) => SourceText.From(path, File.ReadAllText(RepositoryRoot.Combine(path)));

    private static IEnumerable<string> FilesBelow(string folder)
    {
        var full = RepositoryRoot.Combine(folder);
        return Directory.Exists(full)
            ? Directory.EnumerateFiles(full, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(RepositoryRoot.Path, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
            : [];
    }
}
