using System.Collections.Immutable;
using System.CommandLine;

namespace SemconvTool.CommandLine;

/// <summary>The commands as System.CommandLine sees them.</summary>
/// <remarks>
/// Making options costs more than anything else at the start, so only the command that the arguments name gets its options; the
/// others are there by name, for the help and for suggestions.
/// </remarks>
internal sealed class CommandTree
{
    private const string RegistryName = "registry";

    private const string HelpName = "help";

    private readonly Dictionary<Command, IToolCommand> _commands = [];
    private readonly HashSet<string>? _wanted;

    /// <param name="entries">The list of commands.</param>
    /// <param name="args">The arguments that decide which command gets its options; null gives them to all.</param>
    public CommandTree(ImmutableArray<CommandEntry> entries, IReadOnlyList<string>? args)
    {
        _wanted = args?.ToHashSet(StringComparer.Ordinal);

        // Of two commands with one name, the first word says which one is meant.
        var isBelow = args is [RegistryName, ..];
        Globals.AddTo(Root);
        AddHelp(Root);
        foreach (var entry in entries)
        {
            Root.Add(Create(entry, IsWanted(entry.Name) && !isBelow));
        }

        Root.Add(new Command(HelpName, "Print the help of a command"));
        Root.Add(Version);
        var registry = new Command(RegistryName, "The same commands under Weaver's name");
        AddHelp(registry);
        foreach (var entry in entries.Where(entry => entry.IsRegistryCommand && IsWanted(RegistryName)))
        {
            registry.Add(Create(entry, IsWanted(entry.Name)));
        }

        Root.Add(registry);
    }

    /// <summary>Not a <c>RootCommand</c>: that one names itself after the process, which in tests is another.</summary>
    public Command Root { get; } = new("semconv", "Check, resolve and generate from semantic-convention registries");

    public GlobalOptions Globals { get; } = new();

    /// <summary>In the tree for the help only: <see cref="ToolRunner"/> answers before anything is parsed.</summary>
    public Option<bool> Version { get; } = new("--version", "-V") { Description = "Print the version" };

    /// <summary><c>help check</c> and <c>registry help check</c> are other spellings of <c>check --help</c>.</summary>
    /// <param name="args">What was typed.</param>
    /// <param name="extra">A word behind the command whose help was asked for.</param>
    public static IReadOnlyList<string> Spell(IReadOnlyList<string> args, out string? extra)
    {
        extra = null;
        var isBelow = args.Count > 0 && args[0] == RegistryName;
        var words = isBelow ? args.Skip(1) : args;
        if (words.FirstOrDefault() != HelpName)
        {
            return args;
        }

        string[] path = [.. isBelow ? [RegistryName] : Array.Empty<string>(), .. words.SkipWhile(word => word == HelpName)];
        var length = path is [RegistryName, ..] ? 2 : 1;
        extra = path.Skip(length).FirstOrDefault(word => !word.StartsWith('-'));
        return [.. path, "--help"];
    }

    /// <summary>Whether a word only names a group of commands.</summary>
    public bool IsGroup(string word) => Root.Subcommands.Any(command => command.Name == word && command.Subcommands.Count > 0);

    /// <summary>The command behind a node; null for those that only group others.</summary>
    public IToolCommand? Find(Command command) => _commands.GetValueOrDefault(command);

    private Command Create(CommandEntry entry, bool isWanted)
    {
        var command = new Command(entry.Name, entry.Summary);
        if (isWanted)
        {
            var tool = entry.Create();
            tool.Declare(command);
            _commands.Add(command, tool);
        }

        AddHelp(command);
        return command;
    }

    private static void AddHelp(Command command) =>
        command.Add(new Option<bool>("--help", "-h") { Description = "Print this help" });

    private bool IsWanted(string name) => _wanted is null || _wanted.Contains(name);
}
