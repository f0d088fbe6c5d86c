using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests;

/// <summary>How types are declared, named and described.</summary>
public sealed class TypeTests
{
    private static readonly string[] EmptySuffixes = ["Util", "Utils", "Utility", "Utilities", "Helper", "Helpers", "Manager", "Common"];

    [Fact]
    public void File_declares_one_type_or_one_closed_hierarchy_of_records() => Verdict.None(
        CodeFile.All.Where(file => file.TopLevelTypes.Count() > 1 && !IsRecordHierarchy(file))
            .Select(file => $"{file.Path}: {string.Join(", ", file.TopLevelTypes.Select(Name))}"),
        "one top-level type per file");

    [Fact]
    public void Classes_are_sealed_abstract_or_static() => Verdict.None(
        from file in CodeFile.All
        from type in file.Root.DescendantNodes().OfType<TypeDeclarationSyntax>()
        where type is ClassDeclarationSyntax or RecordDeclarationSyntax { ClassOrStructKeyword.RawKind: not (int)SyntaxKind.StructKeyword }
        where !type.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.SealedKeyword or SyntaxKind.AbstractKeyword or SyntaxKind.StaticKeyword)
        where !type.Modifiers.Any(SyntaxKind.PartialKeyword)
        select $"{file.At(type)}: {type.Identifier}",
        "inheritance is for closed hierarchies only");

    [Fact]
    public void Types_say_what_they_are() => Verdict.None(
        from file in CodeFile.All
        from type in file.TopLevelTypes
        where !type.GetLeadingTrivia().ToFullString().Contains("<summary>", StringComparison.Ordinal)
        select $"{file.At(type)}: {Name(type)}",
        "a type has a <summary>");

    [Fact]
    public void Types_and_folders_are_named_for_what_they_hold()
    {
        var types = CodeFile.All.SelectMany(file => file.TopLevelTypes.Select(Name).Where(IsEmptyName).Select(name => $"{file.Path}: {name}"));
        var folders = CodeFile.All.SelectMany(file => file.Folders
            .Where(folder => IsEmptyName(folder) || folder.StartsWith("Common", StringComparison.Ordinal))
            .Select(_ => file.Path));
        Verdict.None(types.Concat(folders), $"these endings say nothing: {string.Join(", ", EmptySuffixes)}");
    }

    private static bool IsEmptyName(string name) =>
        EmptySuffixes.Any(suffix => name.EndsWith(suffix, StringComparison.Ordinal));

    private static bool IsRecordHierarchy(CodeFile file)
    {
        var records = file.TopLevelTypes.OfType<RecordDeclarationSyntax>().ToList();
        return records.Count == file.TopLevelTypes.Count()
            && records[0].Modifiers.Any(SyntaxKind.AbstractKeyword)
            && records.Skip(1).All(record => record.BaseList is { } bases && records.Any(other => Derives(bases, other)));
    }

    private static bool Derives(BaseListSyntax bases, RecordDeclarationSyntax other) =>
        bases.Types[0].Type.ToString().Split('(', '<')[0] == other.Identifier.Text;

    private static string Name(MemberDeclarationSyntax type) => type switch
    {
        BaseTypeDeclarationSyntax declared => declared.Identifier.Text,
        DelegateDeclarationSyntax declared => declared.Identifier.Text,
        _ => string.Empty,
    };
}
