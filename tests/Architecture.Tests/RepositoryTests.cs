using System.Text.RegularExpressions;
using System.Xml.Linq;
using Semconv.TestSupport;

namespace Architecture.Tests;

/// <summary>The files around the code.</summary>
public sealed partial class RepositoryTests
{
    [Fact]
    public void Every_package_says_what_it_is_for() => Verdict.None(
        XDocument.Parse(RepositoryFiles.Read("Directory.Packages.props")).Descendants("PackageVersion")
            .Where(package => package.NodesBeforeSelf().LastOrDefault(node => node is not XText) is not XComment)
            .Select(package => (string?)package.Attribute("Include") ?? "?"),
        "a comment stands before each package");

    [Fact]
    public void No_file_names_a_place_of_one_machine() => Verdict.None(
        from path in TextFiles()
        from line in RepositoryFiles.Read(path).Split('\n').Select((text, index) => (Text: text, Number: index + 1))
        where MachinePath().IsMatch(line.Text)
        select $"{path}:{line.Number}",
        "a path of one machine is of no use on another");

    [Fact]
    public void Text_files_end_lines_with_lf() => Verdict.None(
        TextFiles().Where(path => !path.Contains("/Cases/", StringComparison.Ordinal))
            .Where(path => RepositoryFiles.Read(path).Contains('\r', StringComparison.Ordinal)),
        "lines end with LF");

    /// <summary>Links of the machine to somewhere else, such as data beside the repository, are not files of the repository.</summary>
    private static IEnumerable<string> TextFiles() =>
        RepositoryFiles.Under("")
            .Where(path => new FileInfo(RepositoryRoot.Combine(path)) is { LinkTarget: null, Length: < 4_000_000 })
            .Where(path => !RepositoryFiles.Read(path).Contains('\0', StringComparison.Ordinal));

    [GeneratedRegex(@"(?<![\w.\-/])/(?:work|home|farm|root|Users)/|[A-Z]:\\Users\\")]
    private static partial Regex MachinePath();
}
