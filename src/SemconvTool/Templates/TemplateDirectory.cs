using System.Collections.Immutable;
using Semconv.Core.Generation;
using Semconv.Core.Generation.Configuration;
using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.Files;
using SemconvTool.Generation;

namespace SemconvTool.Templates;

/// <summary>The folder with the templates of all targets, and the configuration files that apply to them.</summary>
/// <remarks>
/// As in Weaver, a folder <c>registry</c> in it holds the targets, and configuration files count from <c>.weaver</c> in the home folder
/// and the root of the file system down to the folder of the target; the nearest wins. A <c>weaver_template.yaml</c> in the folder of the
/// target is alone.
/// </remarks>
internal sealed class TemplateDirectory : ITemplates
{
    private readonly ToolEnvironment _environment;
    private readonly DiagnosticBag _diagnostics;
    private readonly string _folder;

    /// <summary>The folder that the user named, whose configurations nobody is surprised by.</summary>
    private readonly string _named;

    private TemplateDirectory(string folder, string named, ToolEnvironment environment, DiagnosticBag diagnostics)
    {
        _named = named;
        _environment = environment;
        _diagnostics = diagnostics;
        _folder = Path.TrimEndingDirectorySeparator(folder);
    }

    /// <summary>The templates of <c>generate</c>.</summary>
    public static TemplateDirectory OfTargets(ToolEnvironment environment, string folder, DiagnosticBag diagnostics)
    {
        var registry = Path.Combine(folder, "registry");
        return new TemplateDirectory(Directory.Exists(registry) ? registry : folder, folder, environment, diagnostics);
    }

    /// <summary>What says something about templates that come from elsewhere: the files of the project that uses them.</summary>
    public static TemplateDirectory OfProject(ToolEnvironment environment, DiagnosticBag diagnostics) =>
        new(environment.WorkingFolder, environment.WorkingFolder, environment, diagnostics);

    /// <summary>Templates that print reports: a folder for each form.</summary>
    public static TemplateDirectory OfForms(ToolEnvironment environment, string folder, DiagnosticBag diagnostics) => new(folder, folder, environment, diagnostics);

    public IReadOnlyList<string> Forms => Directory.Exists(_folder)
        ? [.. Directory.EnumerateDirectories(_folder).Select(each => Path.GetFileName(each)).Order(StringComparer.Ordinal)]
        : [];

    public TemplatePackage? ReadForm(string name)
    {
        if (File.Exists(_folder))
        {
            _diagnostics.Report(InputDiagnostics.NotAFolder(_environment.Shown(_folder)));
        }

        var own = Path.Combine(_folder, name);
        if (name.Length == 0 || !Directory.Exists(own))
        {
            return null;
        }

        return TemplateConfig.OwnNames.Any(each => File.Exists(Path.Combine(own, each)))
            ? ReadAlone(name)
            : new TemplatePackage(TemplateConfig.Read([], _diagnostics), []);
    }

    public ImmutableArray<SourceText> ReadShared(DiagnosticBag diagnostics) => [.. ReadHome(diagnostics), .. ReadDownTo(_folder, diagnostics)];

    public TemplatePackage? Read(string target, ImmutableArray<string> configurations)
    {
        if (Find(target) is not { } folder)
        {
            return null;
        }

        var sources = !configurations.IsEmpty ? ReadNamed(configurations, _environment, _diagnostics)
            : File.Exists(Path.Combine(folder, TemplateConfig.PackageFileName)) ? [.. ReadOwn(folder)]
            : [.. ReadHome(_diagnostics), .. ReadDownTo(folder, _diagnostics)];
        return new TemplatePackage(TemplateConfig.Read(sources, _diagnostics), ReadFiles(folder));
    }

    public TemplatePackage? ReadAlone(string target) =>
        Find(target) is { } folder ? new TemplatePackage(TemplateConfig.Read([.. ReadOwn(folder)], _diagnostics), ReadFiles(folder)) : null;

    /// <summary>The files that were named instead of those that apply, the last of which wins.</summary>
    public static ImmutableArray<SourceText> ReadNamed(ImmutableArray<string> paths, ToolEnvironment environment, DiagnosticBag diagnostics) =>
        [.. paths.Select(path => InputFile.ReadNamed(environment.FullPath(path), path, diagnostics)).OfType<SourceText>()];

