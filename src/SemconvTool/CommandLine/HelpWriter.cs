using System.CommandLine;

namespace SemconvTool.CommandLine;

/// <summary>Prints the help of a command: what it does, examples, usage, arguments, options.</summary>
internal static class HelpWriter
{
    private const int WidestName = 38;

    public static void Write(CommandTree tree, Command command, TextWriter writer)
    {
        writer.Write($"{command.Description}\n");
        var examples = tree.Find(command)?.Examples ?? RootExamples;
        WriteRows("Examples", examples.Select(example => (example.Line, example.Purpose)), writer);
        writer.Write($"\nUsage: {tree.Find(command)?.Usage ?? UsageOf(command)}\n");
        WriteRows("Commands", command.Subcommands.Where(each => !each.Hidden).Select(each => (each.Name, each.Description ?? string.Empty)), writer);
        WriteRows("Arguments", command.Arguments.Select(each => (NameOf(each), each.Description ?? string.Empty)), writer);
        WriteRows("Options", OptionsOf(command).Select(option => (NamesOf(option), option.Description ?? string.Empty)), writer);
        if (command == tree.Root)
        {
            writer.Write("\n'semconv COMMAND --help' shows the options of a command.\n");
        }
    }

    /// <summary>The names from the root to a command.</summary>
    public static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{PathOf(parent)} {command.Name}" : command.Name;

    /// <summary>The options of a command and those it takes over from the commands above, without the hidden ones.</summary>
    public static IEnumerable<Option> OptionsOf(Command command)
    {
        var above = command.Parents.OfType<Command>().FirstOrDefault();
        var inherited = above is null ? [] : OptionsOf(above).Where(option => option.Recursive);
        return command.Options.Concat(inherited).Where(option => !option.Hidden).OrderBy(option => option.Name is "--help" or "--version" ? 1 : 0);
    }

    private static IReadOnlyList<(string Line, string Purpose)> RootExamples =>
    [
        ("semconv check", "check the registry of the working folder"),
        ("semconv generate --check", "fail when a generated file is not up to date"),
        ("semconv resolve -r model -f json", "print everything a registry defines"),
    ];

    private static string UsageOf(Command command)
    {
        var arguments = string.Concat(command.Arguments.Select(argument => $" {NameOf(argument)}"));
        return $"{PathOf(command)}{(command.Subcommands.Count > 0 ? " COMMAND" : string.Empty)}{arguments} [options]";
    }

    private static string NameOf(Argument argument) => argument.Arity.MaximumNumberOfValues > 1 ? $"[{argument.Name}...]" : $"[{argument.Name}]";

    private static string NamesOf(Option option)
    {
        var names = string.Join(", ", option.Aliases.Append(option.Name).OrderBy(name => name.Length));
        var value = option.HelpName is { } help ? $" <{help}>" : string.Empty;
        return names.StartsWith("--", StringComparison.Ordinal) ? $"    {names}{value}" : $"{names}{value}";
    }

    private static void WriteRows(string title, IEnumerable<(string Name, string Text)> rows, TextWriter writer)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        writer.Write($"\n{title}:\n");
        var width = Math.Min(WidestName, all.Max(row => row.Name.Length));
        foreach (var (name, text) in all)
        {
            // A name that is too wide gets a line of its own.
            writer.Write(name.Length > width ? $"  {name}\n  {new string(' ', width)}  {text}\n" : $"  {name.PadRight(width)}  {text}\n");
        }
    }
}
