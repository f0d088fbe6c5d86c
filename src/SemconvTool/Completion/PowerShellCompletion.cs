using System.Collections.Immutable;

namespace SemconvTool.Completion;

/// <summary>Completion for PowerShell.</summary>
internal static class PowerShellCompletion
{
    public static string Render(ImmutableArray<CompletionNode> nodes)
    {
        var entries = string.Concat(nodes.Select(node => $"        '{node.Path}' = '{node.Words}'\n"));
        return
            $$"""
            Register-ArgumentCompleter -Native -CommandName semconv -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)
                $known = @{
            {{entries.TrimEnd('\n')}}
                }
                $path = ''
                foreach ($element in $commandAst.CommandElements | Select-Object -Skip 1) {
                    $next = "$path $element".Trim()
                    if ($known.ContainsKey($next)) { $path = $next }
                }
                $known[$path] -split ' ' | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterName', $_)
                }
            }

            """;
    }
}
