using System.Collections.Immutable;
using System.Globalization;
using Semconv.Core;
using Semconv.Core.Generation;
using Semconv.Core.Output;
using Semconv.Core.Resolution;
using Semconv.Templating.Values;
using Semconv.Text.Diagnostics;
using SemconvTool.CommandLine;
using SemconvTool.Files;
using SemconvTool.Options;
using SemconvTool.Session;
using SemconvTool.Templates;

namespace SemconvTool.Generation;

/// <summary>One run of <c>generate</c>: everything is read, rendered, and then written or compared.</summary>
internal sealed class GenerationRun
{
    /// <summary>How many paths of a target are listed, so that the first run does not hide what else there is to say.</summary>
    private const int PathsShown = 20;

    private readonly CommandInvocation _invocation;
    private readonly RegistryCommandOptions _options;
    private readonly GenerationOptions _generation;
    private readonly RegistrySession _session;
    private readonly OutputMode _mode;
    private readonly bool _cleans;
    private readonly Dictionary<string, GeneratedManifest> _lists = new(OutputScan.PathComparer);
    private Value _context;
    private bool _isLast;

    private GenerationRun(CommandInvocation invocation, RegistryCommandOptions options, GenerationOptions generation)
    {
        _invocation = invocation;
        _options = options;
        _generation = generation;
        _session = RegistrySession.Start(invocation, options);
        _mode = generation.ReadMode(invocation);
        _cleans = invocation.Switch(generation.Clean) ?? false;
    }

    /// <param name="invocation">What was typed.</param>
    /// <param name="options">The options of the registry.</param>
    /// <param name="generation">The options of the command.</param>
    /// <param name="files">Gets what the run reads and settles what it writes; null when nobody watches.</param>
    public static ExitCode Run(CommandInvocation invocation, RegistryCommandOptions options, GenerationOptions generation, WatchedFiles? files) =>
        new GenerationRun(invocation, options, generation) { Files = files }.Run();

    private WatchedFiles? Files { get; init; }

    private ExitCode Run()
    {
        var rendered = Render();

        // Every target is rendered before any is written: a mistake in one template leaves all files as they were.
        return rendered is not null && FindPaths(rendered.Value) is var written && !_session.HasErrors ? Deliver(rendered.Value, written) : _session.Finish(null);
    }

    /// <summary>All targets; null when the command cannot go on, which was reported.</summary>
    private ImmutableArray<RenderedTarget>? Render()
    {
        using var line = new StageLine(_invocation, _session.Clock);
        var parameters = _generation.ReadParameters(_invocation, _session);
        if (Files is not null)
        {
            _generation.AddInputs(Files, _invocation, _session);
            RunInputs.Add(Files, _options.Registry.Locate(_invocation, _session.Configuration, new DiagnosticBag()), _session);
        }

        if (_generation.OpenTemplates(_invocation, _session) is not { } templates)
        {
            return null;
        }

        var targets = _generation.FindTargets(templates, _invocation, _session);
        foreach (var target in Files is null ? [] : targets)
        {
            templates.AddInputs(target.Name, Files!);
        }

        return ReadContext(templates, targets) is { } packages ? RenderAll(targets, packages, parameters, line.Work) : null;
    }

    private ImmutableArray<RenderedTarget> RenderAll(
        ImmutableArray<OutputTarget> targets, TemplatePackage?[] packages, ValueMap parameters, WorkProgress progress)
    {
        var rendered = ImmutableArray.CreateBuilder<RenderedTarget>(targets.Length);
        for (var index = 0; index < targets.Length; index++)
        {
            _isLast = index == targets.Length - 1;
            if (packages[index] is { } package)
            {
                rendered.Add(Render(targets[index], package, parameters, progress));
            }
        }

        return rendered.DrainToImmutable();
    }

    /// <summary>Reads the registry as templates see it, of which nothing else stays in memory, and beside it the templates.</summary>
    /// <returns>The package of each target, null for one that cannot be read; null when the command cannot go on. Both were reported.</returns>
    private TemplatePackage?[]? ReadContext(ITemplates templates, ImmutableArray<OutputTarget> targets)
    {
        if (_session.Load() is not { } source)
        {
            return null;
        }

        if (Files is not null)
        {
            RunInputs.Add(Files, source, _session.Environment);
        }

        var registry = _session.Compile(source);
        if (_session.HasErrors)
        {
            return null;
        }

        _session.Clock.Enter("context");
        var packages = new TemplatePackage?[targets.Length];
        WorkSharing.Run(2, piece =>
        {
            if (piece == 0)
            {
                _context = Context(registry, source, _session.UsesV2);
                return;
            }

            for (var index = 0; index < packages.Length; index++)
            {
                packages[index] = _generation.ReadPackage(templates, targets[index], _invocation, _session);
                TemplateWarmUp.StartComments(packages[index]);
            }
        });
        return packages;
    }

