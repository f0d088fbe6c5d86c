using System.Text.RegularExpressions;
using Semconv.Core.Resolution;
using Semconv.Core.Validation.Packages;
using Semconv.Core.Validation.Screening;
using Semconv.TestSupport;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Validation;

/// <summary>The page of a diagnostic, whose examples are files that can be checked.</summary>
internal sealed partial record DiagnosticPage(string Id, string Text)
{
    public static IEnumerable<DiagnosticPage> All { get; } = Directory
        .EnumerateFiles(RepositoryRoot.Combine("docs", "diagnostics"), "SC*.md")
        .Order(StringComparer.Ordinal)
        .Select(path => new DiagnosticPage(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)));

    /// <summary>Whether its examples are definition files that the compiler judges, and not other files, command lines or words.</summary>
    /// <remarks>SC43 is about annotations, which the live check reads, and holds its pages to what they say itself.</remarks>
    public bool HasFiles => Id[2] < '6' && !Id.StartsWith("SC43", StringComparison.Ordinal) && Examples("Wrong").Count > 0;

    /// <summary>What is reported for the last file of a part, with every package of rules switched on; a file before it is the baseline.</summary>
    public IReadOnlyList<Diagnostic> Check(string part)
    {
        var files = Examples(part);
        if (files.Count == 0)
        {
            return [];
        }

        var diagnostics = new DiagnosticBag();
        var baseline = files.Count > 1 ? RegistryCompiler.Compile(SourceOf(files[0]), new DiagnosticBag()) : null;
        var (registry, suppressions) = RegistryCompiler.CompileWithSuppressions(SourceOf(files[^1]), ResolutionOptions.Default, _ => { }, diagnostics);
        foreach (var package in RulePackages.All)
        {
            package.Check(registry, baseline, diagnostics);
        }

        return new DiagnosticScreen { Suppressions = suppressions }.Apply(diagnostics.ToImmutable());
    }

    private static RegistrySource SourceOf(string text) => new("model") { Files = [SourceText.From("model/a.yaml", text)] };

    private List<string> Examples(string part)
    {
        var start = Text.IndexOf($"## {part}\n", StringComparison.Ordinal);
        var end = Text.IndexOf("\n## ", start, StringComparison.Ordinal);
        return [.. Block().Matches(end < 0 ? Text[start..] : Text[start..end]).Select(match => match.Groups[1].Value)];
    }

    [GeneratedRegex(@"```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
