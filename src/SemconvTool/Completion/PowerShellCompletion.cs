using System.Collections.Immutable;

namespace SemconvTool.Completion;

/// <summary>Completion for PowerShell.</summary>
internal static class PowerShellCompletion
{
    public static string Render(ImmutableArray<CompletionNode> nodes)
    {
        var entries = nodes.Select(node => $"        '{node.Path}' = '{node.Words}'");
        var choices =
            from node in nodes
            from option in node.Choices
            from name in option.Names
            select $"        '{node.Followed(name)}' = '{string.Join(' ', option.Values)}'";
        return
            $$"""
            Register-ArgumentCompleter -Native -CommandName semconv -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)
                $known = @{
            {{string.Join('\n', entries)}}
                }
                $choices = @{
            {{string.Join('\n', choices)}}
                }
                $path = ''
                $elements = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" })
                foreach ($element in $elements) {
                    $next = "$path $element".Trim()
                    if ($known.ContainsKey($next)) { $path = $next }
                }
                $previous = if ($wordToComplete) { $elements[-2] } else { $elements[-1] }
                $followed = "$path $previous".Trim()
                $words = if ($choices.ContainsKey($followed)) { $choices[$followed] } else { $known[$path] }
                $folder = 'templates'
                for ($index = 1; $index -lt $elements.Count; $index++) {
                    if ($elements[$index - 1] -in '-t', '--templates') { $folder = $elements[$index] }
                }
                if (Test-Path "$folder/registry") { $folder = "$folder/registry" }
                $targets = @(Get-ChildItem -Path $folder -Directory -Name -ErrorAction SilentlyContinue) -join ' '
                $words.Replace('$targets', $targets) -split ' ' | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterName', $_)
                }
            }

            """;
    }
}
