using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Semconv.Core;
using Semconv.Core.Generation;
using Semconv.Core.Generation.Configuration;
using Semconv.Core.Output;
using Semconv.Core.Resolution;
using Semconv.Templating.Values;
using Semconv.Text.Diagnostics;
using SemconvTool.CommandLine;
using SemconvTool.Files;
using SemconvTool.Options;
using SemconvTool.Session;

namespace SemconvTool.Commands;

/// <summary>Renders the templates of one target or of all, and writes what changed or says what would.</summary>
internal sealed class GenerateCommand : IToolCommand
{
    private readonly RegistryCommandOptions _options = new() { Policies = new PolicyOptions(), Config = null };

    /// <summary>How many paths of a target are listed, so that the first run does not hide what else there is to say.</summary>
    private const int PathsShown = 20;

    private readonly GenerationOptions _generation = new();

    public ImmutableArray<(string Line, string Purpose)> Examples =>
    [
        ("semconv generate", "write every target that the weaver.yaml of the repository lists"),
        ("semconv generate --check", "fail, with a diff, when a file is not up to date"),
        ("semconv generate markdown docs -r model -D title=Shop", "write one target into a folder"),
    ];

    public void Declare(Command command)
    {
        _generation.AddTo(command);
        _options.AddTo(command);
    }

    public ExitCode Run(CommandInvocation invocation)
    {
        var session = RegistrySession.Start(invocation, _options);
        var parameters = _generation.ReadParameters(invocation, session);
        var targets = _generation.FindTargets(invocation, session);
        if (session.Load() is not { } source)
        {
            return session.Finish(null);
        }

        var registry = session.Compile(source);
        if (session.HasErrors)
        {
            return session.Finish(null);
        }

        var context = session.Clock.Measure("context", () => Context(registry, source, session.UsesV2));
        var rendered = new List<(OutputTarget Target, ImmutableArray<GeneratedFile> Files)>();
        foreach (var target in targets)
        {
            if (_generation.ReadPackage(target, invocation, session) is { } package)
            {
                rendered.Add((target, session.Clock.Measure(
                    target.Name, () => RegistryGenerator.Generate(context, package, parameters, session.Diagnostics))));
            }
        }

        ReportWrittenTwice(rendered, session.Diagnostics);

        // Every target is rendered before any is written: a mistake in one template leaves all files as they were.
        return session.HasErrors
            ? session.Finish(null)
            : session.Finish(string.Join('\n', rendered.ConvertAll(item => Deliver(item.Target, item.Files, invocation, session))));
    }

    private string Deliver(OutputTarget target, ImmutableArray<GeneratedFile> files, CommandInvocation invocation, RegistrySession session)
    {
        var isCheck = invocation.Value(_generation.Check);
        var output = new OutputDirectory(target, session.Diagnostics);
        var changes = output.Compare(files, isCheck);
        var summary = $"{target.Name}: {Count(files.Length, "file")} in {target.Output}";
        if (isCheck)
        {
            output.Report(changes);
            session.Environment.Output.Write(session.ReportFillsOutput ? string.Empty : output.Diff(changes));
            return string.Create(CultureInfo.InvariantCulture, $"checked {summary}, {changes.Length} not up to date");
        }

        var done = output.Apply(changes);
        var shown = done.Length <= PathsShown ? done : done.Take(PathsShown).Append($"and {done.Length - PathsShown} more");
        return string.Join('\n', shown.Append(string.Create(CultureInfo.InvariantCulture, $"generated {summary}, {done.Length} changed")));
    }

    private static void ReportWrittenTwice(List<(OutputTarget Target, ImmutableArray<GeneratedFile> Files)> rendered, DiagnosticBag diagnostics)
    {
        var writers = new Dictionary<string, OutputTarget>(StringComparer.Ordinal);
        foreach (var (target, files) in rendered)
        {
            foreach (var file in files)
            {
                var path = Path.Combine(target.FullPath, file.Path);
                if (!writers.TryAdd(path, target))
                {
                    diagnostics.Report(OutputDiagnostics.WrittenTwice(writers[path].Shown(file.Path), writers[path].Name, target.Name, target.Place));
                }
            }
        }
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
