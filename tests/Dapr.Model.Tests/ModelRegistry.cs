using System.Collections.Immutable;
using Semconv.Core;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax;
using Semconv.TestSupport;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Dapr.Model.Tests;

/// <summary>The registries of <c>model/</c>, compiled once for all tests.</summary>
internal static class ModelRegistry
{
    private static readonly Lazy<ResolvedRegistry> Compiled = new(Compile);

    private static readonly Lazy<SpanTypes> Types = new(() => new SpanTypes(Dapr));

    public static ResolvedRegistry Dapr => Compiled.Value;

    public static SpanTypes SpanTypes => Types.Value;

    /// <summary>The attributes that <c>model/otel</c> declares, as written.</summary>
    public static ImmutableArray<AttributeDeclaration> OpenTelemetry { get; } =
        [.. ReadFolder(RepositoryRoot.Combine("model", "otel"), new DiagnosticBag()).SelectMany(file => file.Attributes)];

    public static ImmutableArray<SemconvFile> ReadFolder(string folder, DiagnosticBag diagnostics) =>
        [.. Sources(folder).Select(source => SemconvFile.Read(source, diagnostics))];

    /// <summary>Keys of OpenTelemetry that a signal or group of <c>model/dapr</c> or a deprecation names.</summary>
    public static IEnumerable<string> UsedUpstreamKeys()
    {
        var files = ReadFolder(RepositoryRoot.Combine("model", "dapr"), new DiagnosticBag());
        var uses = files.SelectMany(file => file.Spans.SelectMany(item => item.Attributes)
            .Concat(file.Metrics.SelectMany(item => item.Attributes))
            .Concat(file.Events.SelectMany(item => item.Attributes))
            .Concat(file.AttributeGroups.SelectMany(item => item.Attributes))
            .Concat(file.Entities.SelectMany(item => item.Identity.Concat(item.Description))));
        return uses.OfType<AttributeReference>().Select(reference => reference.Ref.Value)
            .Concat(files.SelectMany(file => file.Attributes).Concat(OpenTelemetry)
                .Select(attribute => attribute.Common.Deprecated?.RenamedTo).OfType<string>())
            .Distinct();
    }

    private static ResolvedRegistry Compile()
    {
        var diagnostics = new DiagnosticBag();
        var otel = Source("otel", [], diagnostics);
        var dapr = Source("dapr", [otel], diagnostics);
        var registry = RegistryCompiler.Compile(dapr, diagnostics);
        Assert.Empty(diagnostics.ToImmutable().Where(diagnostic => diagnostic.Severity == Severity.Error));
        return registry;
    }

    private static RegistrySource Source(string name, ImmutableArray<RegistrySource> dependencies, DiagnosticBag diagnostics) =>
        new($"model/{name}")
        {
            Manifest = Manifest(name, diagnostics),
            Files = Sources(RepositoryRoot.Combine("model", name)),
            Dependencies = dependencies,
        };

    private static RegistryManifest Manifest(string name, DiagnosticBag diagnostics) =>
        RegistryManifest.Read(Source(RepositoryRoot.Combine("model", name, "manifest.yaml")), diagnostics);

    private static ImmutableArray<SourceText> Sources(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) is not ("manifest.yaml" or "schema-next.yaml"))
            .Order(StringComparer.Ordinal)
            .Select(Source)];

    private static SourceText Source(string path) =>
        SourceText.From(Path.GetRelativePath(RepositoryRoot.Path, path).Replace('\\', '/'), File.ReadAllText(path));
}
