using System.Collections.Immutable;
using System.CommandLine;
using Semconv.Core.Output;
using SemconvTool.CommandLine;
using SemconvTool.Options;
using SemconvTool.Session;

namespace SemconvTool.Commands;

/// <summary>Prints a registry in which no reference is left to follow.</summary>
internal sealed class ResolveCommand : IToolCommand
{
    private readonly RegistryCommandOptions _options = new() { Policies = new PolicyOptions() };

    private readonly Option<string> _format = OptionFactory.Choice(
        "format", ResultFormat.All.Select(format => format.Name), "yaml, json, jsonl or mute [default: yaml]", "--format", "-f");

    private readonly Option<string> _output = OptionFactory.Text("file", "Write to a file instead of standard output", "--output", "-o");

    /// <summary>Accepted for scripts written for Weaver, where it does nothing either.</summary>
    private readonly Option<bool> _lineage = new("--lineage") { Hidden = true };

    public ImmutableArray<(string Line, string Purpose)> Examples =>
    [
        ("semconv resolve --v2", "print the registry as templates see it"),
        ("semconv resolve -r model/dapr -f json -o registry.json", "write it to a file"),
    ];

    public void Declare(Command command)
    {
        _options.AddTo(command);
        command.Add(_format);
        command.Add(_output);
        command.Add(_lineage);
    }

    public ExitCode Run(CommandInvocation invocation)
    {
        var session = RegistrySession.Start(invocation, _options);
        if (invocation.Has(_lineage))
        {
            session.Diagnostics.Report(UsageDiagnostics.NoEffect(
                _lineage.Name, session.UsesV2 ? "leave it out: the form of '--v2' has no lineage" : "leave it out: without '--v2' the lineage is always there"));
        }

        var format = session.FindFormat(_format, invocation.Value(_format) ?? "yaml", ResultFormat.All);
        if (format is null || session.Load() is not { } source)
        {
            return session.Finish(null);
        }

        var registry = session.Compile(source);
        if (!session.HasErrors)
        {
            session.Publish(format, session.TargetOf(_output, format.Name, invocation.Value(_output)), writer =>
            {
                if (session.UsesV2)
                {
                    MaterializedRegistryWriter.Write(registry, writer);
                }
                else
                {
                    GroupedRegistryWriter.Write(registry, source.Path, writer);
                }
            });
        }

        return session.Finish(null);
    }
}
