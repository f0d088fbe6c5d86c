using System.CommandLine;
using Semconv.Text.Diagnostics;
using Semconv.Text.Diagnostics.Rendering;
using SemconvTool.CommandLine;
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
        "path", $"Templates that print problems, in a folder, an archive or behind a URL: a folder for each format [default: {UsualFolder}]", "--diagnostic-template");

    public Option<bool> Stdout { get; } = OptionFactory.Switch("Print problems to standard output instead of standard error", "--diagnostic-stdout");

    public void AddTo(Command command)
    {
        command.Add(Format);
        command.Add(Template);
        command.Add(Stdout);
    }

    /// <param name="invocation">What was typed.</param>
    /// <param name="resultFormat">The option of a command whose only result are problems; they are its data then.</param>
    /// <param name="forms">Knows what holds where nothing was typed, and takes what is wrong with the options.</param>
    public DiagnosticReport Read(CommandInvocation invocation, Option<string>? resultFormat, FormSource forms)
    {
        var (_, configuration, diagnostics) = forms;
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
        var format = ReadTemplates((option, name), invocation, forms, problems) ?? ReportFormats.Find(name ?? "text");
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
    private DiagnosticFormat? ReadTemplates((Option Option, string? Name) wanted, CommandInvocation invocation, FormSource forms, DiagnosticBag problems)
    {
        var name = wanted.Name ?? "ansi";
        var ours = ReportFormats.Find(name) ?? ReportFormats.All[0];
        var before = CountErrors(forms.Diagnostics);
        var (folder, templates) = forms.Open(invocation.Value(Template), "diagnostics.template", UsualFolder);
        var package = templates?.ReadForm(name);
        if (templates is null || CountErrors(forms.Diagnostics) > before)
        {
            return ours;
        }

        if (package is { Config.Templates.IsEmpty: true })
        {
            forms.Diagnostics.Report(TemplateDiagnostics.NothingToPrint($"{folder}/{name}"));
            return ours;
        }

        if (package is not null)
        {
            return new DiagnosticFormat(name, name, _ => new TemplateReport(package, problems)) { IsDocument = true };
        }

        if (invocation.Has(Template) && ReportFormats.Find(name) is not null)
        {
            forms.Diagnostics.Report(TemplateDiagnostics.FormMissing(Template.Name, wanted.Option.Name, folder, wanted.Name, templates.Forms));
        }

        return null;
    }

    private static int CountErrors(DiagnosticBag diagnostics) => diagnostics.ToImmutable().Count(each => each.Severity == Severity.Error);

    /// <summary>How problems can be printed.</summary>
    public static IEnumerable<string> Names => ReportFormats.All.Select(format => format.Name);
}
