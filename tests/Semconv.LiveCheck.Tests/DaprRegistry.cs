using System.Collections.Immutable;
using Semconv.Core;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax;
using Semconv.LiveCheck.Matching;
using Semconv.TestSupport;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.LiveCheck.Tests;

/// <summary>The registry of <c>model/dapr</c> and its span types, compiled once for all tests.</summary>
internal static class DaprRegistry
{
    private static readonly Lazy<ResolvedRegistry> Compiled = new(Compile);

    private static readonly Lazy<SpanTypeTable> Types = new(() => CompileTypes(Registry));

    public static ResolvedRegistry Registry => Compiled.Value;

    public static SpanTypeTable SpanTypes => Types.Value;

    private static SpanTypeTable CompileTypes(ResolvedRegistry registry)
    {
        var diagnostics = new DiagnosticBag();
        var types = SpanTypeTable.Compile(registry, diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
        return types;
    }

    private static ResolvedRegistry Compile()
    {
        var diagnostics = new DiagnosticBag();
        var otel = Source("otel", [], diagnostics);
        var registry = RegistryCompiler.Compile(Source("dapr", [otel], diagnostics), diagnostics);
        Assert.False(diagnostics.HasErrors, "the model has errors");
        return registry;
    }

    private static RegistrySource Source(string name, ImmutableArray<RegistrySource> dependencies, DiagnosticBag diagnostics) =>
        new($"model/{name}")
        {
            Manifest = RegistryManifest.Read(Source(RepositoryRoot.Combine("model", name, "manifest.yaml")), diagnostics),
            Files = [.. Directory.EnumerateFiles(RepositoryRoot.Combine("model", name), "*.yaml", SearchOption.AllDirectories)
                .Where(path => Path.GetFileName(path) is not ("manifest.yaml" or "schema-next.yaml"))
                .Order(StringComparer.Ordinal)
                .Select(Source)],
            Dependencies = dependencies,
        };

    private static SourceText Source(string path) =>
        SourceText.From(Path.GetRelativePath(RepositoryRoot.Path, path).Replace('\\', '/'), File.ReadAllText(path));
}
