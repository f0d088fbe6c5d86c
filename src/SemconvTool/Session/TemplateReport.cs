using System.Collections.Immutable;
using Semconv.Core.Generation;
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

        using var json = new StringWriter();
        new WeaverJsonRenderer().Render(diagnostics, json);
        if (!JsonValueReader.TryRead(json.ToString(), out var context, out var error))
        {
            throw new InvalidOperationException(error);
        }

        Print(context, writer);
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
