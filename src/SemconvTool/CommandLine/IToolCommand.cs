using System.Collections.Immutable;
using System.CommandLine;

namespace SemconvTool.CommandLine;

/// <summary>What a command does; its name and summary stand in the list of commands.</summary>
internal interface IToolCommand
{
    /// <summary>Command lines and what they do, shown first in the help.</summary>
    ImmutableArray<(string Line, string Purpose)> Examples { get; }

    /// <summary>The usage, where it is not that of arguments and options in any order.</summary>
    string? Usage => null;

    /// <summary>Adds options and arguments.</summary>
    void Declare(Command command);

    ExitCode Run(CommandInvocation invocation);
}
