using System.CommandLine;
using System.CommandLine.Completions;

namespace SemconvTool.Options;

/// <summary>Makes options of the forms that Weaver's command lines have.</summary>
internal static class OptionFactory
{
    /// <summary>A switch that stands alone or with <c>=true</c> or <c>=false</c>, which overrides a configuration file.</summary>
    public static Option<bool> Switch(string description, string name, params string[] aliases) =>
        new(name, aliases) { Description = description, Arity = ArgumentArity.ZeroOrOne };

    public static Option<string> Text(string valueName, string description, string name, params string[] aliases) =>
        new(name, aliases) { Description = description, HelpName = valueName };

    /// <summary>An option that takes one of a few words, which shells complete; the command says what is wrong with others.</summary>
    public static Option<string> Choice(string valueName, IEnumerable<string> words, string description, string name, params string[] aliases)
    {
        var option = Text(valueName, description, name, aliases);
        option.CompletionSources.Add([.. words]);
        return option;
    }

    /// <summary>An option that may be repeated, one value each time.</summary>
    public static Option<string[]> Texts(string valueName, string description, string name, params string[] aliases) =>
        new(name, aliases) { Description = description, HelpName = valueName, AllowMultipleArgumentsPerToken = false };
}
