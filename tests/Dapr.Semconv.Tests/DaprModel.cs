using System.Collections.Immutable;
using Semconv.Core;
using Semconv.Core.Output;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax;
using Semconv.Templating.Values;
using Semconv.TestSupport;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Dapr.Semconv.Tests;

/// <summary>The Dapr model of this repository, resolved.</summary>
internal static class DaprModel
{
    private static readonly Lazy<ResolvedRegistry> Resolved = new(() => Resolve(files => files));

    public static ResolvedRegistry Registry => Resolved.Value;

    /// <summary>What templates see.</summary>
    public static Value Context => ToValue(Registry);

    public static Value ToValue(ResolvedRegistry registry)
    {
        var writer = new ValueStructureWriter();
        MaterializedRegistryWriter.Write(registry, writer);
        return writer.Result;
    }

    /// <summary>Resolves the model with its files handed over in another order.</summary>
    public static ResolvedRegistry Resolve(Func<IEnumerable<SourceText>, IEnumerable<SourceText>> order)
    {
        var diagnostics = new DiagnosticBag();
        var otel = Load("model/otel", [], order, diagnostics);
        var registry = RegistryCompiler.Compile(Load("model/dapr", [otel], order, diagnostics), diagnostics);
        var errors = diagnostics.ToImmutable().Where(diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Empty(errors.Select(error => $"{error.Location} {error.Message}"));
        return registry;
    }

    private static RegistrySource Load(
        string folder, ImmutableArray<RegistrySource> dependencies, Func<IEnumerable<SourceText>, IEnumerable<SourceText>> order, DiagnosticBag diagnostics)
    {
        var sources = Directory.EnumerateFiles(RepositoryRoot.Combine(folder), "*.yaml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(RepositoryRoot.Path, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(path => SourceText.From(path, File.ReadAllText(RepositoryRoot.Combine(path))))
            .ToList();
        var manifest = sources.Single(source => source.Path.EndsWith("/manifest.yaml", StringComparison.Ordinal));
        return new RegistrySource(folder)
        {
            Manifest = RegistryManifest.Read(manifest, diagnostics),
            Files = [.. order(sources.Where(source => source != manifest))],
            Dependencies = dependencies,
        };
    }
}