    /// <summary>While the last target is rendered nobody else holds the registry: what its filters did not choose is garbage.</summary>
    private Value TakeContext()
    {
        var context = _context;
        _context = _isLast ? Value.Undefined : context;
        return context;
    }

    private RenderedTarget Render(OutputTarget target, TemplatePackage package, ValueMap parameters, WorkProgress progress) =>
        new(target, _session.Clock.Measure(target.Name, () => RegistryGenerator.Generate(TakeContext, package, parameters, progress, _session.Diagnostics)));

    private ExitCode Deliver(ImmutableArray<RenderedTarget> rendered, HashSet<string> written)
    {
        var outputs = rendered.Select(each => Compare(each, written)).ToList();
        return _mode != OutputMode.Check && _session.HasErrors
            ? _session.Finish(null)
            : _session.Finish(string.Join('\n', outputs.Select(output => Deliver(output.Rendered, output.Folder, output.Changes))));
    }

    private ComparedTarget Compare(RenderedTarget rendered, HashSet<string> written)
    {
        var manifest = OutputManifest.Open(rendered.Target, _cleans, _session.Environment, _lists, _session.Diagnostics);
        var folder = new OutputDirectory(rendered.Target, manifest, _session.Diagnostics);
        return new ComparedTarget(rendered, folder, folder.Compare(rendered.Files, written, _cleans, _mode == OutputMode.Check));
    }

    private string Deliver(RenderedTarget rendered, OutputDirectory output, ImmutableArray<GeneratedTreeChange> changes)
    {
        var summary = $"{rendered.Target.Name}: {Count(rendered.Files.Length, "file")} in {rendered.Target.Output}";
        switch (_mode)
        {
            case OutputMode.Check:
                output.Report(changes);
                _session.Environment.Output.Write(_session.ReportFillsOutput ? string.Empty : output.Diff(changes));
                return string.Create(CultureInfo.InvariantCulture, $"checked {summary}, {changes.Length} not up to date");
            case OutputMode.DryRun:
                var unchanged = rendered.Files.Length - changes.Count(change => change.Expected is not null && change.Path != GeneratedManifest.FileName);
                return string.Join('\n', output.Foresee(changes).Append(string.Create(
                    CultureInfo.InvariantCulture, $"would generate {summary}, {changes.Length} changed, {unchanged} unchanged; nothing was written")));
            default:
                var done = output.Apply(changes);
                foreach (var change in changes)
                {
                    Files?.Settle(rendered.Target.PathOf(change.Path));
                }

                var shown = done.Length <= PathsShown ? done : done.Take(PathsShown).Append($"and {done.Length - PathsShown} more");
                return string.Join('\n', shown.Append(string.Create(CultureInfo.InvariantCulture, $"generated {summary}, {done.Length} changed")));
        }
    }

    /// <summary>The full paths of all files, of which two targets must not write the same.</summary>
    private HashSet<string> FindPaths(ImmutableArray<RenderedTarget> rendered)
    {
        var writers = new Dictionary<string, OutputTarget>(OutputScan.PathComparer);
        foreach (var (target, files) in rendered)
        {
            foreach (var file in files)
            {
                var path = target.PathOf(file.Path);
                if (!writers.TryAdd(path, target) && writers[path] != target)
                {
                    _session.Diagnostics.Report(OutputDiagnostics.WrittenTwice(writers[path].Shown(file.Path), writers[path].Name, target.Name, target.Place));
                }
            }
        }

        return writers.Keys.ToHashSet(OutputScan.PathComparer);
    }

    private static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? string.Empty : "s")}");

    /// <summary>The registry as templates see it, in the form that <c>resolve</c> prints.</summary>
    private static Value Context(ResolvedRegistry registry, RegistrySource source, bool useV2)
    {
        var writer = new ValueStructureWriter();
        if (useV2)
        {
            MaterializedRegistryWriter.Write(registry, writer);
        }
        else
        {
            GroupedRegistryWriter.Write(registry, source.Path, writer);
        }

        return writer.Result;
    }
}
