using System.CommandLine;
using Semconv.Core.Generation;
using Semconv.Core.Output;
using Semconv.Templating.Values;
using Semconv.Text.Diagnostics;
using SemconvTool.CommandLine;
using SemconvTool.Files;
using SemconvTool.Templates;

namespace SemconvTool.Session;

/// <summary>Templates of the user that print the result of a command, which they see as the structure of its JSON.</summary>
/// <param name="Package">The templates of one form.</param>
internal sealed record ResultTemplates(TemplatePackage Package)
{
    /// <summary>The templates of a form; null when the user has none of that name, so that ours is meant.</summary>
    /// <param name="option">The option that names the folder; it has a folder of Weaver's for each form.</param>
    /// <param name="command">The command: its section of the configuration, and where Weaver looks when nothing is named.</param>
    /// <param name="form">The form that was asked for, and which it is when none was.</param>
    /// <param name="invocation">What was typed.</param>
    /// <param name="session">Takes what is wrong with the templates.</param>
    public static ResultTemplates? Find(Option<string> option, string command, (string? Typed, string Usual) form, CommandInvocation invocation, RegistrySession session)
    {
        var name = form.Typed ?? form.Usual;
        var (folder, templates) = session.Forms.Open(invocation.Value(option), $"{command}.templates", $"{command}_templates");
        if (templates is null)
        {
            return null;
        }

        if (templates.ReadForm(name) is { } package)
        {
            if (package.Config.Templates.IsEmpty)
            {
                session.Diagnostics.Report(TemplateDiagnostics.NothingToPrint($"{folder}/{name}") with { Severity = Severity.Error });
            }

            return new ResultTemplates(package);
        }

        if (invocation.Has(option))
        {
            session.Diagnostics.Report(TemplateDiagnostics.FormMissing(option.Name, "--format", folder, form.Typed, templates.Forms));
        }

        return null;
    }

    /// <summary>Prints the result, or writes the files that the templates ask for when a folder is named.</summary>
    public void Publish(Action<IStructureWriter> write, string? folder, RegistrySession session)
    {
        var document = new ValueStructureWriter();
        write(document);
        var context = document.Result;
        if (folder is null)
        {
            new TemplateReport(Package, session.Diagnostics).Print(context, session.Environment.Output);
            return;
        }

        var files = RegistryGenerator.Generate(context, Package, ValueMap.Empty, session.Diagnostics);
        foreach (var file in session.HasErrors ? [] : files)
        {
            session.Publish(file.Content, Path.Combine(folder, file.Path));
        }
    }
}
