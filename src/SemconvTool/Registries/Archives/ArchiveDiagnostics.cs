using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace SemconvTool.Registries.Archives;

/// <summary>What can be wrong with an archive that holds a registry.</summary>
internal static class ArchiveDiagnostics
{
    public static readonly DiagnosticDescriptor RefusedDescriptor = new(
        "SC7021", "archive-refused", Severity.Error, "An archive is damaged, or holds what no registry holds.");

    public static readonly DiagnosticDescriptor NoFolderDescriptor = new(
        "SC7022", "archive-without-folder", Severity.Error, "An archive or repository has no such sub-folder.");

    public static readonly DiagnosticDescriptor LinkDescriptor = new(
        "SC7023", "archive-link", Severity.Error, "A link stands where definition files are.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [RefusedDescriptor, NoFolderDescriptor, LinkDescriptor];

    public static Diagnostic Refused(string path, string reason, Location? place) =>
        new(RefusedDescriptor, place, $"the archive '{path}' is not read: {reason}") { Help = "pack the registry again, without links and as a zip or tar.gz" };

    public static Diagnostic NoFolder(string path, string folder, IEnumerable<string> folders, Location? place) =>
        new(NoFolderDescriptor, place, $"'{path}' has no folder '{folder}'")
        {
            Help = $"the folders are {string.Join(", ", folders.DefaultIfEmpty("none").Take(10))}",
        };

    public static Diagnostic Link(string path, string link) =>
        new(LinkDescriptor, null, $"'{link}' in '{path}' is a link, and links in archives are not followed")
        {
            Help = "pack the registry with files instead of links",
        };
}
