using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Semconv.Core;
using Semconv.Core.Resolution;
using Semconv.Text.Diagnostics;
using SemconvTool.CommandLine;
using SemconvTool.Configuration;
using SemconvTool.Files;
using SemconvTool.Options;

namespace SemconvTool.Session;

/// <summary>One run of a command over a registry: its configuration, what was reported, how long stages took.</summary>
internal sealed class RegistrySession
{
    private readonly CommandInvocation _invocation;
    private readonly RegistryCommandOptions _options;
    private readonly DiagnosticReport _report;
    private bool _isMisused;

    private RegistrySession(CommandInvocation invocation, RegistryCommandOptions options, string? configFile, Option<string>? resultFormat)
    {
        _invocation = invocation;
        _options = options;
        var problems = new DiagnosticBag();
        Configuration = ConfigurationLocator.Load(configFile, Environment, problems);
        ReportUsage(problems);
        _report = options.Diagnostics.Read(invocation, Configuration, resultFormat, Diagnostics);
        options.Policies?.Check(invocation, Configuration, Diagnostics);
        options.Registry.Check(invocation, Configuration, Diagnostics);
    }

    public WeaverConfiguration Configuration { get; }

    public DiagnosticBag Diagnostics { get; } = new();

    public StageClock Clock { get; } = new();

    /// <summary>Whether standard output is one document of problems, which anything else would break.</summary>
    public bool ReportFillsOutput => _report.FillsOutput;

    public ToolEnvironment Environment => _invocation.Environment;

    public bool UsesV2 => _options.Registry.UsesV2(_invocation, Configuration);

    /// <param name="invocation">What was typed.</param>
    /// <param name="options">The options of the command.</param>
    /// <param name="resultFormat">The option by which a command whose only result are problems is told their format.</param>
    public static RegistrySession Start(CommandInvocation invocation, RegistryCommandOptions options, Option<string>? resultFormat = null)
    {
        var own = options.Config is { } option ? invocation.Value(option) : null;
        return new RegistrySession(invocation, options, own ?? invocation.Value(invocation.Globals.Config), resultFormat);
    }

    /// <summary>Reports what is wrong with what the command was told, be it in a file: that ends with 2 whatever is wrong.</summary>
    public void ReportUsage(DiagnosticBag problems)
    {
        Diagnostics.AddRange(problems.ToImmutable());
        _isMisused = _isMisused || problems.HasErrors;
    }

    /// <summary>The files of the registry; null when the command cannot go on, which was reported.</summary>
    public RegistrySource? Load() => Locate() is { } location ? Load(location, Environment) : null;

    /// <summary>Which registry the command is about; null when the command cannot go on, which was reported.</summary>
    public RegistryLocation? Locate() => Diagnostics.HasErrors ? null : _options.Registry.Locate(_invocation, Configuration, Diagnostics);

    /// <param name="location">The registry.</param>
    /// <param name="environment">The world that paths in manifests are looked up in.</param>
    public RegistrySource? Load(RegistryLocation location, ToolEnvironment environment)
    {
        var followsLinks = _options.Registry.FollowsSymlinks(_invocation, Configuration);
        var loader = new RegistryLoader(environment, Configuration, followsLinks, Diagnostics);
        var source = Clock.Measure("read", () => loader.Load(location.Path, location.FullPath, location.Place));
        if (source is not null && _invocation.IsDebugging && !_report.FillsError)
        {
            Environment.Error.Write($"registry {source.Path}, configuration {Configuration.Path ?? "none"}\n");
        }

        _options.Policies?.NoteUnused(_invocation, Configuration, loader.PolicyCount, Diagnostics);
        return source;
    }

    /// <summary>The registry, with all that is wrong reported.</summary>
    public ResolvedRegistry Compile(RegistrySource source)
    {
        Environment.Cancellation.ThrowIfCancellationRequested();
        var registry = Clock.Measure("parse", () => RegistryCompiler.Compile(source, OnStage, Diagnostics));
        RegistryClosure.NoteMissingManifests(source, Diagnostics);
        Environment.Cancellation.ThrowIfCancellationRequested();
        return registry;
    }

    private void OnStage(CompilerStage stage) => Clock.Enter(stage == CompilerStage.Parse ? "parse" : "resolve");

    /// <summary>An older registry. Only its errors are reported: nobody mends warnings of the past.</summary>
    public ResolvedRegistry CompileBaseline(RegistrySource source)
    {
        Environment.Cancellation.ThrowIfCancellationRequested();
        var own = new DiagnosticBag();
        var registry = Clock.Measure("resolve baseline", () => RegistryCompiler.Compile(source, own));
        foreach (var diagnostic in own.ToImmutable().Where(each => each.Severity == Severity.Error))
        {
            Diagnostics.Report(diagnostic);
        }

        return registry;
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

    /// <summary>How many definition files were read, those of dependencies included.</summary>
    public static string CountFiles(RegistrySource source)
    {
        var count = RegistryClosure.Of(source).Sum(registry => registry.Files.Length);
        return string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "file" : "files")}");
    }

    /// <summary>Prints what was reported and, unless the user wants it quiet, one line of what was done.</summary>
    public ExitCode Finish(string? done)
    {
        var diagnostics = _report.Weigh(Diagnostics);
        _report.Print(diagnostics, Environment);
        var code = DiagnosticReport.ExitCodeOf(diagnostics);
        if (done is not null && !_invocation.IsQuiet && !_report.FillsError)
        {
            Environment.Error.Write($"{done} ({Clock})\n");
        }

        return _isMisused && code < ExitCode.Usage ? ExitCode.Usage : code;
    }
}
