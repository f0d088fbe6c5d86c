using System.Diagnostics.CodeAnalysis;
using Semconv.Core.Syntax.Wildcards;

namespace Semconv.Core.Syntax;

/// <summary>A wildcard for names: <c>*</c>, <c>**</c>, <c>?</c>, <c>[a-z]</c>, <c>[!a]</c>, <c>{a,b}</c>; a star also crosses dots and slashes.</summary>
public sealed class ImportPattern
{
    private readonly GlobNode[] _nodes;

    private ImportPattern(string text, GlobNode[] nodes)
    {
        Text = text;
        _nodes = nodes;
    }

    public string Text { get; }

    /// <summary>Compiles a pattern, or says what is wrong with it.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ImportPattern? pattern, [NotNullWhen(false)] out string? problem)
    {
        var parser = new GlobParser(text);
        var nodes = parser.Parse();
        problem = parser.Problem;
        pattern = problem is null ? new ImportPattern(text, nodes) : null;
        return pattern is not null;
    }

    public bool IsMatch(string name) => GlobNode.IsMatch(_nodes, name);

    public override string ToString() => Text;
}
