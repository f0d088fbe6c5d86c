using System.Text.RegularExpressions;
using Semconv.Core.Tests.Support;
using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Yaml.Oracle;

/// <summary>Reads a text with both readers; differences that have a reason do not count.</summary>
internal static partial class OracleComparison
{
    /// <summary>What differs without a reason, or null.</summary>
    public static string? Find(SourceText source, bool comparesPlaces)
    {
        var diagnostics = new DiagnosticBag();
        var ours = YamlReader.Read(source, diagnostics);
        var theirs = YamlDotNetReader.Read(source, out var refusal);
        return (ours, theirs) switch
        {
            (null, null) => null,
            (null, _) when IsStricter(source.Content, diagnostics.ToImmutable()[0].Id) => null,
            (null, _) => $"only the oracle reads it: {string.Join(", ", DiagnosticLines.Of(diagnostics))}",
            (_, null) when IsLooser(source.Content, refusal) => null,
            (_, null) => $"{source.Path}: only we read it: {refusal}",
            _ when EmptyKeyBeforeComment().IsMatch(source.Content) => null,
            _ => new TreeDifference(comparesPlaces).Find(ours, theirs),
        };
    }

    /// <summary>
    /// The oracle takes tabs as indentation, texts of several lines as keys, texts that start with a reserved character
    /// in brackets, texts right after a quote, and comments without a blank before them. The YAML test suite does not, nor does Weaver's library
    /// but for the last.
    /// </summary>
    private static bool IsStricter(string text, string id) =>
        id is "SC1003" or "SC1008" or "SC1009" or "SC1019" || CommentWithoutBlank().IsMatch(text) || ReservedInBrackets().IsMatch(text);

    /// <summary>
    /// The oracle refuses lines in double quotes that are not indented, which Weaver's library reads; and it refuses
    /// keys that are not written, tabs in empty lines, and empty lines in a block scalar without text, which are valid.
    /// </summary>
    private static bool IsLooser(string text, string refusal) =>
        refusal == YamlDotNetReader.LostItsWay
        || refusal.Contains("double-quoted scalar, found wrong indentation", StringComparison.Ordinal)
        || refusal.Contains("found a tab character that violate", StringComparison.Ordinal)
        || refusal.Contains("found more spaces in lines above", StringComparison.Ordinal)
        || KeyThatIsNotWritten().IsMatch(text);

    [GeneratedRegex(@"['""\[\]{},]#")]
    private static partial Regex CommentWithoutBlank();

    [GeneratedRegex(@"[[{,:?]\s*[|>%]")]
    private static partial Regex ReservedInBrackets();

    /// <summary>The oracle loses the value of a key that is only a comment.</summary>
    [GeneratedRegex(@"\?\s+#")]
    private static partial Regex EmptyKeyBeforeComment();

    [GeneratedRegex(@"(^|[-?,{[])[ ]*:\s", RegexOptions.Multiline)]
    private static partial Regex KeyThatIsNotWritten();
}
