using System.Collections.Immutable;

namespace SemconvTool.Completion;

/// <summary>Completion for bash; where a word is neither command nor option, bash completes files.</summary>
internal static class BashCompletion
{
    public static string Render(ImmutableArray<CompletionNode> nodes)
    {
        var known = string.Join('|', nodes.Where(node => node.Path.Length > 0).Select(node => $"\"{node.Path}\""));
        var cases = string.Concat(nodes.Select(node => $"        \"{node.Path}\") words=\"{node.Words}\" ;;\n"));
        return
            $$"""
            _semconv() {
                local current="${COMP_WORDS[COMP_CWORD]}" path="" word words=""
                for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
                    case "${path:+$path }$word" in
                        {{known}}) path="${path:+$path }$word" ;;
                    esac
                done
                case "$path" in
            {{cases.TrimEnd('\n')}}
                esac
                COMPREPLY=()
                while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$words" -- "$current")
            }
            complete -o default -F _semconv semconv

            """;
    }
}
