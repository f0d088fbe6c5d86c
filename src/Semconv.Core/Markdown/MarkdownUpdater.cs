using System.Collections.Immutable;
using System.Text;
using Semconv.Core.Generation;
using Semconv.Core.Resolution;
using Semconv.Templating.Values;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Markdown;

/// <summary>Brings the generated parts of pages up to date.</summary>
/// <remarks>
/// What Weaver does with each part, except that line ends stay as the page has them, and that a page with any error stays as it was.
/// </remarks>
public sealed class MarkdownUpdater
{
    private readonly SnippetRenderer _renderer;
    private readonly TemplatePackage _package;

    /// <param name="registry">The registry.</param>
    /// <param name="form">How markers see it.</param>
    /// <param name="package">The target.</param>
    /// <param name="parameters">The parameters of the command line, which win over those of the configuration.</param>
    /// <param name="diagnostics">Templates that cannot be decoded.</param>
    public MarkdownUpdater(ResolvedRegistry registry, MarkdownForm form, TemplatePackage package, ValueMap parameters, DiagnosticBag diagnostics)
    {
        ISnippetSource source = form.UsesV2 ? new ItemSource(registry, form.AttributesUrl) : new GroupSource(registry, form.AttributesUrl);
        _package = package;
        _renderer = new SnippetRenderer(source, package, parameters, diagnostics);
    }

    /// <summary>The new texts of pages, in their order; null for a page that cannot be brought up to date, which is reported.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="progress">Gets how many are done; null when nobody looks on.</param>
    /// <param name="diagnostics">What is wrong with pages and templates.</param>
    public ImmutableArray<string?> Update(ImmutableArray<SourceText> pages, WorkProgress? progress, DiagnosticBag diagnostics)
    {
        var texts = new string?[pages.Length];
        var bags = pages.Select(_ => new DiagnosticBag()).ToArray();
        WorkSharing.Run(pages.Length, index => texts[index] = Update(pages[index], bags[index]), progress);

        // In their order, so that an error of a template that many markers ask for is told of the same marker in every run.
        var missing = new HashSet<string>(StringComparer.Ordinal);
        diagnostics.AddRange(bags.SelectMany(bag => bag.ToImmutable())
            .Where(each => each.Descriptor != MarkdownDiagnostics.TemplateMissingDescriptor || missing.Add(each.Message)));

        return [.. texts];
    }

    private string? Update(SourceText source, DiagnosticBag diagnostics)
    {
        if (MarkdownPageReader.Read(source, diagnostics) is not { } page)
        {
            return null;
        }

        if (page.Snippets.IsEmpty)
        {
            return source.Content;
        }

        // Most parts are up to date, and pages are long: nothing is copied before something is different.
        var text = new StringBuilder();
        var isWhole = true;
        var copied = 0;
        foreach (var snippet in page.Snippets)
        {
            var rendered = HasTemplate(snippet.Marker, diagnostics) ? _renderer.Render(snippet.Marker, diagnostics) : null;
            isWhole &= rendered is not null;
            var content = Fit(rendered ?? string.Empty, snippet.LineEnd);
            if (!Holds(source.Content.AsSpan(snippet.Content.Start, snippet.Content.Length), content, snippet.LineEnd))
            {
                text.Append(source.Content, copied, snippet.Content.Start - copied).Append(content).Append(snippet.LineEnd);
                copied = snippet.Content.End;
            }
        }

        if (!isWhole)
        {
            return null;
        }

        return copied == 0 ? source.Content : text.Append(source.Content, copied, source.Content.Length - copied).ToString();
    }

    private static bool Holds(ReadOnlySpan<char> existing, string content, string lineEnd) =>
        existing.Length == content.Length + lineEnd.Length && existing.StartsWith(content) && existing.EndsWith(lineEnd);

    private bool HasTemplate(SnippetMarker marker, DiagnosticBag diagnostics)
    {
        var template = SnippetRenderer.TemplateOf(marker);
        if (_package.Files.Any(file => file.Path == template.Value))
        {
            return true;
        }

        diagnostics.Report(MarkdownDiagnostics.TemplateMissing(
            template.Location, template.Value, NearestName.Find(template.Value, _package.Files.Select(file => file.Path))));
        return false;
    }

    private static string Fit(string text, string lineEnd) =>
        lineEnd == "\n" ? text : text.ReplaceLineEndings(lineEnd);
}
