using System.CommandLine;
using Semconv.Text.Diagnostics;
using Semconv.Text.Diagnostics.Rendering;
using SemconvTool.CommandLine;
using SemconvTool.Configuration;
using SemconvTool.Files;
using SemconvTool.Templates;
using SemconvTool.Session;

namespace SemconvTool.Options;

/// <summary>How problems are printed, and where.</summary>
internal sealed class DiagnosticOptions
{
    /// <summary>Where Weaver looks for templates of diagnostics when nothing else is named.</summary>
    private const string UsualFolder = "diagnostic_templates";

    public Option<string> Format { get; } = OptionFactory.Choice(
        "format", Names, $"Print problems as {string.Join(", ", Names)}; Weaver's ansi and gh_workflow_command work too [default: text]", "--diagnostic-format");

    public Option<string> Template { get; } = OptionFactory.Text(
        "folder", $"Templates that print problems: a folder for each format, whose name wins over ours [default: {UsualFolder}]", "--diagnostic-template");

    public Option<bool> Stdout { get; } = OptionFactory.Switch("Print problems to standard output instead of standard error", "--diagnostic-stdout");

    public void AddTo(Command command)
    {
        command.Add(Format);
        command.Add(Template);
        command.Add(Stdout);
    }

    /// <param name="invocation">What was typed.</param>
    /// <param name="configuration">What holds where nothing was typed.</param>
    /// <param name="resultFormat">The option of a command whose only result are problems; they are its data then.</param>
    /// <param name="diagnostics">Takes what is wrong with the options.</param>
    public DiagnosticReport Read(
        CommandInvocation invocation, WeaverConfiguration configuration, Option<string>? resultFormat, DiagnosticBag diagnostics)
    {
        var isResult = resultFormat is not null && invocation.Has(resultFormat);
        var typed = isResult ? invocation.Value(resultFormat!) : invocation.Value(Format);
        var isContradictory = isResult && invocation.Has(Format) && typed != invocation.Value(Format);
        if (isContradictory)
        {
            diagnostics.Report(UsageDiagnostics.Contradiction(resultFormat!.Name, Format.Name));
        }

        var option = isResult ? resultFormat! : Format;
        var name = typed ?? configuration.Text("diagnostics.format");
        var problems = new DiagnosticBag();
        var format = ReadTemplates((option, name), invocation, configuration, problems, diagnostics) ?? ReportFormats.Find(name ?? "text");
        if (format is null)
        {
            diagnostics.Report(UsageDiagnostics.UnknownFormat(option.Name, name!, Names));
        }

        // Where the form is not known, what is wrong is no result: it goes where all problems of a command line go.
        return new DiagnosticReport(format ?? ReportFormats.All[0])
        {
            ToOutput = (isResult && !isContradictory && format is not null) || (invocation.Switch(Stdout) ?? configuration.Flag("diagnostics.stdout") ?? false),
            WarningsAreErrors = invocation.Value(invocation.Globals.Future),
            TemplateProblems = problems,
        };
    }

    /// <summary>The form that templates of the user give; null when they have none of that name, so that ours is meant.</summary>
    private DiagnosticFormat? ReadTemplates(
        (Option Option, string? Name) wanted, CommandInvocation invocation, WeaverConfiguration configuration, DiagnosticBag problems, DiagnosticBag diagnostics)
    {
        var name = wanted.Name ?? "ansi";
        var environment = invocation.Environment;
        var folder = invocation.Value(Template)
            ?? (configuration.Text("diagnostics.template") is { } configured ? Path.GetFullPath(configured, configuration.Folder!) : null);
        var own = new DiagnosticBag();
        var package = TemplateDirectory.ReadForm(folder ?? UsualFolder, name, environment, own);
        diagnostics.AddRange(own.ToImmutable());
        if (own.HasErrors)
        {
            return ReportFormats.Find(name) ?? ReportFormats.All[0];
        }

        if (package is { Config.Templates.IsEmpty: true })
        {
            diagnostics.Report(TemplateDiagnostics.NothingToPrint($"{folder ?? UsualFolder}/{name}"));
            return ReportFormats.Find(name) ?? ReportFormats.All[0];
        }

        if (package is not null)
        {
            return new DiagnosticFormat(name, name, _ => new TemplateReport(package, problems)) { IsDocument = true };
        }

        if (invocation.Has(Template) && ReportFormats.Find(name) is not null)
        {
            var forms = TemplateDirectory.FormsOf(folder!, environment);
            diagnostics.Report(TemplateDiagnostics.FormMissing(Template.Name, wanted.Option.Name, folder!, wanted.Name, forms));
        }

        return null;
    }

    /// <summary>How problems can be printed.</summary>
    public static IEnumerable<string> Names => ReportFormats.All.Select(format => format.Name);
}
