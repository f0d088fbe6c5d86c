using System.Collections.Immutable;

namespace SemconvTool.Completion;

/// <summary>Completion for bash; where a word is neither command nor option, bash completes files.</summary>
internal static class BashCompletion
{
    public static string Render(ImmutableArray<CompletionNode> nodes)
    {
        var known = string.Join('|', nodes.Where(node => node.Path.Length > 0).Select(node => $"\"{node.Path}\""));
        return
            $$"""
            _semconv() {
                local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}" path="" word words="" last="" folder="templates" targets=""
                [ "$current" = "=" ] && current=""
                [ "$previous" = "=" ] && previous="${COMP_WORDS[COMP_CWORD-2]}"
                for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
                    [ "$word" = "=" ] && continue
                    case "$last" in -t|--templates) folder="$word" ;; esac
                    last="$word"
                    case "${path:+$path }$word" in
                        {{known}}) path="${path:+$path }$word" ;;
                    esac
                done
                [ -d "$folder/registry" ] && folder="$folder/registry"
                for word in "$folder"/*/; do
                    word="${word%/}" word="${word##*/}"
                    # compgen runs what stands in its words.
                    case "$word" in *[!A-Za-z0-9._-]*) ;; *) targets="$targets $word" ;; esac
                done
                case "$path" in
            {{Cases(nodes, "words=\"{0}\"")}}
                esac
                case "${path:+$path }$previous" in
            {{Choices(nodes, "words=\"{0}\"")}}
                esac
                COMPREPLY=()
                while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$words" -- "$current")
            }
            complete -o default -F _semconv semconv

            """;
    }

    /// <summary>A case for each node, which sets what may follow it.</summary>
    public static string Cases(ImmutableArray<CompletionNode> nodes, string assignment) =>
        string.Join('\n', nodes.Select(node => Case($"\"{node.Path}\"", node.Words, assignment)));

    /// <summary>A case for each option with values, which sets these.</summary>
    public static string Choices(ImmutableArray<CompletionNode> nodes, string assignment) => string.Join(
        '\n',
        from node in nodes
        from option in node.Choices
        let pattern = string.Join('|', option.Names.Select(name => $"\"{node.Followed(name)}\""))
        select Case(pattern, string.Join(' ', option.Values), assignment));

    private static string Case(string pattern, string words, string assignment) =>
        $"        {pattern}) {assignment.Replace("{0}", words, StringComparison.Ordinal)} ;;";
}
