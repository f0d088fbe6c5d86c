using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests;

/// <summary>One C# file of the repository, parsed.</summary>
/// <param name="Path">From the root, with forward slashes.</param>
/// <param name="Text">What it says.</param>
/// <param name="Root">Its syntax.</param>
public sealed record CodeFile(string Path, string Text, CompilationUnitSyntax Root)
{
    private static readonly Lazy<IReadOnlyList<CodeFile>> Parsed = new(() =>
        [.. RepositoryFiles.Under("src", "tests").Where(IsHandWritten).AsParallel().AsOrdered().Select(Parse)]);

    /// <summary>Every hand-written C# file below <c>src</c> and <c>tests</c>.</summary>
    public static IReadOnlyList<CodeFile> All => Parsed.Value;

    public static IEnumerable<CodeFile> Product => All.Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal));

    public int Lines => Text.AsSpan().Count('\n');

    /// <summary>The folder below <c>src</c> or <c>tests</c> that holds the project.</summary>
    public string Project => Path.Split('/')[1];

    /// <summary>The folders between the project and the file.</summary>
    public string[] Folders => Path.Split('/')[2..^1];

    public IEnumerable<MemberDeclarationSyntax> TopLevelTypes =>
        Root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>()
            .Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    public IEnumerable<SyntaxTrivia> Comments =>
        Root.DescendantTrivia().Where(trivia =>
            trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia));

    /// <summary>A place in the file, as an editor opens it.</summary>
    public string At(SyntaxNodeOrToken node) => At(node.SpanStart);

    public string At(int offset) => $"{Path}:{Root.SyntaxTree.GetText().Lines.GetLinePosition(offset).Line + 1}";

    private static bool IsHandWritten(string path) =>
        path.EndsWith(".cs", StringComparison.Ordinal)
        && !path.EndsWith(".g.cs", StringComparison.Ordinal)
        && !path.Contains("/Cases/", StringComparison.Ordinal);

    private static CodeFile Parse(string path)
    {
        var text = RepositoryFiles.Read(path);
        return new CodeFile(path, text, CSharpSyntaxTree.ParseText(text).GetCompilationUnitRoot());
    }
}
