using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests;

/// <summary>What is not written here: work put off, decoration, and failures passed over in silence.</summary>
public sealed partial class HabitTests
{
    [Fact]
    public void Nothing_is_put_off() => Verdict.None(
        Comments(PutOff()).Concat(Nodes<IdentifierNameSyntax>(name => name.Identifier.Text == "NotImplementedException")),
        "an issue is the place for what is not done");

    [Fact]
    public void Files_have_no_regions_and_no_banners() => Verdict.None(
        Comments(Banner()).Concat(
            from file in CodeFile.All
            from trivia in file.Root.DescendantTrivia()
            where trivia.IsKind(SyntaxKind.RegionDirectiveTrivia)
            select file.At(trivia.SpanStart)),
        "a file that needs headings is two files");

    [Fact]
    public void Comments_hold_no_code() => Verdict.None(Comments(Code()), "git remembers old code");

    [Fact]
    public void Suppressions_have_a_reason() => Verdict.None(
        from file in CodeFile.All
        from trivia in file.Root.DescendantTrivia()
        where trivia.IsKind(SyntaxKind.PragmaWarningDirectiveTrivia)
        let line = file.Root.SyntaxTree.GetText().Lines.GetLineFromPosition(trivia.SpanStart).ToString()
        where line.Contains("disable", StringComparison.Ordinal) && !line.Contains("//", StringComparison.Ordinal)
        select file.At(trivia.SpanStart),
        "a suppression says why in its line");

    [Fact]
    public void Caught_exceptions_are_handled_or_explained() => Verdict.None(
        Nodes<CatchClauseSyntax>(clause => clause.Block.Statements.Count == 0 && !clause.Block.ToFullString().Contains("//", StringComparison.Ordinal)),
        "an empty catch block hides a failure");

    private static IEnumerable<string> Comments(Regex pattern) =>
        from file in CodeFile.All
        from comment in file.Comments
        where pattern.IsMatch(comment.ToString())
        select file.At(comment.SpanStart);

    private static IEnumerable<string> Nodes<T>(Func<T, bool> matches)
        where T : SyntaxNode =>
        from file in CodeFile.All
        from node in file.Root.DescendantNodes().OfType<T>()
        where matches(node)
        select file.At(node);

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b")]
    private static partial Regex PutOff();

    [GeneratedRegex(@"[-=*#~]{5,}|/{4,}")]
    private static partial Regex Banner();

    [GeneratedRegex(@"(\)|\w);$|^//\s*[{}]$")]
    private static partial Regex Code();
}
