using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Semconv.Core;
using Semconv.Core.Output;
using Semconv.Core.Resolution;
using Semconv.Core.Validation.Packages;
using Semconv.Core.Validation.Screening;
using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.CommandLine;
using SemconvTool.Configuration;
using SemconvTool.Files;
using SemconvTool.Options;
using SemconvTool.Registries;
using SemconvTool.Registries.Fetching;
using SemconvTool.Templates;

namespace SemconvTool.Session;

/// <summary>One run of a command over a registry: its configuration, what was reported, how long stages took.</summary>
internal sealed class RegistrySession
{
    private readonly CommandInvocation _invocation;
    private readonly RegistryCommandOptions _options;
    private readonly DiagnosticReport _report;
    private readonly ImmutableArray<RulePackage> _packages;
    private readonly ListedPaths _listedPaths;
    private DiagnosticScreen _screen;
    private bool _isMisused;
    private bool _isPublished;
    private CredentialStore? _credentials;
    private RegistryFetcher? _fetcher;

    private RegistrySession(CommandInvocation invocation, RegistryCommandOptions options, string? configFile, Option<string>? resultFormat, Option<string>? failOn)
    {
        _invocation = invocation;
        _options = options;
        var problems = new DiagnosticBag();
        Configuration = ConfigurationLocator.Load(configFile, Environment, problems);
        options.Registry.CheckFetching(invocation, problems);
        ReportUsage(problems);
        _report = options.Diagnostics.Read(invocation, resultFormat, Forms) with { FailOn = ReadFailOn(failOn) };
        _packages = options.Policies?.Select(invocation, Configuration, Diagnostics) ?? [];
        options.Policies?.ReportComparisons(_packages, invocation, options.Baseline, Diagnostics);
        _listedPaths = new ListedPaths(Environment);
        _screen = new ScreenReader(Configuration, Diagnostics).Read() with { WasRun = _ => false, PathInList = _listedPaths.Of };
    }

    public WeaverConfiguration Configuration { get; }

    public DiagnosticBag Diagnostics { get; } = new();

    public StageClock Clock { get; } = new();

    /// <summary>Whether standard output is one document of problems, which anything else would break.</summary>
    public bool ReportFillsOutput => _report.FillsOutput;

    public ToolEnvironment Environment => _invocation.Environment;

    /// <summary>Whether something is wrong that counts as an error in this run.</summary>
    public bool HasErrors => Diagnostics.HasErrors && _report.Weigh(Diagnostics, _screen).Any(each => each.Severity == Severity.Error);

    /// <summary>A published registry has no other form than that of version 2.</summary>
    public bool UsesV2 => _isPublished || _options.Registry.UsesV2(_invocation, Configuration);

    /// <param name="invocation">What was typed.</param>
    /// <param name="options">The options of the command.</param>
    /// <param name="resultFormat">The option by which a command whose only result are problems is told their format.</param>
    /// <param name="failOn">The option of a command that can fail on less than an error.</param>
    public static RegistrySession Start(
        CommandInvocation invocation, RegistryCommandOptions options, Option<string>? resultFormat = null, Option<string>? failOn = null)
    {
        var own = options.Config is { } option ? invocation.Value(option) : null;
        return new RegistrySession(invocation, options, own ?? invocation.Value(invocation.Globals.Config), resultFormat, failOn);
    }

    /// <summary>Reports what is wrong with what the command was told, be it in a file: that ends with 2 whatever is wrong.</summary>
    public void ReportUsage(DiagnosticBag problems)
    {
        Diagnostics.AddRange(problems.ToImmutable());
        _isMisused = _isMisused || problems.HasErrors;
    }

    /// <summary>The files of the registry; null when the command cannot go on, which was reported.</summary>
    public RegistrySource? Load()
    {
        if (Locate() is not { } location || !ReadKnownProblems())
        {
            return null;
        }

        if (location.IsBuiltIn)
        {
            return Clock.Measure("read", () => BuiltInRegistry.Load(Diagnostics));
        }

        var fetcher = Fetcher();
        var loader = Loader(Environment, fetcher, Diagnostics);
        var source = Clock.Measure("read", () => loader.Load(location.Path, location.FullPath, location.Place));
        if (source is not null && _invocation.IsDebugging && !_report.FillsError)
        {
            Environment.Error.Write($"registry {source.Path}, configuration {Configuration.Path ?? "none"}\n");
        }

        _options.Policies?.NoteUnused(_invocation, Configuration, loader.PolicyCount, Diagnostics);
        _listedPaths.Add(source);
        _isPublished = source?.Published is not null;
        if (loader.IsComplete && source is not null)
        {
            fetcher.WriteLock();
        }

        return source;
    }

    /// <summary>Which registry the command is about; null when the command cannot go on, which was reported.</summary>
    public RegistryLocation? Locate() => HasErrors ? null : _options.Registry.Locate(_invocation, Configuration, Diagnostics);

