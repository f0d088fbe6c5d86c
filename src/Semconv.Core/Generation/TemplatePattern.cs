using System.Diagnostics.CodeAnalysis;
using Semconv.Core.Syntax.Wildcards;

namespace Semconv.Core.Generation;

/// <summary>A wildcard for template files: a star also crosses folders, and <c>**/</c> also matches no folder at all.</summary>
public sealed class TemplatePattern
{
    private readonly GlobNode[] _nodes;

    private TemplatePattern(string text, GlobNode[] nodes)
    {
        Text = text;
        _nodes = nodes;
    }

    public string Text { get; }

    /// <summary>Compiles a pattern, or says what is wrong with it.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out TemplatePattern? pattern, [NotNullWhen(false)] out string? problem)
    {
        var parser = new GlobParser(WithOptionalFolders(text));
        var nodes = parser.Parse();
        problem = parser.Problem;
        pattern = problem is null ? new TemplatePattern(text, nodes) : null;
        return pattern is not null;
    }

    /// <summary>Whether a path relative to the target folder, with forward slashes, is meant. Case matters.</summary>
    public bool IsMatch(string path) => GlobNode.IsMatch(_nodes, path);

    public override string ToString() => Text;

    private static string WithOptionalFolders(string text)
    {
        var rewritten = text.Replace("/**/", "/{**/,}", StringComparison.Ordinal);
        return rewritten.StartsWith("**/", StringComparison.Ordinal) ? "{**/,}" + rewritten[3..] : rewritten;
    }
}
