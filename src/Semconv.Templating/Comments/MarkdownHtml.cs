using System.Text;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Semconv.Templating.Comments;

/// <summary>CommonMark as HTML. Tags of the source are shown as text and links to other protocols than the usual ones lead nowhere.</summary>
internal static class MarkdownHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().Build();

    private static readonly string[] LinkProtocols = ["http", "https", "irc", "ircs", "mailto", "xmpp"];

    private static readonly string[] ImageProtocols = ["http", "https"];

    public static string Render(string markdown)
    {
        var document = MarkdownSource.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>())
        {
            link.Url = IsSafe(link.Url ?? string.Empty, link.IsImage ? ImageProtocols : LinkProtocols) ? link.Url : string.Empty;
        }

        using var writer = new StringWriter(new StringBuilder(), System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<HtmlBlockRenderer>(new EscapedBlockRenderer());
        renderer.ObjectRenderers.Replace<HtmlInlineRenderer>(new EscapedInlineRenderer());
        renderer.ObjectRenderers.Replace<ListRenderer>(new LooseListRenderer());
        renderer.Render(document);
        var html = writer.ToString();
        return markdown.EndsWith('\n') ? html : html.TrimEnd('\n');
    }

    private static bool IsSafe(string url, string[] protocols)
    {
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        var end = url.AsSpan().IndexOfAny("/?#");
        return colon < 0 || (end >= 0 && end < colon) || protocols.Contains(url[..colon], StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Lists whose loose items start on a line of their own.</summary>
    private sealed class LooseListRenderer : HtmlObjectRenderer<ListBlock>
    {
        protected override void Write(HtmlRenderer renderer, ListBlock obj)
        {
            var tag = obj.IsOrdered ? "ol" : "ul";
            var start = obj.IsOrdered && obj.OrderedStart is { } first and not "1" ? $" start=\"{first}\"" : string.Empty;
            renderer.EnsureLine();
            renderer.Write($"<{tag}{start}>").WriteLine();
            var wasImplicit = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = !obj.IsLoose;
            foreach (var item in obj)
            {
                renderer.EnsureLine();
                renderer.Write("<li>");
                if (obj.IsLoose && ((ListItemBlock)item).Count > 0)
                {
                    renderer.WriteLine();
                }

                renderer.WriteChildren((ListItemBlock)item);
                renderer.WriteLine("</li>");
            }

            renderer.ImplicitParagraph = wasImplicit;
            renderer.EnsureLine();
            renderer.WriteLine($"</{tag}>");
        }
    }

    /// <summary>A block of tags as text.</summary>
    private sealed class EscapedBlockRenderer : HtmlObjectRenderer<HtmlBlock>
    {
        protected override void Write(HtmlRenderer renderer, HtmlBlock obj)
        {
            renderer.EnsureLine();
            renderer.WriteLeafRawLines(obj, false, true);
            renderer.EnsureLine();
        }
    }

    /// <summary>A tag as text.</summary>
    private sealed class EscapedInlineRenderer : HtmlObjectRenderer<HtmlInline>
    {
        protected override void Write(HtmlRenderer renderer, HtmlInline obj) => renderer.WriteEscape(obj.Tag);
    }
}
