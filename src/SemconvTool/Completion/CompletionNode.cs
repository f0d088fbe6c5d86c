using System.Collections.Immutable;
using System.CommandLine;
using SemconvTool.CommandLine;

namespace SemconvTool.Completion;

/// <summary>What may follow a command: its sub-commands and options.</summary>
/// <param name="Path">The names from below the root, with blanks; empty for the root.</param>
/// <param name="Commands">Sub-commands and what they do.</param>
/// <param name="Options">Options, and what they do.</param>
internal sealed record CompletionNode(
    string Path, ImmutableArray<(string Name, string Text)> Commands, ImmutableArray<(string Name, string Text)> Options)
{
    /// <summary>Everything that may follow, with blanks between.</summary>
    public string Words => string.Join(' ', Commands.Concat(Options).Select(word => word.Name));

    /// <summary>The nodes of a command and of all below it.</summary>
    public static ImmutableArray<CompletionNode> Of(Command command, string path = "")
    {
        var visible = command.Subcommands.Where(each => !each.Hidden).ToList();
        var node = new CompletionNode(
            path,
            [.. visible.Select(each => (each.Name, each.Description ?? string.Empty))],
            [.. HelpWriter.OptionsOf(command).Select(option => (option.Name, option.Description ?? string.Empty))]);
        return [node, .. visible.SelectMany(each => Of(each, path.Length == 0 ? each.Name : $"{path} {each.Name}"))];
    }
}
