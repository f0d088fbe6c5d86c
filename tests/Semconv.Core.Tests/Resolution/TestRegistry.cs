using System.Collections.Immutable;
using Semconv.Core.Output;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Resolution;

/// <summary>A registry given as texts, resolved.</summary>
internal sealed class TestRegistry
{
    private readonly DiagnosticBag _diagnostics = new();
    private readonly DiagnosticBag _readingDiagnostics = new();

    private TestRegistry(string url, IEnumerable<(string Path, string Text)> files, ImmutableArray<ResolvedRegistry> dependencies)
    {
        Assert.True(SchemaUrl.TryParse(url, out var schemaUrl, out _));
        var read = files.Select(file => SemconvFile.Read(SourceText.From(file.Path, file.Text), _readingDiagnostics)).ToImmutableArray();
        Assert.DoesNotContain(_readingDiagnostics.ToImmutable(), diagnostic => diagnostic.Severity == Severity.Error);
        Registry = RegistryResolver.Resolve(schemaUrl!, read, dependencies, _diagnostics);
    }

    public ResolvedRegistry Registry { get; }

    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.ToImmutable();

    /// <summary>Each diagnostic as <c>place: id message</c>, with its related places.</summary>
    public ImmutableArray<string> Lines => [.. Diagnostics.Select(Describe)];

    /// <summary>One definition/2 file <c>a.yaml</c>, without its first line.</summary>
    public static TestRegistry Of(string body, params ImmutableArray<ResolvedRegistry> dependencies) =>
        Of("https://acme.com/main/1.0.0", [("a.yaml", Definition2(body))], dependencies);

    public static TestRegistry Of(string url, IEnumerable<(string Path, string Text)> files, params ImmutableArray<ResolvedRegistry> dependencies) =>
        new(url, files, dependencies);

    /// <summary>A dependency: one definition/2 file under a name of its own, which must be right.</summary>
    public static ResolvedRegistry Dependency(string url, string body, params ImmutableArray<ResolvedRegistry> dependencies)
    {
        var registry = Of(url, [("dep.yaml", Definition2(body))], dependencies);
        Assert.Empty(registry.Lines);
        return registry.Registry;
    }

    public static string Definition2(string body) => "file_format: definition/2\n" + body;

    public string ToJson()
    {
        using var text = new StringWriter();
        MaterializedRegistryWriter.Write(Registry, new JsonStructureWriter(text));
        return text.ToString();
    }

    private static string Describe(Diagnostic diagnostic)
    {
        var related = diagnostic.Related.Select(place => $" [{place.Location.Source.Path}:{place.Location.Start} {place.Message}]");
        return $"{diagnostic.Location!.Value.Source.Path}:{diagnostic.Location!.Value.Start}: {diagnostic.Id} {diagnostic.Message}{string.Concat(related)}";
    }
}
