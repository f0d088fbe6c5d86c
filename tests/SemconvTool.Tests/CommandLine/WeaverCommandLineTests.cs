using System.CommandLine;
using System.Text.RegularExpressions;
using Semconv.TestSupport;
using SemconvTool.CommandLine;

namespace SemconvTool.Tests.CommandLine;

/// <summary>Command lines written for Weaver are understood.</summary>
public sealed partial class WeaverCommandLineTests
{
    public static TheoryData<string> Commands => [.. Program.Commands.Where(entry => entry.IsRegistryCommand).Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_option_of_weavers_command_is_known_under_all_its_names(string name)
    {
        var help = File.ReadAllText(SharedData.Require("data", "help", $"weaver-registry-{name}.txt"));
        var command = new CommandTree(Program.Commands, args: null).Root.Subcommands.Single(each => each.Name == name);
        var root = command.Parents.OfType<Command>().Single();
        var known = command.Options.Concat(root.Options.Where(option => option.Recursive))
            .SelectMany(option => option.Aliases.Append(option.Name))
            .ToHashSet(StringComparer.Ordinal);
        var weavers = OptionLine().Matches(help).SelectMany(match => match.Groups[1].Value.Split(", ")).ToList();
        Assert.True(weavers.Count > 10, $"the recorded help lists {weavers.Count} options");
        Assert.Subset(known, weavers.ToHashSet(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^ +((?:-\w, )?--[a-z0-9-]+)", RegexOptions.Multiline)]
    private static partial Regex OptionLine();
}
