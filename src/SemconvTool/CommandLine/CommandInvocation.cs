using System.CommandLine;

namespace SemconvTool.CommandLine;

/// <summary>One run of a command: what was typed, and the world it runs in.</summary>
internal sealed record CommandInvocation(ParseResult Arguments, GlobalOptions Globals, ToolEnvironment Environment)
{
    public T? Value<T>(Option<T> option) => Arguments.GetValue(option);

    public T? Value<T>(Argument<T> argument) => Arguments.GetValue(argument);

    /// <summary>Whether an option was typed, with or without a value.</summary>
    public bool Has(Option option) => Arguments.GetResult(option) is { Implicit: false };

    /// <summary>A switch as typed: <c>--name</c>, <c>--name=true</c> or <c>--name=false</c>; null when it was not.</summary>
    public bool? Switch(Option<bool> option) => Has(option) ? Arguments.GetValue(option) : null;

    public bool IsQuiet => Arguments.GetValue(Globals.Quiet);

    public bool IsDebugging => Has(Globals.Debug);
}
