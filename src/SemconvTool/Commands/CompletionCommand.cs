using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using SemconvTool.CommandLine;
using SemconvTool.Completion;

namespace SemconvTool.Commands;

/// <summary>Prints a script that completes commands and options in a shell.</summary>
internal sealed class CompletionCommand : IToolCommand
{
    private readonly Argument<string> _shell = new("shell")
    {
        Description = "bash, zsh, fish or powershell",
        Arity = ArgumentArity.ZeroOrOne,
        CompletionSources = { CompletionScript.All.Select(script => script.Shell).ToArray() },
    };

    public ImmutableArray<(string Line, string Purpose)> Examples =>
    [
        ("source <(semconv completion bash)", "complete in this bash"),
        ("semconv completion fish > ~/.config/fish/completions/semconv.fish", "complete in every fish"),
    ];

    public void Declare(Command command) => command.Add(_shell);

    public ExitCode Run(CommandInvocation invocation)
    {
        var name = invocation.Value(_shell);
        var script = CompletionScript.All.FirstOrDefault(script => script.Shell == name);
        if (script is null)
        {
            var known = CompletionScript.All.Select(script => script.Shell);
            return UsageErrors.Print(UsageDiagnostics.UnknownShell(name, known), invocation.Arguments, invocation.Environment);
        }

        var tree = new CommandTree(Program.Commands, args: null);
        invocation.Environment.Output.Write(script.Render(CompletionNode.Of(tree.Root)));
        return ExitCode.Clean;
    }
}
