using System.Collections.Immutable;

namespace SemconvTool.Completion;

/// <summary>The completion script of one shell.</summary>
internal sealed record CompletionScript(string Shell, Func<ImmutableArray<CompletionNode>, string> Render)
{
    public static ImmutableArray<CompletionScript> All { get; } =
    [
        new("bash", BashCompletion.Render),
        new("zsh", ZshCompletion.Render),
        new("fish", FishCompletion.Render),
        new("powershell", PowerShellCompletion.Render),
    ];
}
