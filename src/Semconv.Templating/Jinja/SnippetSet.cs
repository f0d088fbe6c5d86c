using System.Collections.Concurrent;
using Semconv.Templating.Jinja.Parsing;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jinja;

/// <summary>The code snippets of HTML comments: templates that see <c>code</c> and have every filter but <c>comment</c>.</summary>
internal sealed class SnippetSet(WeaverSettings settings)
{
    private readonly ConcurrentDictionary<string, ParsedTemplate> _parsed = new(StringComparer.Ordinal);
    private readonly TemplateSet _set = new(static _ => null, JinjaOptions.Default, settings) { HasComments = false };

    public RenderResult Render(string snippet, string code)
    {
        var parsed = _parsed.GetOrAdd(snippet, static text => ParsedTemplate.From("<string>", SourceText.From("<string>", text), JinjaOptions.Default));
        var variables = new ValueMapBuilder().Set("code", Value.From(code)).ToMap();
        return _set.RenderParsed(parsed, new RenderInput(variables, ValueMap.Empty));
    }
}
