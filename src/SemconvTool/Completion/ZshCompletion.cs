using System.Collections.Immutable;

namespace SemconvTool.Completion;

/// <summary>Completion for zsh; where a word is neither command nor option, zsh completes files.</summary>
internal static class ZshCompletion
{
    public static string Render(ImmutableArray<CompletionNode> nodes)
    {
        var known = string.Join('|', nodes.Where(node => node.Path.Length > 0).Select(node => $"\"{node.Path}\""));
        return
            $$"""
            #compdef semconv
            _semconv() {
                local name="" word last="" folder="templates"
                local -a possible targets
                for word in "${(@)words[2,CURRENT-1]}"; do
                    case "$last" in -t|--templates) folder="$word" ;; esac
                    case "$word" in -t=*|--templates=*) folder="${word#*=}" ;; esac
                    last="$word"
                    case "${name:+$name }$word" in
                        {{known}}) name="${name:+$name }$word" ;;
                    esac
                done
                [ -d "$folder/registry" ] && folder="$folder/registry"
                targets=("$folder"/*(N/:t))
                case "$name" in
            {{BashCompletion.Cases(nodes, "possible=({0})")}}
                esac
                case "${name:+$name }${words[CURRENT-1]}" in
            {{BashCompletion.Choices(nodes, "possible=({0})")}}
                esac
                compadd -- $possible || _files
            }
            compdef _semconv semconv

            """;
    }
}