    /// <summary>
    /// The files of an older registry, about which the lock file of the project says nothing. Only its errors are reported: nobody
    /// mends warnings of the past.
    /// </summary>
    /// <param name="location">The registry.</param>
    /// <param name="environment">The world that paths in manifests are looked up in.</param>
    /// <param name="lockFile">What binds the registries it depends on.</param>
    public RegistrySource? LoadBaseline(RegistryLocation location, ToolEnvironment environment, LockFile lockFile)
    {
        var own = new DiagnosticBag();
        var fetching = _options.Registry.Fetching(_invocation) with { UpdatesLock = false };
        var loader = Loader(environment, Fetcher(fetching, lockFile, own), own);
        var source = Clock.Measure("read baseline", () => loader.Load(location.Path, location.FullPath, location.Place));
        ReportErrors(own);
        _listedPaths.Add(source);
        return source;
    }

    private RegistryLoader Loader(ToolEnvironment environment, RegistryFetcher fetcher, DiagnosticBag diagnostics) =>
        new(environment, Configuration, fetcher, _options.Registry.FollowsSymlinks(_invocation, Configuration), diagnostics);

    /// <summary>The templates that a path names; null when there are none to read, which was reported.</summary>
    /// <remarks>Before the registry is loaded: that writes the lock file, which then holds them too.</remarks>
    public ITemplates? OpenTemplates(string path, string folder, Location? place) =>
        RegistryPath.IsWeb(path)
            ? Clock.Measure("templates", () => new TemplateOpener(Fetcher(), Environment, Diagnostics).Open(path, folder, place))
            : new TemplateOpener(null, Environment, Diagnostics).Open(path, folder, place);

    /// <summary>Where templates of reports are found.</summary>
    public FormSource Forms => new(Environment, Configuration, Diagnostics) { Fetch = OpenTemplates };

    /// <summary>What fetches the main registry and the templates, by one lock file.</summary>
    private RegistryFetcher Fetcher()
    {
        if (_fetcher is null)
        {
            var folder = Configuration.Folder ?? Environment.WorkingFolder;
            var fetching = _options.Registry.Fetching(_invocation);
            var lockFile = fetching.UpdatesLock ? LockFile.Replace(folder, Environment) : LockFile.Load(folder, Environment, Diagnostics);
            _fetcher = Fetcher(fetching, lockFile, Diagnostics);
        }

        return _fetcher;
    }

    private RegistryFetcher Fetcher(FetchOptions fetching, LockFile lockFile, DiagnosticBag diagnostics)
    {
        _credentials ??= CredentialStore.Load(Configuration, Environment, diagnostics);
        return new RegistryFetcher(Environment, fetching, _credentials, lockFile, diagnostics);
    }

    private ResolutionOptions ResolutionOptions => new() { IncludesUnreferenced = _options.Registry.IncludesUnreferenced(_invocation, Configuration) };

    /// <summary>The registry, with all that is wrong reported, by the rules that are switched on too.</summary>
    public ResolvedRegistry Compile(RegistrySource source, ResolvedRegistry? baseline = null)
    {
        Environment.Cancellation.ThrowIfCancellationRequested();
        var (registry, suppressions) = Clock.Measure(
            "parse", () => RegistryCompiler.CompileWithSuppressions(source, ResolutionOptions, OnStage, Diagnostics));
        RegistryClosure.NoteMissingManifests(source, Diagnostics);
        Environment.Cancellation.ThrowIfCancellationRequested();
        // An item that an error left out would be called removed.
        var isWhole = !Diagnostics.HasErrors || !Diagnostics.ToImmutable().Any(each => each.Severity == Severity.Error && !RuleCatalog.IsConfigurable(each));
        var comparable = isWhole ? baseline : null;
        if (!_packages.IsEmpty)
        {
            Clock.Measure("rules", () => Check(registry, comparable));
        }

        var rules = _packages.SelectMany(package => package.Rules(withComparison: comparable is not null)).Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        _screen = _screen with
        {
            Suppressions = [.. _screen.Suppressions, .. suppressions],
            WasRun = IsRunWith(rules),
        };
        return registry;
    }

    /// <remarks>Made where no registry is at hand, which it would keep in memory.</remarks>
    private static Func<string, bool> IsRunWith(HashSet<string> rules) => id => id[2] is not ('4' or '5') || rules.Contains(id);

    private void OnStage(CompilerStage stage) => Clock.Enter(stage == CompilerStage.Parse ? "parse" : "resolve");

    /// <summary>An older registry. Only its errors are reported: nobody mends warnings of the past.</summary>
    public ResolvedRegistry CompileBaseline(RegistrySource source)
    {
        Environment.Cancellation.ThrowIfCancellationRequested();
        var own = new DiagnosticBag();
        var registry = Clock.Measure("resolve baseline", () => RegistryCompiler.Compile(source, ResolutionOptions, own));
        ReportErrors(own);
        return registry;
    }

