using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests;

/// <summary>The folders of the core are the stages of the pipeline; this table is the architecture.</summary>
public sealed class FolderDirectionTests
{
    private const string Core = "Semconv.Core";

    /// <summary>What a folder may use: folders of the core by name, and namespaces of Semconv.Templating.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
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
    };

    [Fact]
    public void Folders_of_the_core_import_only_what_the_table_allows() => Verdict.None(
        CoreFiles().Where(file => file.Folders.Length > 0).SelectMany(Violations),
        "a stage sees only the stages before it");

    [Fact]
    public void Every_folder_of_the_core_is_in_the_table() => Verdict.None(
        CoreFiles().Where(file => file.Folders.Length > 0)
            .Select(file => file.Folders[0])
            .Distinct(StringComparer.Ordinal)
            .Where(folder => !Allowed.ContainsKey(folder)),
        "needs a line in the table of this test");

    [Fact]
    public void Namespaces_are_folders()
    {
        var offenders = CodeFile.All.SelectMany(file => file.Root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
            .Where(declared => declared.Name.ToString() != string.Join('.', [file.Project, .. file.Folders]))
            .Select(declared => $"{file.Path} declares {declared.Name}"));
        Verdict.None(offenders, "the namespace is the project and its folders");
    }

    private static IEnumerable<CodeFile> CoreFiles() => CodeFile.Product.Where(file => file.Project == Core);

    private static IEnumerable<string> Violations(CodeFile file)
    {
        var allowed = Allowed.GetValueOrDefault(file.Folders[0], []);
        return UsedNamespaces(file).Where(used => !IsAllowed(used, file.Folders[0], allowed)).Select(used => $"{file.Path} uses {used}");
    }

    private static bool IsAllowed(string used, string folder, string[] allowed)
    {
        var name = used.StartsWith(Core + ".", StringComparison.Ordinal) ? used.Split('.')[2] : used;
        return name == folder
            || (!used.StartsWith(Core, StringComparison.Ordinal) && !used.StartsWith("Semconv.Templating", StringComparison.Ordinal))
            || allowed.Any(entry => name == entry || name.StartsWith(entry + ".", StringComparison.Ordinal));
    }

    /// <summary>
    /// The namespaces of <c>using</c> lines and of types written with a folder in front. The names directly in the core's
    /// namespace (the pipeline) cannot be seen this way; the stages have no reason to call it.
    /// </summary>
    private static IEnumerable<string> UsedNamespaces(CodeFile file)
    {
        var imported = file.Root.DescendantNodes().OfType<UsingDirectiveSyntax>().Select(line => line.NamespaceOrType.ToString());
        var written = file.Root.DescendantNodes().OfType<QualifiedNameSyntax>()
            .Select(name => name.ToString().Split('.')[0])
            .Where(Allowed.ContainsKey)
            .Select(folder => $"{Core}.{folder}");
        return imported.Concat(written).Distinct(StringComparer.Ordinal);
    }
}
