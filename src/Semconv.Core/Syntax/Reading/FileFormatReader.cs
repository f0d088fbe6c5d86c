using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Syntax.Reading;

/// <summary>Finds out which language a definition file is written in.</summary>
/// <remarks>
/// A marker of definition/2 wins over one of definition/1; without a marker a file is definition/1. Of a file that names a
/// format that does not exist, the lists tell which one it most likely is: that they do not fit is no second mistake.
/// </remarks>
internal static class FileFormatReader
{
    public static FileFormat Read(YamlMapping root, DiagnosticBag diagnostics)
    {
        var fileFormat = ReadFileFormat(root.Find("file_format"), diagnostics);
        var versionNode = root.Find("version");
        var version = ReadVersion(versionNode, diagnostics);
        var decisive = version?.Value == FormatVersion.Definition2 ? version : fileFormat ?? version;
        if (fileFormat?.Value == FormatVersion.Definition2)
        {
            decisive = fileFormat;
        }

        var isMisnamed = decisive is null && (root.Find("file_format") ?? versionNode) is not null;
        return new FileFormat(decisive?.Value ?? (isMisnamed ? Guess(root) : FormatVersion.Definition1), decisive?.Location, versionNode is not null);
    }

    private static FormatVersion Guess(YamlMapping root) =>
        root.Find("groups") is null && root.Entries.Any(entry => KnownKeys.Root2.Contains(entry.Key.Text) && !KnownKeys.Root1.Contains(entry.Key.Text))
            ? FormatVersion.Definition2
            : FormatVersion.Definition1;

    private static Located<FormatVersion>? ReadFileFormat(YamlNode? node, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case null:
                return null;
            case YamlScalar { IsString: true, Text: "definition/1" }:
                return new Located<FormatVersion>(FormatVersion.Definition1, node.Location);
            case YamlScalar { IsString: true, Text: "definition/2" }:
                return new Located<FormatVersion>(FormatVersion.Definition2, node.Location);
            default:
                diagnostics.Report(SyntaxDiagnostics.InvalidFileFormat(node, "file_format"));
                return null;
        }
    }

    /// <summary>The old key. Weaver does not see a number in it, so a file with one is read as definition/1 there.</summary>
    private static Located<FormatVersion>? ReadVersion(YamlNode? node, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case null:
                return null;
            case YamlScalar { Text: "1" or "2" } scalar:
                var version = scalar.Text == "1" ? FormatVersion.Definition1 : FormatVersion.Definition2;
                diagnostics.Report(scalar.IsString || version == FormatVersion.Definition1
                    ? SyntaxDiagnostics.OldVersionKey(node.Location, scalar.Text)
                    : SyntaxDiagnostics.VersionIsNumber(node.Location));
                return new Located<FormatVersion>(version, node.Location);
            default:
                diagnostics.Report(SyntaxDiagnostics.InvalidFileFormat(node, "version"));
                return null;
        }
    }
}
