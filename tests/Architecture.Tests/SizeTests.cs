using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests;

/// <summary>The long tail is capped; there is no list of exceptions.</summary>
public sealed class SizeTests
{
    private const int LongestFile = 400;
    private const int LongestMethod = 60;
    private const int MostParameters = 5;
    private const int FullestFolder = 25;

    [Fact]
    public void Files_are_short() => Verdict.None(
        CodeFile.All.Where(file => file.Lines > LongestFile).Select(file => $"{file.Path}: {file.Lines} lines"),
        $"a file has at most {LongestFile} lines");

    [Fact]
    public void Methods_are_short() => Verdict.None(
        from file in CodeFile.All
        from node in file.Root.DescendantNodes()
        where node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
        let lines = Lines(node)
        where lines > LongestMethod
        select $"{file.At(node)}: {lines} lines",
        $"a method has at most {LongestMethod} lines");

    [Fact]
    public void Methods_take_few_parameters() => Verdict.None(
        from file in CodeFile.Product
        from method in file.Root.DescendantNodes().OfType<MethodDeclarationSyntax>()
        where method.ParameterList.Parameters.Count > MostParameters
        select $"{file.At(method)}: {method.Identifier} takes {method.ParameterList.Parameters.Count}",
        $"a method takes at most {MostParameters} parameters, then it takes a record");

    [Fact]
    public void Folders_are_small() => Verdict.None(
        CodeFile.All.GroupBy(file => file.Path[..file.Path.LastIndexOf('/')], StringComparer.Ordinal)
            .Where(folder => folder.Count() > FullestFolder)
            .Select(folder => $"{folder.Key}: {folder.Count()} files"),
        $"a folder has at most {FullestFolder} files");

    private static int Lines(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }
}
