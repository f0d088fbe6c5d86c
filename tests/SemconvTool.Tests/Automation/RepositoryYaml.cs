using Semconv.Core.Yaml;
using Semconv.TestSupport;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace SemconvTool.Tests.Automation;

/// <summary>A YAML file of the repository that other programs read, and ways into it.</summary>
internal static class RepositoryYaml
{
    /// <summary>The root of a file, which must be YAML without a fault.</summary>
    public static YamlMapping Read(string path)
    {
        var diagnostics = new DiagnosticBag();
        var root = YamlReader.Read(SourceText.From(path, File.ReadAllText(RepositoryRoot.Combine(path))), diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
        return Assert.IsType<YamlMapping>(root);
    }

    /// <summary>The node behind a path of keys with dots, which must be there.</summary>
    public static YamlNode At(this YamlNode node, string path)
    {
        foreach (var key in path.Split('.'))
        {
            node = Assert.IsType<YamlMapping>(node).Find(key) ?? throw new InvalidOperationException($"'{key}' of '{path}' is missing");
        }

        return node;
    }

    public static string Text(this YamlNode node, string path) => Assert.IsType<YamlScalar>(node.At(path)).Text;

    public static IEnumerable<string> Keys(this YamlNode node) => Assert.IsType<YamlMapping>(node).Entries.Select(entry => entry.Key.Text);

    public static IEnumerable<string> Texts(this YamlNode node, string path) =>
        Assert.IsType<YamlSequence>(node.At(path)).Items.Select(item => Assert.IsType<YamlScalar>(item).Text);
}
