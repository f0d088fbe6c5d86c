using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using Semconv.TestSupport;
using SemconvTool;
using SemconvTool.CommandLine;

namespace Weaver.Parity.CommandLine;

/// <summary>Command lines written for Weaver are parsed the same way with the name of our program.</summary>
/// <remarks>Only parsed: what the runs give is compared elsewhere, so that no case needs its files here.</remarks>
public sealed class CommandLineTests
{
    /// <summary>Recorded command lines that Weaver refuses and we understand, with the reason.</summary>
    private static readonly Dictionary<string, string> Accepted = new(StringComparer.Ordinal)
    {
        ["usage-v2-space-value"] = "a switch may have its value behind a blank",
        ["generate-bad-param"] = "the value of --param is judged when the command reads it, with the same exit code",
        ["completion-bash-head"] = "the name of a shell is judged when the command reads it, with the same exit code",
        ["diff-missing-baseline-flag"] = "the baseline may be named in two ways, so the command asks for it, with the same exit code",
        ["diagnostic-stdout-eats-positional"] = "--diagnostic-stdout takes a value only behind '='",
    };

    public static TheoryData<string> Commands => [.. Program.Commands.Where(HasHelp).Select(entry => entry.Name)];

    public static TheoryData<string> Cases => SharedData.IsPresent
        ? [.. Recorded().Where(each => IsOurs(each.Args)).Select(each => each.Name)]
        : ["the recorded runs"];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Commands))]
    public void Every_option_takes_what_it_takes_in_Weaver(string command)
    {
        var options = HelpOption.Of($"registry-{command}").Where(option => !option.Names.Contains("--help")).ToList();
        Assert.True(options.Count > 8, $"the recorded help lists {options.Count} options");
        var wrong = options.SelectMany(option => option.Names.SelectMany(name => Wrong(command, name, option)));
        Assert.Equal([], wrong.Where(problem => problem.Length > 0));
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Cases))]
    public void Recorded_command_line_is_understood_where_Weaver_understands_it(string name)
    {
        SharedData.Require("data", "weaver-cli", "cases.json");
        var recorded = Recorded().Single(each => each.Name == name);
        var isUnderstood = IsUnderstood(recorded.Args);
        Assert.Equal(recorded.Exit != 2 || Accepted.ContainsKey(name), isUnderstood);
    }

    [Fact]
    public void Cases_that_do_not_take_part_are_those_of_commands_that_are_not_here()
    {
        SharedData.Require("data", "weaver-cli", "cases.json");
        var left = Recorded().Where(each => !IsOurs(each.Args)).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"{left.Count} of {Recorded().Count} left out: {string.Join(", ", left.Select(each => each.Name))}");
        var known = Program.Commands.Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
        Assert.All(left, each => Assert.True(each.Args.Count == 0 || !each.Args.Any(known.Contains) || each.Args.Contains("--version"), each.Name));
    }

    /// <summary>What of an option does not parse as in Weaver.</summary>
    private static IEnumerable<string> Wrong(string command, string name, HelpOption option)
    {
        if (option.TakesValue)
        {
            yield return IsParsed([command, name, "key=value"]) ? string.Empty : $"{name} takes no value";
            yield return IsParsed([command, name]) ? $"{name} stands without a value" : string.Empty;
            yield break;
        }

        yield return IsParsed([command, name]) ? string.Empty : $"{name} does not stand alone";
        if (option.IsOptionalBoolean && name.StartsWith("--", StringComparison.Ordinal))
        {
            yield return IsParsed([command, $"{name}=false"]) ? string.Empty : $"{name} cannot be turned off";
            yield return IsParsed([command, $"{name}=true"]) ? string.Empty : $"{name} cannot be turned on with a value";
        }
    }

    /// <summary>Whether an option is understood; positionals that the command misses do not count.</summary>
    private static bool IsParsed(string[] args)
    {
        var parsed = Parse(args);
        return parsed.UnmatchedTokens.Count == 0
            && !parsed.Errors.Any(error => error.SymbolResult is OptionResult);
    }

    private static bool IsUnderstood(IReadOnlyList<string> args) => UsageErrors.Find(Parse(args), args) is null;

    private static ParseResult Parse(IReadOnlyList<string> args) => CommandLineParser.Parse(
        new CommandTree(Program.Commands, args).Root, args, new ParserConfiguration { ResponseFileTokenReplacer = null });

    private static bool HasHelp(CommandEntry entry) =>
        entry.IsRegistryCommand && SharedData.IsPresent && File.Exists(Path.Combine(SharedData.Require("data", "help"), $"weaver-registry-{entry.Name}.txt"));

    private static bool IsOurs(IReadOnlyList<string> args)
    {
        var words = args.Where(arg => !arg.StartsWith('-') && arg is not ("registry" or "no.toml")).ToList();
        return words.Count > 0 && (words[0] == "nope" || Program.Commands.Any(entry => entry.Name == words[0]));
    }

    private static List<(string Name, IReadOnlyList<string> Args, int Exit)> Recorded()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.Require("data", "weaver-cli", "cases.json")));
        return
        [
            .. document.RootElement.GetProperty("cases").EnumerateArray().Select(each => (
                each.GetProperty("case").GetString()!,
                (IReadOnlyList<string>)[.. each.GetProperty("args").EnumerateArray().Select(arg => arg.GetString()!)],
                each.GetProperty("exit").GetInt32())),
        ];
    }
}