    /// <summary>Writes all that is wrong now to the list of known problems, and says so; null when that did not work, which was reported.</summary>
    public string? WriteKnownProblems()
    {
        if (KnownProblemOptions.Locate(_options.KnownProblems, _invocation, Configuration) is not { } file)
        {
            Diagnostics.Report(UsageDiagnostics.NoBaselineFile());
            return null;
        }

        var list = _screen.WriteKnown(Diagnostics.ToImmutable());
        if (!KnownProblemOptions.MayWrite(file, Diagnostics) || !OutputFile.Write(file.FullPath, file.Shown, list, Diagnostics))
        {
            return null;
        }

        _screen = _screen with { KnownProblems = KnownProblems.Read(SourceText.From(file.Shown, list), Diagnostics) };
        var count = list.Split('\n').Count(line => line.StartsWith("SC", StringComparison.Ordinal));
        return string.Create(CultureInfo.InvariantCulture, $"wrote {count} known {(count == 1 ? "problem" : "problems")} to {file.Shown}");
    }

    /// <summary>The form that an option names; null when there is none of that name, which is reported.</summary>
    public ResultFormat? FindFormat(Option option, string name, ImmutableArray<ResultFormat> formats)
    {
        if (formats.FirstOrDefault(format => format.Name == name) is { } format)
        {
            return format;
        }

        Diagnostics.Report(UsageDiagnostics.UnknownFormat(option.Name, name, formats.Select(format => format.Name)));
        return null;
    }

    /// <summary>Where a result goes: nowhere when its form is to print nothing, which is noted.</summary>
    public string? TargetOf(Option option, string format, string? target)
    {
        if (format != ResultFormat.Mute || target is null)
        {
            return target;
        }

        if (_invocation.Has(option))
        {
            Diagnostics.Report(UsageDiagnostics.NoEffect(option.Name, $"leave it out: the format '{format}' writes nothing"));
        }

        return null;
    }

    /// <summary>Gives the user a document: in a file when one is named, else on standard output.</summary>
    public void Publish(string document, string? file)
    {
        if (file is null)
        {
            Environment.Output.Write(document);
        }
        else
        {
            OutputFile.Write(Environment.FullPath(file), file, document, Diagnostics);
        }
    }

    /// <summary>Gives the user a large document; the time is counted as the stage <c>write</c>.</summary>
    public void Publish(ResultFormat format, string? file, Action<IStructureWriter> write)
    {
        if (file is not null)
        {
            Publish(Clock.Measure("write", () => format.Render(write)), file);
            return;
        }

        Clock.Measure("write", () =>
        {
            format.Write(Environment.Output, write);
            return true;
        });
    }

    /// <summary>How many definition files and published registries were read, those of dependencies included.</summary>
    public static string CountFiles(RegistrySource source)
    {
        var count = RegistryClosure.Of(source).Sum(registry => registry.Files.Length + (registry.Published is null ? 0 : 1));
        return string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "file" : "files")}");
    }

    /// <summary>Prints what was reported and, unless the user wants it quiet, one line of what was done.</summary>
    public ExitCode Finish(string? done)
    {
        var code = _report.Print(_report.Weigh(Diagnostics, _screen), Environment);
        if (done is not null && !_invocation.IsQuiet && !_report.FillsError)
        {
            Environment.Error.Write($"{done} ({Clock})\n");
        }

        return _isMisused && code < ExitCode.Usage ? ExitCode.Usage : code;
    }

    private void ReportErrors(DiagnosticBag own) =>
        Diagnostics.AddRange(own.ToImmutable().Where(each => each.Severity == Severity.Error));

    private Severity ReadFailOn(Option<string>? option)
    {
        if (option is null)
        {
            return Severity.Error;
        }

        if (_invocation.Value(option) is not { } word)
        {
            return ScreenReader.FailOn(Configuration) ?? Severity.Error;
        }

        if (ScreenReader.SeverityOf(word) is { } severity)
        {
            return severity;
        }

        Diagnostics.Report(UsageDiagnostics.UnknownChoice(option.Name, word, ScreenReader.SeverityWords));
        return Severity.Error;
    }

    private ResolvedRegistry Check(ResolvedRegistry registry, ResolvedRegistry? baseline)
    {
        foreach (var package in _packages)
        {
            package.Check(registry, baseline, Diagnostics);
        }

        return registry;
    }

    /// <summary>False when the list is named and cannot be read. A list that is about to be written need not exist.</summary>
    private bool ReadKnownProblems()
    {
        var isWriting = _options.KnownProblems?.IsWriting(_invocation) ?? false;
        if (isWriting || KnownProblemOptions.Locate(_options.KnownProblems, _invocation, Configuration) is not { } file)
        {
            return true;
        }

        _screen = _screen with { KnownProblems = KnownProblemOptions.Read(file, Diagnostics) };
        return _screen.KnownProblems is not null;
    }
}