    /// <summary>The configuration that all projects of a user share.</summary>
    public IEnumerable<SourceText> ReadHome(DiagnosticBag diagnostics) =>
        HomeFolder() is { } home && ReadIn(home, diagnostics) is { } source ? [source] : [];

    public string PlaceOf(string target, string folder) =>
        Path.GetRelativePath(folder, Path.GetFullPath(target, _folder)).Replace('\\', '/');

    public void AddInputs(string target, WatchedFiles files)
    {
        var folder = FolderOf(target);
        files.AddFolder(folder);
        foreach (var each in RepositoryFolders.Up(folder))
        {
            files.AddName(Path.Combine(each, TemplateConfig.FileName));
        }

        if (HomeFolder() is { } home)
        {
            files.AddName(Path.Combine(home, TemplateConfig.FileName));
        }
    }

    private string FolderOf(string target) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(target, _folder));

    private string? Find(string target)
    {
        var folder = FolderOf(target);
        if (target.Length > 0 && Directory.Exists(folder))
        {
            return folder;
        }

        var known = Directory.Exists(_folder)
            ? Directory.EnumerateDirectories(_folder).Select(each => Path.GetFileName(each)).Where(name => !name.StartsWith('.')).Order(StringComparer.Ordinal).ToList()
            : [];
        var problem = TemplateDiagnostics.TargetMissing(target, _environment.Shown(_folder), known, NearestName.Find(target, known));
        _diagnostics.Report(FindDeeper(target) is { } deeper ? problem with { Help = TemplateDiagnostics.NameFolder(_environment.Shown(deeper)) } : problem);
        return null;
    }

    /// <summary>The configuration in the folder of a target, under either of its names.</summary>
    private IEnumerable<SourceText> ReadOwn(string folder)
    {
        var paths = TemplateConfig.OwnNames.Select(name => Path.Combine(folder, name)).Where(File.Exists).ToList();
        if (paths is [var used, var unused])
        {
            _diagnostics.Report(TemplateDiagnostics.Shadowed(_environment.Shown(unused), _environment.Shown(used)));
        }

        return paths.Take(1).Select(path => InputFile.Read(path, _environment.Shown(path), _diagnostics)).OfType<SourceText>();
    }

    /// <summary>The usual folder of templates below one that was named instead; null when it does not have the target either.</summary>
    private string? FindDeeper(string target)
    {
        var deeper = Path.Combine(_named, "templates");
        return target.Length > 0 && (Directory.Exists(Path.Combine(deeper, "registry", target)) || Directory.Exists(Path.Combine(deeper, target))) ? deeper : null;
    }

    private IEnumerable<SourceText> ReadDownTo(string folder, DiagnosticBag diagnostics)
    {
        var home = HomeFolder();
        return RepositoryFolders.Up(folder).Reverse().Where(each => each != home).Select(each => ReadIn(each, diagnostics)).OfType<SourceText>();
    }

    /// <summary>The configuration of one folder; a note when it lies outside the repository.</summary>
    private SourceText? ReadIn(string folder, DiagnosticBag diagnostics)
    {
        var path = Path.Combine(folder, TemplateConfig.FileName);
        if (!File.Exists(path) || InputFile.Read(path, _environment.Shown(path), diagnostics) is not { } source)
        {
            return null;
        }

        if (!RepositoryFolders.IsIn(folder, _named) && !RepositoryFolders.IsIn(folder, RepositoryFolders.RootOf(_folder) ?? _environment.WorkingFolder))
        {
            diagnostics.Report(TemplateDiagnostics.OutsideRepository(source.Path));
        }

        return source;
    }

    private string? HomeFolder() =>
        (_environment.Variable("HOME") ?? _environment.Variable("USERPROFILE")) is { Length: > 0 } home ? Path.Combine(home, ".weaver") : null;

    private ImmutableArray<TemplateFile> ReadFiles(string folder)
    {
        var files = ImmutableArray.CreateBuilder<TemplateFile>();
        foreach (var path in StableOrder.Of(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories), string.CompareOrdinal))
        {
            var relative = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (!LinkedFiles.Leaves(path, _folder) && InputFile.ReadBytes(path, _environment.Shown(path), _diagnostics) is { } bytes)
            {
                files.Add(new TemplateFile(relative, _environment.Shown(path), bytes));
            }
        }

        return files.DrainToImmutable();
    }
}
