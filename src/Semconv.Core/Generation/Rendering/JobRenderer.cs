using Semconv.Core.Generation.Configuration;
using Semconv.Templating.Jinja;
using Semconv.Templating.Values;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Generation.Rendering;

/// <summary>Renders the jobs of a package; safe to use from several threads.</summary>
internal sealed class JobRenderer
{
    private const string TemplateExtension = ".j2";

    private readonly DiagnosticBag _diagnostics;
    private readonly PackageTemplates _templates;

    public JobRenderer(TemplatePackage package, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        _templates = new PackageTemplates(package, diagnostics);
    }

    /// <summary>Null when name or content could not be rendered, which is reported.</summary>
    public RenderedOutput? Render(RenderJob job)
    {
        if (_templates.Find(job.File.Path) is null)
        {
            return null;
        }

        var entry = job.Scope.Entry;
        var set = _templates.In(entry.AutoEscape);
        var input = new RenderInput(
            new ValueMapBuilder().Set("ctx", job.Context).ToMap(),
            job.Scope.Globals);
        var name = entry.FileName is { } fileName ? RenderName(set, fileName, input) : DefaultName(job.File.Path);
        var result = set.Render(job.File.Path, input, _diagnostics);
        return (result.FileName ?? name) is { } outputName && result.Text is { } text
            ? new RenderedOutput(outputName, text, entry.FileName?.Location ?? entry.Pattern.Location)
            : null;
    }

    /// <summary>The name of the template file without its folder; Weaver removes every <c>.j2</c> at the end.</summary>
    private static string DefaultName(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        while (name.EndsWith(TemplateExtension, StringComparison.Ordinal))
        {
            name = name[..^TemplateExtension.Length];
        }

        return name;
    }

    private string? RenderName(TemplateSet set, Located<string> fileName, RenderInput input)
    {
        var text = new EmbeddedText(fileName);
        var own = new DiagnosticBag();
        var result = set.RenderText(text.Source, input, own);
        text.Forward(own, _diagnostics);
        return result.Text;
    }
}
