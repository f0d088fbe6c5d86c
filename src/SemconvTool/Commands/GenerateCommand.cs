using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Semconv.Core;
using Semconv.Core.Generation;
using Semconv.Core.Generation.Configuration;
using Semconv.Core.Output;
using Semconv.Core.Resolution;
using Semconv.Templating.Values;
using SemconvTool.CommandLine;
using SemconvTool.Files;
using SemconvTool.Options;
using SemconvTool.Session;

namespace SemconvTool.Commands;

/// <summary>Renders the templates of one target or of all, and writes what changed or says what would.</summary>
internal sealed class GenerateCommand : IToolCommand
{
    private readonly RegistryCommandOptions _options = new() { Policies = new PolicyOptions(), Config = null };

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
        if (session.Diagnostics.HasErrors)
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

        // Every target is rendered before any is written: a mistake in one template leaves all files as they were.
        return session.Diagnostics.HasErrors
            ? session.Finish(null)
            : session.Finish(string.Join('\n', rendered.ConvertAll(item => Deliver(item.Target, item.Files, invocation, session))));
    }

    private string Deliver(OutputTarget target, ImmutableArray<GeneratedFile> files, CommandInvocation invocation, RegistrySession session)
    {
        var output = new OutputDirectory(target.Output, target.FullPath, session.Diagnostics);
        var changes = output.Compare(target.Name, files);
        var isCheck = invocation.Value(_generation.Check);
        if (isCheck)
        {
            output.Report(changes);
            session.Environment.Output.Write(output.Diff(changes));
        }
        else
        {
            output.Apply(changes);
        }

        var (verb, outcome) = isCheck ? ("checked", "not up to date") : ("generated", "changed");
        return string.Create(
            CultureInfo.InvariantCulture, $"{verb} {target.Name}: {files.Length} files in {target.Output}, {changes.Length} {outcome}");
    }

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
