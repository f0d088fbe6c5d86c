using System.Collections.Immutable;
using SemconvTool.CommandLine;
using SemconvTool.Commands;

namespace SemconvTool;

/// <summary>The entry point, and the list of all commands.</summary>
internal static class Program
{
    /// <summary>Every command, in the order of the help; <c>semconv registry NAME</c> is Weaver's spelling of the first ones.</summary>
    public static ImmutableArray<CommandEntry> Commands { get; } =
    [
        new("check", "Check a registry", () => new CheckCommand()) { IsRegistryCommand = true },
        new("resolve", "Print a registry with every reference resolved", () => new ResolveCommand()) { IsRegistryCommand = true },
        new("diff", "Compare a registry with an older version of it", () => new DiffCommand()) { IsRegistryCommand = true },
        new("stats", "Count what a registry holds", () => new StatsCommand()) { IsRegistryCommand = true },
        new("generate", "Generate files from a registry and templates", () => new GenerateCommand()) { IsRegistryCommand = true },
        new("completion", "Print a completion script for a shell", () => new CompletionCommand()),
    ];

    public static int Main(string[] args)
    {
        using var interrupt = new InterruptSignal();

        // Console.Out flushes after every write, which is slow for large documents.
        using var output = new StreamWriter(Console.OpenStandardOutput(), bufferSize: 1 << 16);
        var code = ToolRunner.Run(args, ToolEnvironment.OfProcess(output, interrupt.Token));
        try
        {
            output.Flush();
        }
        catch (IOException)
        {
            // The reader went away, as 'head' does; nobody is left to tell.
        }

        return (int)code;
    }
}
