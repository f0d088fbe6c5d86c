using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Semconv.Text;
using Semconv.Text.Diagnostics;
using Semconv.Text.Diagnostics.Rendering;

namespace SemconvTool.CommandLine;

/// <summary>Says what is wrong with a command line, and what was probably meant.</summary>
internal static class UsageErrors
{
    /// <summary>What Weaver 0.25 has and this tool has not.</summary>
    private static readonly ImmutableArray<string> MissingCommands = ["mcp", "diagnostic", "serve"];

    /// <summary>The first problem of a command line, or null when it can be run.</summary>
    public static Diagnostic? Find(ParseResult parsed, IReadOnlyList<string> args)
    {
        if (parsed.Errors.Count == 0)
        {
            return null;
        }

        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens is not [var token, ..])
        {
            return UsageDiagnostics.Invalid(parsed.Errors[0].Message);
        }

        // The value of '--switch=value' is left over as a word of its own when it is neither true nor false.
        if (args.FirstOrDefault(arg => arg.StartsWith('-') && arg.EndsWith($"={token}", StringComparison.Ordinal)) is { } switched)
        {
            return UsageDiagnostics.NotASwitchValue(switched[..^(token.Length + 1)], token);
        }

        if (token.StartsWith('-'))
        {
            return UsageDiagnostics.UnknownOption(token, NearestName.Find(token.Split('=')[0], OptionNames(parsed.CommandResult)));
        }

        if (command.Subcommands.Count > 0 && MissingCommands.Contains(token))
        {
            return UsageDiagnostics.NotThereYet(token);
        }

        return command.Subcommands.Count > 0
            ? UsageDiagnostics.UnknownCommand(token, NearestName.Find(token, command.Subcommands.Select(each => each.Name)))
            : UsageDiagnostics.ExtraArgument(token);
    }

    public static ExitCode Print(Diagnostic problem, ParseResult parsed, ToolEnvironment environment)
    {
        var path = HelpWriter.PathOf(parsed.CommandResult.Command);
        var shown = problem with { Help = problem.Help is null ? $"'{path} --help' lists what there is" : problem.Help };
        new TextRenderer { UseColors = environment.UseColors(environment.ErrorIsTerminal) }.Render([shown], environment.Error);
        return ExitCode.Usage;
    }

    private static IEnumerable<string> OptionNames(CommandResult result)
    {
        for (SymbolResult? current = result; current is not null; current = current.Parent)
        {
            if (current is CommandResult { Command: var command })
            {
                foreach (var option in command.Options.Where(option => current == result || option.Recursive))
                {
                    yield return option.Name;
                }
            }
        }
    }
}
