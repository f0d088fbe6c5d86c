using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;

namespace SemconvTool.Completion;

/// <summary>An option as a shell completes it.</summary>
/// <param name="Names">All names, the long one first.</param>
/// <param name="Text">What it does.</param>
/// <param name="Values">What may follow it; empty where that is anything or nothing.</param>
internal sealed record CompletionOption(ImmutableArray<string> Names, string Text, ImmutableArray<string> Values)
{
    public static CompletionOption Of(Option option) =>
        new([option.Name, .. option.Aliases.Order(StringComparer.Ordinal)], option.Description ?? string.Empty, ValuesOf(option));

    /// <summary>The words that were declared for an option or argument, in that order.</summary>
    public static ImmutableArray<string> ValuesOf(Symbol symbol) => symbol is Option<bool>
        ? []
        : [.. symbol.GetCompletions(CompletionContext.Empty).Select(item => item.Label)];
}
