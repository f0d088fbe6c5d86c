using System.Collections.Immutable;
using System.CommandLine;
using SemconvTool.CommandLine;
using SemconvTool.Generation;
using SemconvTool.Options;

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
        ("semconv generate markdown docs --clean --dry-run", "say what would be written, and removed because nothing writes it any more"),
    ];

    public void Declare(Command command)
    {
        _generation.AddTo(command);
        _options.AddTo(command);
    }

    public ExitCode Run(CommandInvocation invocation) => invocation.Switch(_generation.Watch) ?? false
        ? new FileWatch(invocation).Run(files => GenerationRun.Run(invocation, _options, _generation, files))
        : GenerationRun.Run(invocation, _options, _generation, null);
}
