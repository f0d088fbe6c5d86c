using System.Collections.Immutable;
using SemconvTool.CommandLine;
using SemconvTool.Commands;
using SemconvTool.Files;
using SemconvTool.Session;

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
        new("update-markdown", "Bring the generated parts of Markdown pages up to date", () => new UpdateMarkdownCommand()) { IsRegistryCommand = true },
        new("package", "Write a registry in its published form", () => new PackageCommand()) { IsRegistryCommand = true },
        new("live-check", "Check telemetry, recorded or live, against a registry", () => new LiveCheckCommand()) { IsRegistryCommand = true },
        new("search", "List attributes by their name", () => new SearchCommand()) { IsRegistryCommand = true },
        new("emit", "Send example telemetry for a registry", () => new EmitCommand()) { IsRegistryCommand = true },
        new("infer", "Write a registry for recorded telemetry", () => new InferCommand()) { IsRegistryCommand = true },
        new("json-schema", "Print the JSON Schema of a document", () => new JsonSchemaCommand()) { IsRegistryCommand = true },
        new("run", "Run a command and check the telemetry that it sends", () => new RunCommand()),
        new("doctor", "Find the traps in Dapr configurations", () => new DoctorCommand()),
        new("explain", "Say what a problem means and how to solve it", () => new ExplainCommand()),
        new("completion", "Print a completion script for a shell", () => new CompletionCommand()),
    ];

    public static int Main(string[] args)
    {
        CompilerWarmUp.Start(args);

        // Most runs end before collecting pays; what a large one allocates beyond this is collected as usual.
        GC.TryStartNoGCRegion(32L << 20);
        using var interrupt = new InterruptSignal();
        using var outputStream = new LossyStream(Console.OpenStandardOutput);
        using var errorStream = new LossyStream(Console.OpenStandardError);

        // Console.Out flushes after every write, which is slow for large documents.
        using var output = new StreamWriter(outputStream, bufferSize: 1 << 16);
        using var error = new StreamWriter(errorStream) { AutoFlush = true };
        var environment = ToolEnvironment.OfProcess(output, error, interrupt.Token);
        var code = ToolRunner.Run(args, environment);
        output.Flush();
        return (int)(outputStream.Loss is not null ? ToolRunner.ReportLostOutput(code, environment) : code);
    }
}
