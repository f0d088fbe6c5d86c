using System.Collections.Immutable;
using System.CommandLine;
using SemconvTool.CommandLine;

namespace SemconvTool.Completion;

/// <summary>What may follow a command: its sub-commands, the values of its arguments and its options.</summary>
/// <param name="Path">The names from below the root, with blanks; empty for the root.</param>
/// <param name="Commands">Sub-commands and what they do.</param>
/// <param name="Values">Words that its arguments may be.</param>
/// <param name="Options">Options, and what they do.</param>
internal sealed record CompletionNode(
    string Path, ImmutableArray<(string Name, string Text)> Commands, ImmutableArray<string> Values, ImmutableArray<CompletionOption> Options)
{
    /// <summary>Stands for the folders of templates that there are where a shell completes; bash and zsh read it as it is.</summary>
    public const string Targets = "$targets";

    /// <summary>Everything that may follow, with blanks between.</summary>
    public string Words => string.Join(' ', [.. Commands.Select(command => command.Name), .. Values, .. Options.SelectMany(option => option.Names)]);

    /// <summary>The options that take one of a few words.</summary>
    public IEnumerable<CompletionOption> Choices => Options.Where(option => !option.Values.IsEmpty);

    /// <summary>The path and a word behind it, which for the root is the word.</summary>
    public string Followed(string word) => Path.Length == 0 ? word : $"{Path} {word}";

    /// <summary>The nodes of a command and of all below it.</summary>
    public static ImmutableArray<CompletionNode> Of(Command command, string path = "")
    {
        var visible = command.Subcommands.Where(each => !each.Hidden).ToList();
        var node = new CompletionNode(
            path,
            [.. visible.Select(each => (each.Name, each.Description ?? string.Empty))],
            [.. command.Arguments.SelectMany(argument => CompletionOption.ValuesOf(argument))],
            [.. HelpWriter.OptionsOf(command).Select(CompletionOption.Of)]);
        return [node, .. visible.SelectMany(each => Of(each, node.Followed(each.Name)))];
    }
}
