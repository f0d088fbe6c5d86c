namespace SemconvTool.CommandLine;

/// <summary>One line of the list of commands: enough to show it, and how to make it when it is the one that runs.</summary>
internal sealed record CommandEntry(string Name, string Summary, Func<IToolCommand> Create)
{
    /// <summary>Whether Weaver has it below <c>registry</c>, so that both spellings work.</summary>
    public bool IsRegistryCommand { get; init; }
}
