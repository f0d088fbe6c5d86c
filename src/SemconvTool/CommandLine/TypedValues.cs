using System.CommandLine;
using Semconv.Text.Diagnostics;

namespace SemconvTool.CommandLine;

/// <summary>Finds the option that was typed without a value, or with an empty one.</summary>
/// <remarks>
/// The parser would take the next option for the value of <c>--config --quiet</c>, and of <c>--config= --quiet</c> too. An empty path
/// would mean the working folder, which is what an unset variable of a script gives and nobody means.
/// </remarks>
internal static class TypedValues
{
    /// <summary>The first problem, or null.</summary>
    /// <param name="command">The command that the arguments name.</param>
    /// <param name="args">What was typed.</param>
    public static Diagnostic? FindMissing(Command command, IReadOnlyList<string> args)
    {
        var options = OptionsOf(command);
        for (var index = 0; index < args.Count && args[index] != "--"; index++)
        {
            var (name, value) = Split(args[index]);
            if (options.GetValueOrDefault(name) is not { } option || option is Option<bool>)
            {
                continue;
            }

            // The next word is the value, whatever it looks like, unless it is an option itself.
            value ??= ++index < args.Count && !options.ContainsKey(Split(args[index]).Name) ? args[index] : null;
            if (string.IsNullOrEmpty(value))
            {
                return value is null ? UsageDiagnostics.NoValue(name, option.HelpName) : UsageDiagnostics.EmptyValue(name, option.HelpName);
            }
        }

        return null;
    }

    /// <summary>Whether a switch of the root was typed before the command.</summary>
    public static bool HasAhead(IReadOnlyList<string> args, Command root, Option option)
    {
        var options = OptionsOf(root);
        for (var index = 0; index < args.Count && args[index].StartsWith('-') && args[index] != "--"; index++)
        {
            var (name, value) = Split(args[index]);
            if (name == option.Name || option.Aliases.Contains(name))
            {
                return true;
            }

            index += options.GetValueOrDefault(name) is Option<string> && value is null ? 1 : 0;
        }

        return false;
    }

    private static (string Name, string? Value) Split(string arg)
    {
        var end = arg.StartsWith('-') ? arg.AsSpan().IndexOfAny('=', ':') : -1;
        return end < 0 ? (arg, null) : (arg[..end], arg[(end + 1)..]);
    }

    /// <summary>By every name. Options of the root may stand before the command, also those that the command has under the same name.</summary>
    private static Dictionary<string, Option> OptionsOf(Command command)
    {
        var options = new Dictionary<string, Option>(StringComparer.Ordinal);
        for (var current = command; current is not null; current = current.Parents.OfType<Command>().FirstOrDefault())
        {
            foreach (var option in current.Options)
            {
                foreach (var name in option.Aliases.Prepend(option.Name))
                {
                    options.TryAdd(name, option);
                }
            }
        }

        return options;
    }
}
