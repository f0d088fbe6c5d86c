using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.Files;
using SemconvTool.Registries.Archives;
using SemconvTool.Registries.Fetching;

namespace SemconvTool.Registries;

/// <summary>Finds what a registry path names, on this machine or behind a URL.</summary>
internal sealed class RegistryOpener(RegistryFetcher fetcher, bool followsLinks, DiagnosticBag diagnostics)
{
    /// <summary>The registry; null when there is none, which was reported.</summary>
    /// <param name="path">The path as the user wrote it.</param>
    /// <param name="fullPath">Where it is, when it is on this machine.</param>
    /// <param name="place">Where it was written; null for the command line.</param>
    public OpenedRegistry? Open(RegistryPath path, string fullPath, Location? place) => path.Kind switch
    {
        RegistryPathKind.Local => OpenLocal(path.Text, fullPath, place),
        RegistryPathKind.LocalArchive => OpenArchive(path, fullPath, place),
        RegistryPathKind.RemoteFile => OpenFile(path, place),
        _ => OpenRemoteArchive(path, place),
    };

    private OpenedRegistry? OpenLocal(string path, string fullPath, Location? place)
    {
        if (!File.Exists(fullPath))
        {
            var root = Path.TrimEndingDirectorySeparator(fullPath);
            if (Directory.Exists(root))
            {
                return new OpenedRegistry(path, new ModelDirectory(path, root, followsLinks), null) { Folder = root };
            }

            diagnostics.Report(InputDiagnostics.Missing(path, "registry folder", place));
            return null;
        }

        var folder = Path.GetDirectoryName(fullPath)!;
        var name = Path.GetFileName(fullPath);
        if (!ModelFileNames.Manifests.Contains(name))
        {
            return InputFile.Read(fullPath, path, diagnostics) is { } file ? new OpenedRegistry(path, null, file) { Folder = folder } : null;
        }

        var typed = Path.GetDirectoryName(path);
        typed = string.IsNullOrEmpty(typed) ? "." : typed;
        return new OpenedRegistry(typed, new ModelDirectory(typed, folder, followsLinks, name), null) { Folder = folder };
    }

    private OpenedRegistry? OpenArchive(RegistryPath path, string fullPath, Location? place)
    {
        try
        {
            var content = ArchiveReader.ReadFile(fullPath, ArchiveLimits.Default).WithoutTopFolder();
            return Below(path, content, place) is { } files ? files with { Folder = Path.GetDirectoryName(fullPath) } : null;
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

    private OpenedRegistry? OpenRemoteArchive(RegistryPath path, Location? place)
    {
        if (fetcher.Fetch(path, place) is not { Archive: { } archive })
        {
            return null;
        }

        return Below(path, path.Kind == RegistryPathKind.Git ? archive : archive.WithoutTopFolder(), place) is { } files ? files with { IsFetched = true } : null;
    }

    private OpenedRegistry? OpenFile(RegistryPath path, Location? place)
    {
        if (fetcher.Fetch(path, place) is not { } fetched || SourceDecoder.Decode(path.Text, fetched.File.Span, diagnostics) is not { } file)
        {
            return null;
        }

        return new OpenedRegistry(path.Text, null, file) { BaseUrl = new Uri(path.Source), IsFetched = true };
    }

    /// <summary>A wrong sub-folder is an error: Weaver takes it for a registry without files.</summary>
    private OpenedRegistry? Below(RegistryPath path, ArchiveContent content, Location? place)
    {
        var below = path.SubFolder is null ? content : content.Below(path.SubFolder);
        if (below is null)
        {
            diagnostics.Report(ArchiveDiagnostics.NoFolder(path.Source, path.SubFolder!, content.TopFolders(), place));
            return null;
        }

        return new OpenedRegistry(path.Text, new ArchivedModel(path.Text, below), null);
    }
}
