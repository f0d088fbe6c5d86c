using System.Collections.Immutable;
using System.CommandLine;
using Semconv.Core.Validation.Screening;
using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.CommandLine;
using SemconvTool.Configuration;
using SemconvTool.Doctor;
using SemconvTool.Doctor.Documents;
using SemconvTool.Files;
using SemconvTool.Options;
using SemconvTool.Session;
using SemconvTool.Templates;

namespace SemconvTool.Commands;

/// <summary>Finds the traps in Dapr configurations, and says what will be exported where.</summary>
internal sealed class DoctorCommand : IToolCommand
{
    private const string StandardInput = "stdin";

    private static readonly ImmutableArray<(string Word, ConfigurationForm Form)> Forms =
        [("auto", ConfigurationForm.Unknown), ("kubernetes", ConfigurationForm.Kubernetes), ("self-hosted", ConfigurationForm.SelfHosted)];

    private readonly Argument<string[]> _files = new("file")
    {
        Description = "Files with Dapr configurations, also among other documents; '-' is standard input",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> _form = OptionFactory.Choice(
        "form", Forms.Select(form => form.Word), "Who reads the configuration: kubernetes, self-hosted or auto, which looks at the file [default: auto]", "--form");

    private readonly Option<string[]> _variables = OptionFactory.Texts("name=value", "A variable in the environment of daprd; may be repeated", "--env", "-e");

    private readonly Option<string[]> _variableFiles = OptionFactory.Texts("file", "A file with such variables, one a line; may be repeated", "--env-file");

    private readonly Option<string> _format = OptionFactory.Choice(
        "format", DiagnosticOptions.Names, $"Print problems to standard output as {string.Join(", ", DiagnosticOptions.Names)}", "--format");

    private readonly Option<string> _failOn = OptionFactory.Choice(
        "level", ScreenReader.SeverityWords, "Fail on problems of error, warning or note [default: error]", "--fail-on");

    private readonly Option<string> _config = OptionFactory.Text("file", "Use this .weaver.toml instead of searching for one", "--config");

    private readonly DiagnosticOptions _diagnostics = new();

    public ImmutableArray<(string Line, string Purpose)> Examples =>
    [
        ("semconv doctor tracing.yaml", "find what keeps spans from being exported"),
        ("semconv doctor deploy/*.yaml --form kubernetes", "look at them as a cluster does"),
        ("semconv doctor tracing.yaml --env-file sidecar.env", "know the environment of daprd as well"),
        ("kubectl get configuration tracing -o yaml | semconv doctor -", "look at what is deployed"),
        ("semconv doctor tracing.yaml --format github --fail-on warning", "annotate the lines of a pull request"),
    ];

    public void Declare(Command command)
    {
        command.Add(_files);
        command.Add(_form);
        command.Add(_variables);
        command.Add(_variableFiles);
        command.Add(_format);
        command.Add(_failOn);
        command.Add(_config);
        _diagnostics.AddTo(command);
    }

    public ExitCode Run(CommandInvocation invocation)
    {
        var bag = new DiagnosticBag();
        var environment = invocation.Environment;
        var configuration = ConfigurationLocator.Load(invocation.Value(_config) ?? invocation.Value(invocation.Globals.Config), environment, bag);
        var report = _diagnostics.Read(invocation, _format, new FormSource(environment, configuration, bag)) with { FailOn = FailOn(invocation, bag) };
        var form = Form(invocation, bag);
        var variables = Variables(invocation, bag);
        var plans = bag.HasErrors ? [] : Examine(invocation, form, variables, bag);
        var code = report.Print(report.Weigh(bag, new DiagnosticScreen()), environment);
        if (!report.FillsOutput)
        {
            environment.Output.Write(string.Concat(plans));
        }

        return code;
    }

    /// <summary>What configurations without an error make sidecars do.</summary>
    private ImmutableArray<string> Examine(CommandInvocation invocation, ConfigurationForm form, ProcessEnvironment variables, DiagnosticBag diagnostics)
    {
        var plans = ImmutableArray.CreateBuilder<string>();
        var documents = new List<ConfigurationDocument>();
        var names = invocation.Value(_files) ?? [];
        if (names.Length == 0)
        {
            diagnostics.Report(UsageDiagnostics.NoConfigurationFile());
        }

        foreach (var name in names)
        {
            if (Read(invocation.Environment, name, diagnostics) is { } source)
            {
                documents.AddRange(ConfigurationFinder.Find(source, form, diagnostics));
            }
        }

        // Beside a configuration, files without one are what a pattern for file names brings along.
        if (documents.Count == 0 && !diagnostics.HasErrors)
        {
            diagnostics.AddRange(names.Select(name => FileDiagnostics.NoConfiguration(Shown(name))));
        }

        foreach (var document in documents)
        {
            var own = new DiagnosticBag();
            var tracing = new TracingConfiguration(document, variables);
            DoctorRules.Examine(tracing, own);
            diagnostics.AddRange(own.ToImmutable());
            if (!own.HasErrors)
            {
                plans.Add(new TracePlan(tracing).Write());
            }
        }

        return plans.DrainToImmutable();
    }

    private static string Shown(string name) => name == "-" ? StandardInput : name.Replace('\\', '/');

    private static SourceText? Read(ToolEnvironment environment, string name, DiagnosticBag diagnostics)
    {
        if (name != "-")
        {
            return InputFile.ReadNamed(environment.FullPath(name), Shown(name), diagnostics);
        }

        using var input = environment.OpenInput();
        using var content = new MemoryStream();
        input.CopyTo(content);
        return SourceDecoder.Decode(StandardInput, content.ToArray(), diagnostics);
    }

    private ProcessEnvironment Variables(CommandInvocation invocation, DiagnosticBag diagnostics)
    {
        var reader = new EnvironmentReader(diagnostics);
        foreach (var name in invocation.Value(_variableFiles) ?? [])
        {
            if (Read(invocation.Environment, name, diagnostics) is { } file)
            {
                reader.Add(file);
            }
        }

        foreach (var text in invocation.Value(_variables) ?? [])
        {
            reader.Add(text, _variables.Name);
        }

        return reader.Environment;
    }

    private ConfigurationForm Form(CommandInvocation invocation, DiagnosticBag diagnostics)
    {
        var word = invocation.Value(_form) ?? Forms[0].Word;
        if (Forms.Any(form => form.Word == word))
        {
            return Forms.First(form => form.Word == word).Form;
        }

        diagnostics.Report(UsageDiagnostics.UnknownChoice(_form.Name, word, Forms.Select(form => form.Word)));
        return ConfigurationForm.Unknown;
    }

    private Severity FailOn(CommandInvocation invocation, DiagnosticBag diagnostics)
    {
        var word = invocation.Value(_failOn) ?? ScreenReader.SeverityWords[0];
        if (ScreenReader.SeverityOf(word) is { } severity)
        {
            return severity;
        }

        diagnostics.Report(UsageDiagnostics.UnknownChoice(_failOn.Name, word, ScreenReader.SeverityWords));
        return Severity.Error;
    }
}
