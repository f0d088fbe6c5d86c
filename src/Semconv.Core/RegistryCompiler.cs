using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Semconv.Core.Publication;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax;
using Semconv.Core.Validation;
using Semconv.Core.Validation.Screening;
using Semconv.Text.Diagnostics;

namespace Semconv.Core;

/// <summary>The pipeline: from the texts of a registry to the registry that they mean.</summary>
public sealed class RegistryCompiler
{
    private readonly Dictionary<RegistrySource, ResolvedRegistry> _compiled = new(ReferenceEqualityComparer.Instance);
    private readonly ImmutableArray<Suppression>.Builder _suppressions = ImmutableArray.CreateBuilder<Suppression>();
    private readonly RegistrySource _main;
    private readonly ResolutionOptions _options;
    private readonly DiagnosticBag _diagnostics;
    private readonly Action<CompilerStage> _onStage;

    private RegistryCompiler(RegistrySource main, ResolutionOptions options, Action<CompilerStage> onStage, DiagnosticBag diagnostics)
    {
        _main = main;
        _options = options;
        _onStage = onStage;
        _diagnostics = diagnostics;
    }

    /// <summary>Compiles a registry and what it depends on. Whatever is wrong is reported, and the rest is compiled.</summary>
    public static ResolvedRegistry Compile(RegistrySource source, DiagnosticBag diagnostics) =>
        Compile(source, ResolutionOptions.Default, diagnostics);

    /// <summary>Compiles a registry and what it depends on, all in the same way.</summary>
    public static ResolvedRegistry Compile(RegistrySource source, ResolutionOptions options, DiagnosticBag diagnostics) =>
        CompileWithSuppressions(source, options, _ => { }, diagnostics).Registry;

    /// <summary>The same, with what the files say shall not be held against their items.</summary>
    /// <param name="source">The registry.</param>
    /// <param name="options">How references are resolved.</param>
    /// <param name="onStage">Called when a stage begins, for those who measure.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static (ResolvedRegistry Registry, ImmutableArray<Suppression> Suppressions) CompileWithSuppressions(
        RegistrySource source, ResolutionOptions options, Action<CompilerStage> onStage, DiagnosticBag diagnostics)
    {
        var compiler = new RegistryCompiler(source, options, onStage, diagnostics);
        var registry = compiler.Compile(source);
        PublishedVersions.Check(source, compiler._compiled, diagnostics);
        return (registry, compiler._suppressions.ToImmutable());
    }

    private ResolvedRegistry Compile(RegistrySource source)
    {
        if (_compiled.TryGetValue(source, out var known))
        {
            return known;
        }

        var registry = source.Published is { } published
            ? PublishedRegistryReader.Read(published, source.SchemaUrl, _diagnostics)
            : Resolve(source);
        _compiled.Add(source, registry);
        return registry;
    }

    private ResolvedRegistry Resolve(RegistrySource source)
    {
        var dependencies = source.Dependencies.Select(Compile).ToImmutableArray();
        _onStage(CompilerStage.Parse);
        var files = Read(source);
        _onStage(CompilerStage.Resolve);

        // Rules on declarations and resolution both read the files and nothing of each other.
        ResolvedRegistry? registry = null;
        WorkSharing.Run(2, piece =>
        {
            if (piece == 0)
            {
                registry = RegistryResolver.Resolve(
                    source.SchemaUrl, files, dependencies, _options with { IsPartial = source.IsPartial }, _diagnostics);
            }
            else
            {
                CheckDeclarations(files, isOwn: ReferenceEquals(source, _main));
            }
        });
        return registry!;
    }

    private void CheckDeclarations(ImmutableArray<SemconvFile> files, bool isOwn)
    {
        RuleSet.CheckDeclarations(files, _diagnostics);
        foreach (var file in files)
        {
            _suppressions.AddRange(SuppressionReader.Read(file, isOwn, _diagnostics));
        }
    }

    private ImmutableArray<SemconvFile> Read(RegistrySource source)
    {
        var files = new SemconvFile[source.Files.Length];
        WorkSharing.Run(files.Length, index => files[index] = SemconvFile.Read(source.Files[index], _diagnostics));
        return ImmutableCollectionsMarshal.AsImmutableArray(files);
    }
}
