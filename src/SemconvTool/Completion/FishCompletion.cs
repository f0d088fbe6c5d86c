using System.Collections.Immutable;
using System.Text;

namespace SemconvTool.Completion;

/// <summary>Completion for fish, which shows what each word does.</summary>
internal static class FishCompletion
{
    private const string Targets =
        """
        function __semconv_targets
            set -l folder templates
            set -l last ''
            for word in (commandline -opc)
                string match -q -r '^(-t|--templates)$' -- $last; and set folder $word
                string match -q -r '^(-t|--templates)=' -- $word; and set folder (string replace -r '^[^=]*=' '' -- $word)
                set last $word
            end
            test -d $folder/registry; and set folder $folder/registry
            for each in $folder/*/
                basename $each
            end
        end

        """;

    public static string Render(ImmutableArray<CompletionNode> nodes)
    {
        var script = new StringBuilder(Targets);
        foreach (var node in nodes)
        {
            var condition = Condition(node, nodes);
            foreach (var (name, text) in node.Commands)
            {
                script.Append($"complete -c semconv -f -n {Quote(condition)} -a {name} -d {Quote(text)}\n");
            }

            if (!node.Values.IsEmpty)
            {
                script.Append($"complete -c semconv -f -n {Quote(condition)} -a {Quote(Words(node.Values))}\n");
            }

            foreach (var option in node.Options)
            {
                var names = string.Concat(option.Names.Select(name => name.StartsWith("--", StringComparison.Ordinal) ? $" -l {name[2..]}" : $" -s {name[1..]}"));
                var values = option.Values.IsEmpty ? string.Empty : $" -x -a {Quote(Words(option.Values))}";
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

    private static string Words(ImmutableArray<string> values) =>
        string.Join(' ', values).Replace(CompletionNode.Targets, "(__semconv_targets)", StringComparison.Ordinal);

    private static string Quote(string text) => $"'{text.Replace("'", "\\'", StringComparison.Ordinal)}'";
}
