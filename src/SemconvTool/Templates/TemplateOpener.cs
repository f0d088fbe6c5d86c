using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.Files;
using SemconvTool.Registries;
using SemconvTool.Registries.Archives;
using SemconvTool.Registries.Fetching;

namespace SemconvTool.Templates;

/// <summary>Finds the templates that a path names: a folder, an archive, or either behind a URL.</summary>
/// <param name="fetcher">Gets what lies behind a URL; null for a path of this machine.</param>
/// <param name="environment">The world that paths are looked up in.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class TemplateOpener(RegistryFetcher? fetcher, ToolEnvironment environment, DiagnosticBag diagnostics)
{
    /// <summary>The templates; null when there are none to read, which was reported.</summary>
    /// <param name="text">The path as the user wrote it.</param>
    /// <param name="folder">What a path of this machine starts in.</param>
    /// <param name="place">Where it was written; null for the command line.</param>
    public ITemplates? Open(string text, string folder, Location? place)
    {
        if (RegistryPath.TryParse(text, out var problem) is not { } path)
        {
            diagnostics.Report(InputDiagnostics.BadPath(text, problem!, place));
            return null;
        }

        switch (path.Kind)
        {
            case RegistryPathKind.Local:
                return TemplateDirectory.OfTargets(environment, Path.GetFullPath(text, folder), diagnostics);
            case RegistryPathKind.LocalArchive:
                return Below(path, ReadArchive(path, Path.GetFullPath(path.Source, folder), place), place);
            default:
                // A single file is no folder of templates, so what does not end like an archive is a repository, as for Weaver.
                var remote = path.Kind == RegistryPathKind.RemoteFile ? path with { Kind = RegistryPathKind.Git } : path;
                return Below(remote, fetcher?.FetchTemplates(remote, place), place);
        }
    }

    private ArchiveContent? ReadArchive(RegistryPath path, string fullPath, Location? place)
    {
        try
        {
            return ArchiveReader.ReadFile(fullPath, ArchiveLimits.Default);
        }
        catch (ArchiveException exception)
        {
            diagnostics.Report(ArchiveDiagnostics.Refused(path.Text, exception.Message, place));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            diagnostics.Report(InputDiagnostics.Missing(path.Source, "archive", place));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(InputDiagnostics.Unreadable(path.Source, FileTrouble.ReasonOf(exception)));
        }

        return null;
    }

    /// <summary>The folder that is asked for, in the archive as it is or in the one folder that an archive of a repository has.</summary>
    private TemplateArchive? Below(RegistryPath path, ArchiveContent? content, Location? place)
    {
        if (content is null)
        {
            return null;
        }

        ArchiveContent[] roots = path.Kind == RegistryPathKind.Git ? [content] : [content.WithoutTopFolder(), content];
        var below = roots.Select(root => path.SubFolder is null ? root : root.Below(path.SubFolder)).OfType<ArchiveContent>().ToList();
        if (below.Count == 0)
        {
            diagnostics.Report(ArchiveDiagnostics.NoFolder(path.Source, path.SubFolder!, roots[0].TopFolders(), place));
            return null;
        }

        return new TemplateArchive(path, below, environment, diagnostics);
    }
}
