using System.Text.RegularExpressions;
using Semconv.Core.Yaml;
using Semconv.Text;

namespace SemconvTool.Doctor.Documents;

/// <summary>A value of a configuration as <c>daprd</c> sees it: with the environment variables in it replaced.</summary>
/// <param name="Node">Where it was written.</param>
/// <param name="Text">What it is.</param>
/// <param name="OpenVariable">The first variable that nobody gave a value; the text cannot be judged then.</param>
internal sealed partial record ConfigurationText(YamlScalar Node, string Text, string? OpenVariable)
{
    public Location Place => Node.Location;

    public bool IsJudged => OpenVariable is null;

    /// <summary>The names of the variables in a text, as <c>$NAME</c> or <c>${NAME}</c>; a default value in the braces is part of the name, as it is for Go.</summary>
    public static IEnumerable<string> VariablesIn(string text) => Reference().Matches(text).Select(match => match.Groups["name"].Value);

    /// <summary>A cluster takes the text as it is.</summary>
    public static ConfigurationText Of(YamlScalar node, ConfigurationForm form, ProcessEnvironment environment)
    {
        if (form == ConfigurationForm.Kubernetes || !node.Text.Contains('$', StringComparison.Ordinal))
        {
            return new ConfigurationText(node, node.Text, null);
        }

        var open = VariablesIn(node.Text).FirstOrDefault(name => !environment.Has(name));
        var text = Reference().Replace(node.Text, match => environment.Find(match.Groups["name"].Value)?.Value ?? string.Empty);
        return new ConfigurationText(node, text, open);
    }

    [GeneratedRegex(@"\$(?:\{(?<name>[^{}]+)\}|(?<name>[A-Za-z_][A-Za-z0-9_]*))")]
    private static partial Regex Reference();
}
