using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests;

/// <summary>The folders of the core and of the live check are the stages of their pipelines; these tables are the architecture.</summary>
public sealed class FolderDirectionTests
{
    /// <summary>What a folder may use: folders of its project by name, and namespaces of Semconv.Templating.</summary>
    private static readonly Dictionary<string, Dictionary<string, string[]>> Allowed = new(StringComparer.Ordinal)
    {
        ["Semconv.Core"] = new(StringComparer.Ordinal)
        {
            ["Yaml"] = [],
            ["Syntax"] = ["Yaml"],
            ["Validation"] = ["Yaml", "Syntax", "Dependencies", "Resolution"],
            ["Resolution"] = ["Yaml", "Syntax"],
            ["Output"] = ["Yaml", "Syntax", "Resolution", "Semconv.Templating.Values"],
            ["Dependencies"] = ["Syntax"],
            ["Publication"] = ["Yaml", "Syntax", "Resolution"],
            ["Statistics"] = ["Yaml", "Syntax", "Resolution", "Output"],
            ["Comparison"] = ["Yaml", "Syntax", "Resolution", "Output"],
            ["Schemas"] = ["Syntax", "Comparison", "Output"],
            ["Generation"] = ["Yaml", "Syntax", "Output", "Resolution", "Semconv.Templating"],
            ["Markdown"] = ["Syntax", "Output", "Resolution", "Generation", "Semconv.Templating"],
        },
        ["Semconv.LiveCheck"] = new(StringComparer.Ordinal)
        {
            ["Samples"] = [],
            ["Interning"] = ["Samples"],
            ["Findings"] = ["Interning"],
            ["Matching"] = ["Samples", "Interning", "Findings"],
            ["Spans"] = ["Samples", "Interning", "Matching"],
            ["Structure"] = ["Samples", "Findings", "Matching", "Spans"],
            ["Statistics"] = ["Findings"],
            ["Advice"] = ["Samples", "Interning", "Findings", "Matching", "Statistics"],
            ["Expectations"] = ["Samples", "Findings"],
            ["Reports"] = ["Samples", "Findings", "Statistics", "Advice"],
        },
    };

    [Fact]
    public void Folders_import_only_what_the_table_allows() => Verdict.None(
        Files().SelectMany(Violations),
        "a stage sees only the stages before it");

    [Fact]
    public void Every_folder_is_in_the_table() => Verdict.None(
        Files().Where(file => !Allowed[file.Project].ContainsKey(file.Folders[0])).Select(file => $"{file.Project}/{file.Folders[0]}").Distinct(StringComparer.Ordinal),
        "needs a line in the table of this test");

    [Fact]
    public void Namespaces_are_folders()
    {
        var offenders = CodeFile.All.SelectMany(file => file.Root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
            .Where(declared => declared.Name.ToString() != string.Join('.', [file.Project, .. file.Folders]))
            .Select(declared => $"{file.Path} declares {declared.Name}"));
        Verdict.None(offenders, "the namespace is the project and its folders");
    }

    private static IEnumerable<CodeFile> Files() => CodeFile.Product.Where(file => Allowed.ContainsKey(file.Project) && file.Folders.Length > 0);

    private static IEnumerable<string> Violations(CodeFile file)
    {
        var allowed = Allowed[file.Project].GetValueOrDefault(file.Folders[0], []);
        return UsedNamespaces(file).Where(used => !IsAllowed(used, file, allowed)).Select(used => $"{file.Path} uses {used}");
    }

    private static bool IsAllowed(string used, CodeFile file, string[] allowed)
    {
        var isOwn = used.StartsWith(file.Project + ".", StringComparison.Ordinal);
        var name = isOwn ? used.Split('.')[2] : used;
        return name == file.Folders[0]
            || (!isOwn && !(file.Project == "Semconv.Core" && used.StartsWith("Semconv.Templating", StringComparison.Ordinal)))
            || allowed.Any(entry => name == entry || name.StartsWith(entry + ".", StringComparison.Ordinal));
    }

    /// <summary>
    /// The namespaces of <c>using</c> lines and of types written with a folder in front. The names directly in the project's
    /// namespace (the pipeline) cannot be seen this way; the stages have no reason to call it.
    /// </summary>
    private static IEnumerable<string> UsedNamespaces(CodeFile file)
    {
        var imported = file.Root.DescendantNodes().OfType<UsingDirectiveSyntax>().Select(line => line.NamespaceOrType.ToString());
        var written = file.Root.DescendantNodes().OfType<QualifiedNameSyntax>()
            .Select(name => name.ToString().Split('.')[0])
            .Where(Allowed[file.Project].ContainsKey)
            .Select(folder => $"{file.Project}.{folder}");
        return imported.Concat(written).Distinct(StringComparer.Ordinal);
    }
}
