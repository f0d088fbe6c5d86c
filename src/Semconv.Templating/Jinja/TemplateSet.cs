using System.Collections.Concurrent;
using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Objects;
using Semconv.Templating.Jinja.Parsing;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Jinja.Syntax;
using Semconv.Templating.Values;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Templating.Jinja;

/// <summary>Templates that refer to each other. Each is parsed once; renders may run side by side.</summary>
/// <param name="load">The source of a template by its path with forward slashes; null when there is none.</param>
/// <param name="options">How templates are read and rendered.</param>
/// <param name="settings">What Weaver's filters read.</param>
public sealed class TemplateSet(Func<string, SourceText?> load, JinjaOptions options, WeaverSettings settings)
{
    private const string TemplateVariable = "template";

    private readonly ConcurrentDictionary<string, ParsedTemplate?> _parsed = new(StringComparer.Ordinal);

    private readonly ConcurrentBag<ModuleTable> _modules = [];

    private Func<string, ParsedTemplate?>? _read;
    private SnippetSet? _snippets;

    public JinjaOptions Options => options;

    public WeaverSettings Settings => settings;

    /// <summary>Names that help may suggest for a missing template.</summary>
    public IReadOnlyCollection<string> KnownNames { get; init; } = [];

    /// <summary>False for the snippets inside of comments, which must not contain comments.</summary>
    internal bool HasComments { get; init; } = true;

    internal SnippetSet Snippets => LazyInitializer.EnsureInitialized(ref _snippets, () => new SnippetSet(settings));

    /// <summary>Reads and parses a template; false, and a diagnostic, when there is none or it has an error.</summary>
    public bool Parse(string name, DiagnosticBag diagnostics)
    {
        var parsed = Find(name);
        var error = parsed is null ? Missing(name) : parsed.Error;
        if (error is not null)
        {
            diagnostics.Report(JinjaDiagnostics.From(error));
        }

        return error is null;
    }

    /// <summary>Renders a template of the set; it sees the variable <c>template</c>.</summary>
    public RenderResult Render(string name, RenderInput input, DiagnosticBag diagnostics)
    {
        var parsed = Find(name);
        var error = parsed is null ? Missing(name) : parsed.Error;
        if (error is not null)
        {
            return Fail(error, diagnostics);
        }

        var variables = new ValueMapBuilder().Set(TemplateVariable, Value.From(TemplateObject.Instance));
        foreach (var (key, value) in input.Variables)
        {
            variables.Set(key, value);
        }

        return Render(parsed!.Syntax!, new RenderContext(variables.ToMap(), input.Globals, diagnostics));
    }

    /// <summary>Renders a text that is no template of the set, such as a file name; it may include and import templates of the set.</summary>
    public RenderResult RenderText(SourceText source, RenderInput input, DiagnosticBag diagnostics)
    {
        var parsed = ParsedTemplate.From(source.Path, source, options);
        return parsed.Error is { } error
            ? Fail(error, diagnostics)
            : Render(parsed.Syntax!, new RenderContext(input.Variables, input.Globals, diagnostics));
    }

    internal RenderResult RenderParsed(ParsedTemplate parsed, RenderInput input)
    {
        var diagnostics = new DiagnosticBag();
        return parsed.Error is { } error
            ? Fail(error, diagnostics)
            : Render(parsed.Syntax!, new RenderContext(input.Variables, input.Globals, diagnostics));
    }

    /// <summary>Null when there is no such template; throws for one that has an error.</summary>
    internal TemplateSyntax? Load(string name)
    {
        var parsed = Find(name);
        return parsed?.Error is { } error ? throw new JinjaException(error) : parsed?.Syntax;
    }

    internal string? NearestTemplate(string name) => NameHelp.For(name, KnownNames);

    private static RenderResult Fail(JinjaError error, DiagnosticBag diagnostics)
    {
        diagnostics.Report(JinjaDiagnostics.From(error));
        return new RenderResult(null, null, error);
    }

    private RenderResult Render(TemplateSyntax template, RenderContext context)
    {
        var modules = _modules.TryTake(out var known) ? known : new ModuleTable();
        var state = new RenderState(this, template, context, modules);
        try
        {
            state.Renderer.Composer.RenderTemplate(template);
            return new RenderResult(state.Output.Finish(), state.FileName, null);
        }
        catch (JinjaException exception)
        {
            return Fail(state.Locate(exception), context.Diagnostics);
        }
        catch (InvalidOperationException exception) when (exception.InnerException is JinjaException inner)
        {
            // Sorting wraps what a comparison throws.
            return Fail(state.Locate(inner), context.Diagnostics);
        }
        finally
        {
            _modules.Add(modules);
        }
    }

    private JinjaError Missing(string name)
    {
        var missing = CompositionErrors.TemplateMissing(name, NearestTemplate(name));
        return new JinjaError(missing.Kind, missing.Message, missing.Help, missing.WeaverDetail, Location.OfFile(name));
    }

    private ParsedTemplate? Find(string name) => _parsed.GetOrAdd(name, _read ??= Read);

    private ParsedTemplate? Read(string name) =>
        TemplatePath.Normalize(name) is { } path && load(path) is { } source ? ParsedTemplate.From(name, source, options) : null;
}
