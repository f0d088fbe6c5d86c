using System.Collections.Immutable;
using Semconv.Templating.Jinja;
using Semconv.Templating.Values;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Templating.Tests.Jinja;

/// <summary>A render of texts that are given in a test, and what it reported.</summary>
internal sealed record Rendering(RenderResult Result, ImmutableArray<Diagnostic> Diagnostics)
{
    public string Problem => string.Join('\n', Diagnostics.Select(one => $"{one.Location} {one.Id} {one.Message}"));

    public static Rendering Of(string template, JinjaOptions? options = null, WeaverSettings? settings = null, string text = "", params (string Name, string Text)[] files)
    {
        var sources = files.Append(("main.j2", template)).ToDictionary(file => file.Item1, file => SourceText.From(file.Item1, file.Item2));
        var set = new TemplateSet(sources.GetValueOrDefault, options ?? JinjaOptions.Default, settings ?? WeaverSettings.Default);
        var bag = new DiagnosticBag();
        var context = new ValueMapBuilder().Set("name", Value.From("x")).Set("note", Value.None).ToMap();
        var input = new RenderInput(new ValueMapBuilder().Set("ctx", Value.From(context)).Set("text", Value.From(text)).ToMap(), ValueMap.Empty);
        return new Rendering(set.Render("main.j2", input, bag), bag.ToImmutable());
    }
}
