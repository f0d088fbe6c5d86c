using System.CommandLine;
using System.CommandLine.Parsing;
using System.Reflection;
using Semconv.Text.Diagnostics;
using Semconv.Text.Diagnostics.Rendering;
using SemconvTool.Files;

namespace SemconvTool.CommandLine;

/// <summary>Parses the arguments, runs the command they name and turns what happens into an exit code.</summary>
internal static class ToolRunner
{
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    public static string Version { get; } =
        typeof(ToolRunner).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static ExitCode Run(IReadOnlyList<string> args, ToolEnvironment environment)
    {
        try
        {
            return Dispatch(args, environment);
        }
        catch (OperationCanceledException) when (environment.Cancellation.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            PrintStack(exception, args, environment);
            return ReportRefused(exception, environment);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            ReportDefect(exception, args, environment);
            return ExitCode.Defect;
        }
    }

    /// <summary>Says that a result is incomplete; a worse end stays as it is.</summary>
    public static ExitCode ReportLostOutput(ExitCode code, ToolEnvironment environment)
    {
        Print(OutputDiagnostics.Lost(), environment);
        return code > ExitCode.Refused ? code : ExitCode.Refused;
    }

    /// <summary>Says what the system refused where nobody foresaw it.</summary>
    public static ExitCode ReportRefused(Exception exception, ToolEnvironment environment)
    {
        Print(OutputDiagnostics.RefusedWork(FileTrouble.ReasonOf(exception)), environment);
        return ExitCode.Refused;
    }

    private static ExitCode Dispatch(IReadOnlyList<string> args, ToolEnvironment environment)
    {
        var typed = args;
        args = CommandTree.Spell(args, out var extra);
        var tree = new CommandTree(Program.Commands, args);
        if (TypedValues.HasAhead(args, tree.Root, tree.Version))
        {
            environment.Output.Write($"semconv {Version}\n");
            return ExitCode.Clean;
        }

        var parsed = CommandLineParser.Parse(tree.Root, args, Parsing);
        var node = parsed.CommandResult.Command;
        if (extra is not null)
        {
            return UsageErrors.Print(UsageDiagnostics.ExtraArgument(extra), parsed, environment);
        }

        if (IsHelp(parsed) && (node.Subcommands.Count == 0 || parsed.UnmatchedTokens.Count == 0))
        {
            HelpWriter.Write(tree, node, environment.Output);
            return ExitCode.Clean;
        }

        var command = tree.Find(node);
        var missing = TypedValues.FindMissing(node, args);
        if (command is null && missing is null && parsed.UnmatchedTokens.Count == 0 && typed.All(tree.IsGroup))
        {
            HelpWriter.Write(tree, node, environment.Error);
            return ExitCode.Usage;
        }

        var isNameless = command is null && parsed.UnmatchedTokens.Count == 0;
        if ((missing ?? (isNameless ? UsageDiagnostics.NoCommand() : UsageErrors.Find(parsed, args))) is { } problem)
        {
            return UsageErrors.Print(problem, parsed, environment);
        }

        return command!.Run(new CommandInvocation(parsed, tree.Globals, environment));
    }

    /// <summary>Whether help was asked for, behind the command or before it.</summary>
    private static bool IsHelp(ParseResult parsed)
    {
        for (SymbolResult? result = parsed.CommandResult; result is not null; result = result.Parent)
        {
            if (result is CommandResult { Command: var command }
                && command.Options.Any(option => option.Name == "--help" && parsed.GetResult(option) is { Implicit: false }))
            {
                return true;
            }
        }

        return false;
    }

    private static void Print(Diagnostic problem, ToolEnvironment environment) =>
        new TextRenderer { UseColors = environment.UseColors(environment.ErrorIsTerminal) }.Render([problem], environment.Error);

    private static void ReportDefect(Exception exception, IReadOnlyList<string> args, ToolEnvironment environment)
    {
        environment.Error.Write($"semconv {Version} has a defect: {exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")}\n");
        environment.Error.Write("please report it with the command line and what '--debug' prints; what was written so far may be incomplete\n");
        PrintStack(exception, args, environment);
    }

    private static void PrintStack(Exception exception, IReadOnlyList<string> args, ToolEnvironment environment)
    {
        if (args.Contains("--debug"))
        {
            environment.Error.Write($"{exception}\n");
        }
    }
}
