using System.CommandLine;
using Semconv.Text.Diagnostics;
using Semconv.Text.Diagnostics.Rendering;
using SemconvTool.CommandLine;
using SemconvTool.Configuration;
using SemconvTool.Session;

namespace SemconvTool.Options;

/// <summary>How problems are printed, and where.</summary>
internal sealed class DiagnosticOptions
{
    public Option<string> Format { get; } = OptionFactory.Choice(
        Names, "Print problems as text, json, github, sarif or junit; Weaver's ansi and gh_workflow_command work too [default: text]", "--diagnostic-format");

    public Option<string> Template { get; } = OptionFactory.Text("folder", "Not supported yet", "--diagnostic-template");

    public Option<bool> Stdout { get; } = OptionFactory.Switch("Print problems to standard output instead of standard error", "--diagnostic-stdout");

    public void AddTo(Command command)
    {
        Template.Hidden = true;
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
        if (invocation.Has(Template) || configuration.Text("diagnostics.template") is not null)
        {
            diagnostics.Report(UsageDiagnostics.Unsupported(Template.Name, $"use '{Format.Name}' with {string.Join(", ", Names)}"));
        }

        var isResult = resultFormat is not null && invocation.Has(resultFormat);
        var (option, name) = isResult
            ? (resultFormat!.Name, invocation.Value(resultFormat))
            : (Format.Name, invocation.Value(Format) ?? configuration.Text("diagnostics.format"));
        var format = DiagnosticFormat.Find(name ?? "text");
        if (format is null)
        {
            diagnostics.Report(UsageDiagnostics.UnknownFormat(option, name!, Names));
        }

        return new DiagnosticReport(format ?? DiagnosticFormat.All[0])
        {
            ToOutput = isResult || (invocation.Switch(Stdout) ?? configuration.Flag("diagnostics.stdout") ?? false),
            WarningsAreErrors = invocation.Value(invocation.Globals.Future),
        };
    }

    /// <summary>How problems can be printed.</summary>
    public static IEnumerable<string> Names => DiagnosticFormat.All.Select(format => format.Name);
}
