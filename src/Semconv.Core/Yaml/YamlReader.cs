using Semconv.Core.Yaml.Parsing;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Yaml;

/// <summary>Reads a YAML file of one document into nodes that know their places.</summary>
/// <remarks>
/// Anchors and aliases work; merge keys (<c>&lt;&lt;</c>) are ordinary keys, as they are for Weaver. Tags other than
/// those of YAML itself are an error.
/// </remarks>
public static class YamlReader
{
    /// <summary>How deep lists and mappings may be nested.</summary>
    public const int MaxDepth = 128;

    /// <summary>How many nodes aliases may stand for in one file.</summary>
    public const int MaxAliasedNodes = 100_000;

    /// <summary>
    /// The root of the file, or null when the text is not YAML, which was reported. A file without content is a
    /// <see cref="YamlScalarKind.Null"/>. After a repeated key the tree is whole and holds the first one.
    /// </summary>
    public static YamlNode? Read(SourceText source, DiagnosticBag diagnostics)
    {
        var problems = new DiagnosticBag();
        var root = new DocumentReader(source, problems).Read();
        diagnostics.AddRange(problems.ToImmutable());
        return root;
    }
}
