using System.Collections.Immutable;
using Semconv.Core.Generation;
using Semconv.Core.Generation.Configuration;
using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.Files;
using SemconvTool.Generation;
using SemconvTool.Registries;
using SemconvTool.Registries.Archives;

namespace SemconvTool.Templates;

/// <summary>Templates in an archive or a repository of another place. Nothing of it is unpacked to disk.</summary>
/// <remarks>
/// Its configurations count from its root down to the target, over that of the home folder. Those of the folders above an archive do
/// not: in Weaver these are the folders of its cache. Which targets a project has, no archive says.
/// </remarks>
internal sealed class TemplateArchive : ITemplates
{
    private readonly RegistryPath _path;
    private readonly ImmutableArray<ArchiveContent> _roots;
    private readonly TemplateDirectory _project;
    private readonly ToolEnvironment _environment;
    private readonly DiagnosticBag _diagnostics;

    /// <param name="path">The path as the user wrote it.</param>
    /// <param name="roots">The folders that may hold the targets; the first that holds one is meant.</param>
    /// <param name="environment">The world around.</param>
    /// <param name="diagnostics">Takes what is wrong with targets.</param>
    public TemplateArchive(RegistryPath path, IEnumerable<ArchiveContent> roots, ToolEnvironment environment, DiagnosticBag diagnostics)
    {
        _path = path;
        _roots = [.. roots.Select(root => root.Below("registry") ?? root)];
        _project = TemplateDirectory.OfProject(environment, diagnostics);
        _environment = environment;
        _diagnostics = diagnostics;
    }

    public ImmutableArray<SourceText> ReadShared(DiagnosticBag diagnostics) => _project.ReadShared(diagnostics);

    public TemplatePackage? Read(string target, ImmutableArray<string> configurations)
    {
        if (Find(target) is not var (root, files))
        {
            return null;
        }

        var sources = configurations.IsEmpty ? ReadConfigurations(target, root, files) : TemplateDirectory.ReadNamed(configurations, _environment, _diagnostics);
        return new TemplatePackage(TemplateConfig.Read(sources, _diagnostics), files);
    }

    public TemplatePackage? ReadAlone(string target) => Find(target) is var (_, files)
        ? new TemplatePackage(TemplateConfig.Read([.. OwnConfigurations(files)], _diagnostics), files)
        : null;

    public string PlaceOf(string target, string folder)
    {
        var source = _path.IsRemote ? _path.Source : Path.GetRelativePath(folder, _environment.FullPath(_path.Source)).Replace('\\', '/');
        return string.Join('/', [source, .. FoldersOf(_path.SubFolder ?? string.Empty), .. FoldersOf(target)]);
    }

    public void AddInputs(string target, WatchedFiles files)
    {
        if (!_path.IsRemote)
        {
            files.AddName(_environment.FullPath(_path.Source));
        }
    }

    public IReadOnlyList<string> Forms => [.. _roots[0].TopFolders().Where(name => !name.StartsWith('.')).Order(StringComparer.Ordinal)];

    public TemplatePackage? ReadForm(string name) => FoldersOf(name) is [_, ..] && FindFiles(name) is not null ? ReadAlone(name) : null;

    private static string[] FoldersOf(string target) => [.. target.Split('/', '\\').Where(part => part is not ("" or "."))];

    private (ArchiveContent Root, ImmutableArray<TemplateFile> Files)? Find(string target)
    {
        if (FindFiles(target) is { } found)
        {
            return found;
        }

        _diagnostics.Report(TemplateDiagnostics.TargetMissing(target, _path.Text, Forms, NearestName.Find(target, Forms)));
        return null;
    }

    private (ArchiveContent Root, ImmutableArray<TemplateFile> Files)? FindFiles(string target)
    {
        var folder = string.Join('/', FoldersOf(target));
        foreach (var root in target.Length == 0 ? [] : _roots)
        {
            if ((folder.Length == 0 ? root : root.Below(folder)) is { } below)
            {
                var start = folder.Length == 0 ? _path.Text : $"{_path.Text}/{folder}";
                return (root, [.. below.Files.Select(file => new TemplateFile(file.Key, $"{start}/{file.Key}", file.Value))]);
            }
        }

        return null;
    }

    private ImmutableArray<SourceText> ReadConfigurations(string target, ArchiveContent root, ImmutableArray<TemplateFile> files)
    {
        if (files.Any(file => file.Path == TemplateConfig.PackageFileName))
        {
            return [.. OwnConfigurations(files)];
        }

        var names = FoldersOf(target);
        var above = Enumerable.Range(0, names.Length).Select(count => string.Concat(names.Take(count).Select(name => $"{name}/")) + TemplateConfig.FileName);
        var inArchive = above.Where(root.Files.ContainsKey)
            .Select(path => SourceDecoder.Decode($"{_path.Text}/{path}", root.Files[path].Span, _diagnostics))
            .OfType<SourceText>();
        return [.. _project.ReadHome(_diagnostics), .. inArchive, .. OwnConfigurations(files)];
    }

    private IEnumerable<SourceText> OwnConfigurations(ImmutableArray<TemplateFile> files)
    {
        var own = TemplateConfig.OwnNames.Select(name => files.FirstOrDefault(file => file.Path == name)).OfType<TemplateFile>().ToList();
        if (own is [var used, var unused])
        {
            _diagnostics.Report(TemplateDiagnostics.Shadowed(unused.DisplayPath, used.DisplayPath));
        }

        return own.Take(1).Select(file => file.Decode(_diagnostics)).OfType<SourceText>();
    }
}
