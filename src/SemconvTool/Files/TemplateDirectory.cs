using System.Collections.Immutable;
using Semconv.Core.Generation;
using Semconv.Core.Generation.Configuration;
using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.Generation;

namespace SemconvTool.Files;

/// <summary>The folder with the templates of all targets, and the configuration files that apply to them.</summary>
/// <remarks>
/// As in Weaver, a folder <c>registry</c> in it holds the targets, and configuration files count from <c>.weaver</c> in the home folder
/// and the root of the file system down to the folder of the target; the nearest wins.
/// </remarks>
internal sealed class TemplateDirectory
{
    private readonly ToolEnvironment _environment;
    private readonly DiagnosticBag _diagnostics;
    private readonly string _folder;

    private TemplateDirectory(string folder, ToolEnvironment environment, DiagnosticBag diagnostics)
    {
        _environment = environment;
        _diagnostics = diagnostics;
        _folder = Path.TrimEndingDirectorySeparator(folder);
    }

    /// <summary>The templates of <c>generate</c>.</summary>
    public static TemplateDirectory OfTargets(ToolEnvironment environment, string folder, DiagnosticBag diagnostics)
    {
        var registry = Path.Combine(folder, "registry");
        return new TemplateDirectory(Directory.Exists(registry) ? registry : folder, environment, diagnostics);
    }

    /// <summary>The templates of a form that a report is printed in; null when the folder has none of that name.</summary>
    /// <remarks>As in Weaver, its own configuration is the only one: that of the repository is about what is generated.</remarks>
    public static TemplatePackage? ReadForm(string folder, string name, ToolEnvironment environment, DiagnosticBag diagnostics)
    {
        var fullPath = environment.FullPath(folder);
        if (File.Exists(fullPath))
        {
            diagnostics.Report(InputDiagnostics.NotAFolder(folder));
        }

        var own = Path.Combine(fullPath, name);
        if (name.Length == 0 || !Directory.Exists(own))
        {
            return null;
        }

        var configuration = TemplateConfig.FileNames.Select(each => Path.Combine(own, each)).FirstOrDefault(File.Exists);
        return configuration is null
            ? new TemplatePackage(TemplateConfig.Read([], diagnostics), [])
            : new TemplateDirectory(fullPath, environment, diagnostics).Read(name, [environment.Shown(configuration)]);
    }

    /// <summary>The forms that a folder has templates for, in the order of their names.</summary>
    public static IReadOnlyList<string> FormsOf(string folder, ToolEnvironment environment) => Directory.Exists(environment.FullPath(folder))
        ? [.. Directory.EnumerateDirectories(environment.FullPath(folder)).Select(each => Path.GetFileName(each)).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>What applies to every target: the files from the root of the repository to the folder of the templates.</summary>
    public ImmutableArray<SourceText> ReadShared(DiagnosticBag diagnostics) => ReadConfigurations(_folder, diagnostics);

    /// <summary>The templates of a target and its configuration; null when there is none, which is reported.</summary>
    /// <param name="target">The name of the folder.</param>
    /// <param name="configurations">The files to use instead of those that apply; empty for those that apply.</param>
    public TemplatePackage? Read(string target, ImmutableArray<string> configurations)
    {
        if (Find(target) is not { } folder)
        {
            return null;
        }

        var sources = configurations.IsEmpty
            ? ReadConfigurations(folder, _diagnostics)
            : [.. configurations.Select(path => InputFile.ReadNamed(_environment.FullPath(path), path, _diagnostics)).OfType<SourceText>()];
        return new TemplatePackage(TemplateConfig.Read(sources, _diagnostics), ReadFiles(folder));
    }

    /// <summary>The same with no configuration but that of the target's own folder, as Weaver reads it for pages of Markdown.</summary>
    public TemplatePackage? ReadAlone(string target) =>
        Find(target) is { } folder
            ? new TemplatePackage(TemplateConfig.Read([.. Configurations(folder, _diagnostics)], _diagnostics), ReadFiles(folder))
            : null;

    /// <summary>Where the templates of a target are, seen from a folder; the same on every machine when both are in one repository.</summary>
    public string PlaceOf(string target, string folder) =>
        Path.GetRelativePath(folder, Path.GetFullPath(target, _folder)).Replace('\\', '/').ReplaceLineEndings(" ");

    /// <summary>The templates of a target, and all places where a configuration for it could be.</summary>
    public void AddInputs(string target, WatchedFiles files)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target, _folder));
        files.AddFolder(folder);
        foreach (var path in HomeFolders().Concat(RepositoryFolders.Up(folder)).SelectMany(each => TemplateConfig.FileNames, Path.Combine))
        {
            files.AddName(path);
        }
    }

    private string? Find(string target)
    {
        var folder = Path.Combine(_folder, target);
        if (target.Length > 0 && Directory.Exists(folder))
        {
            return folder;
        }

        var known = Directory.Exists(_folder)
            ? Directory.EnumerateDirectories(_folder).Select(each => Path.GetFileName(each)).Where(name => !name.StartsWith('.')).Order(StringComparer.Ordinal).ToList()
            : [];
        _diagnostics.Report(TemplateDiagnostics.TargetMissing(target, _environment.Shown(_folder), known, NearestName.Find(target, known)));
        return null;
    }

    /// <summary>The configuration file of one folder, or nothing.</summary>
    private IEnumerable<SourceText> Configurations(string folder, DiagnosticBag diagnostics)
    {
        var name = TemplateConfig.FileNames.FirstOrDefault(name => File.Exists(Path.Combine(folder, name)));
        if (name is not null && InputFile.Read(Path.Combine(folder, name), _environment.Shown(Path.Combine(folder, name)), diagnostics) is { } source)
        {
            yield return source;
        }
    }

    private ImmutableArray<SourceText> ReadConfigurations(string folder, DiagnosticBag diagnostics)
    {
        var root = RepositoryFolders.RootOf(folder) ?? _environment.WorkingFolder;
        var sources = ImmutableArray.CreateBuilder<SourceText>();
        foreach (var each in HomeFolders().Concat(RepositoryFolders.Up(folder).Reverse()).Distinct(StringComparer.Ordinal))
        {
            foreach (var source in Configurations(each, diagnostics))
            {
                sources.Add(source);
                if (!RepositoryFolders.IsIn(each, root))
                {
                    diagnostics.Report(TemplateDiagnostics.OutsideRepository(source.Path));
                }
            }
        }

        return sources.DrainToImmutable();
    }

    private IEnumerable<string> HomeFolders() =>
        (_environment.Variable("HOME") ?? _environment.Variable("USERPROFILE")) is { Length: > 0 } home ? [Path.Combine(home, ".weaver")] : [];

    private ImmutableArray<TemplateFile> ReadFiles(string folder)
    {
        var files = ImmutableArray.CreateBuilder<TemplateFile>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var relative = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (InputFile.ReadBytes(path, _environment.Shown(path), _diagnostics) is { } bytes)
            {
                files.Add(new TemplateFile(relative, _environment.Shown(path), bytes));
            }
        }

        return files.DrainToImmutable();
    }
}
