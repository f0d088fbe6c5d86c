using System.Collections.Immutable;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax;
using Semconv.Core.Tests.Support;
using Semconv.TestSupport;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Mutations;

/// <summary>A real model of which one file at a time is changed; the others stay as they were read.</summary>
internal sealed class MutationModel
{
    private readonly ImmutableArray<ModelFile> _files;
    private readonly ImmutableArray<SemconvFile> _syntax;
    private readonly ImmutableArray<ResolvedRegistry> _dependencies;

    private MutationModel(string name, string folder, ImmutableArray<ResolvedRegistry> dependencies)
    {
        var diagnostics = new DiagnosticBag();
        Name = name;
        _files = [.. DefinitionFiles.Sources(folder, diagnostics).Select(source => new ModelFile(source))];
        _syntax = [.. _files.Select(file => file.Syntax)];
        _dependencies = dependencies;
        Unchanged = CountIds(Compile(_files[0], _files[0].Text));
        Assert.False(diagnostics.HasErrors);
    }

    public string Name { get; }

    public IEnumerable<ModelFile> Files => _files;

    /// <summary>What is reported about the model as it is, counted by id.</summary>
    public string Unchanged { get; }

    /// <summary>OpenTelemetry's model, most of it definition/1.</summary>
    public static MutationModel OpenTelemetry() =>
        new("otel", SharedData.Require("data", "otel-semconv", "v1.44.0", "model"), []);

    /// <summary>Our model, definition/2, with the one that it depends on.</summary>
    public static MutationModel Dapr()
    {
        var diagnostics = new DiagnosticBag();
        var files = DefinitionFiles.Read(RepositoryRoot.Combine("model", "otel"), diagnostics);
        var dependency = RegistryResolver.Resolve(Url("https://opentelemetry.io/schemas/1.44.0"), files, [], diagnostics);
        Assert.False(diagnostics.HasErrors);
        return new MutationModel("dapr", RepositoryRoot.Combine("model", "dapr"), [dependency]);
    }

    /// <summary>What is reported about the model when one file of it has another text.</summary>
    public ImmutableArray<Diagnostic> Compile(ModelFile changed, string text)
    {
        var diagnostics = new DiagnosticBag();
        var file = SemconvFile.Read(SourceText.From(changed.Source.Path, text), diagnostics);
        RegistryResolver.Resolve(Url("https://example.com/model/1.0.0"), _syntax.Replace(changed.Syntax, file), _dependencies, diagnostics);
        return diagnostics.ToImmutable();
    }

    public static string CountIds(ImmutableArray<Diagnostic> diagnostics) =>
        string.Join(", ", diagnostics.GroupBy(each => each.Id, StringComparer.Ordinal).Select(each => $"{each.Count()} {each.Key}").Order(StringComparer.Ordinal));

    private static SchemaUrl Url(string text)
    {
        Assert.True(SchemaUrl.TryParse(text, out var url, out _));
        return url!;
    }
}
