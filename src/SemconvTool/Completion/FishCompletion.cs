using System.Collections.Immutable;
using System.Text;

namespace SemconvTool.Completion;

/// <summary>Completion for fish, which shows what each word does.</summary>
internal static class FishCompletion
{
    public static string Render(ImmutableArray<CompletionNode> nodes)
    {
        var script = new StringBuilder();
        foreach (var node in nodes)
        {
            var condition = Condition(node, nodes);
            foreach (var (name, text) in node.Commands)
            {
                script.Append($"complete -c semconv -f -n {Quote(condition)} -a {name} -d {Quote(text)}\n");
            }

            if (!node.Values.IsEmpty)
            {
                script.Append($"complete -c semconv -f -n {Quote(condition)} -a {Quote(string.Join(' ', node.Values))}\n");
            }

            foreach (var option in node.Options)
            {
                var names = string.Concat(option.Names.Select(name => name.StartsWith("--", StringComparison.Ordinal) ? $" -l {name[2..]}" : $" -s {name[1..]}"));
                var values = option.Values.IsEmpty ? string.Empty : $" -x -a {Quote(string.Join(' ', option.Values))}";
                script.Append($"complete -c semconv -n {Quote(condition)}{names}{values} -d {Quote(option.Text)}\n");
            }
        }

        return script.ToString();
    }

    /// <summary>All names of the path were typed, and none of those that may follow it.</summary>
    private static string Condition(CompletionNode node, ImmutableArray<CompletionNode> nodes)
    {
        var names = node.Path.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var typed = names.Select(name => $"__fish_seen_subcommand_from {name}");
        var others = node.Commands.Select(command => command.Name).ToList();
        if (names.Length == 1 && nodes.Any(other => other.Path == $"registry {names[0]}"))
        {
            others.Add("registry");
        }

        return string.Join("; and ", others.Count == 0 ? typed : typed.Append($"not __fish_seen_subcommand_from {string.Join(' ', others)}"));
    }

    private static string Quote(string text) => $"'{text.Replace("'", "\\'", StringComparison.Ordinal)}'";
}
