using System.Collections.Immutable;
using Semconv.Core.Generation;
using Semconv.Core.Output;
using Semconv.Templating.Values;
using Semconv.Text.Diagnostics;
using Semconv.Text.Diagnostics.Rendering;

namespace SemconvTool.Session;

/// <summary>Prints problems by templates of the user, which see them as Weaver's JSON has them.</summary>
/// <param name="Package">The templates.</param>
/// <param name="Problems">Takes what is wrong with the templates.</param>
internal sealed record TemplateReport(TemplatePackage Package, DiagnosticBag Problems) : IDiagnosticRenderer
{
    public void Render(ImmutableArray<Diagnostic> diagnostics, TextWriter writer)
    {
        if (diagnostics.IsEmpty)
        {
            return;
        }

        var document = new ValueStructureWriter();
        WeaverJsonRenderer.Write(diagnostics, document);
        Print(document.Result, writer);
    }

    /// <summary>Nothing when a template is wrong. As in Weaver, a line break follows each rendering.</summary>
    public void Print(Value context, TextWriter writer)
    {
        var texts = RegistryGenerator.Print(context, Package, Problems);
        foreach (var text in Problems.HasErrors ? [] : texts)
        {
            writer.Write($"{text}\n");
        }
    }
}
