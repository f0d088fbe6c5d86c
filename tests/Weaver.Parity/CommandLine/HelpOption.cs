using System.Text.RegularExpressions;
using Semconv.TestSupport;

namespace Weaver.Parity.CommandLine;

/// <summary>One option in the recorded help of a command of Weaver.</summary>
/// <param name="Names">The long name, and the short one if there is one.</param>
/// <param name="Value">How the help shows the value: empty, <c> &lt;X&gt;</c>, <c>[=&lt;X&gt;]</c> or <c> [&lt;X&gt;]</c>.</param>
internal sealed partial record HelpOption(IReadOnlyList<string> Names, string Value)
{
    public bool TakesValue => Value.StartsWith(" <", StringComparison.Ordinal);

    /// <summary>A switch that may be turned off with <c>=false</c>.</summary>
    public bool IsOptionalBoolean => Value.Contains('[', StringComparison.Ordinal);

    public static List<HelpOption> Of(string command) =>
    [
        .. Line().Matches(File.ReadAllText(SharedData.Require("data", "help", $"weaver-{command}.txt"))).Select(match => new HelpOption(
            [.. match.Groups["names"].Value.Split(", ", StringSplitOptions.RemoveEmptyEntries)], match.Groups["value"].Value)),
    ];

    [GeneratedRegex(@"^ +(?<names>(?:-\w, )?--[a-z0-9-]+)(?:\.\.\.)?(?<value>(?: <\w+>|\[=<\w+>\]| \[<\w+>\])?)", RegexOptions.Multiline)]
    private static partial Regex Line();
}
