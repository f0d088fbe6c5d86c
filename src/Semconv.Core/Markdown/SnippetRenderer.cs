using System.Collections.Concurrent;
using System.Collections.Immutable;
using Semconv.Core.Generation;
using Semconv.Core.Generation.Rendering;
using Semconv.Templating.Jinja;
using Semconv.Templating.Jq;
using Semconv.Templating.Values;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Markdown;

/// <summary>Renders what markers ask for. Safe to use from several threads.</summary>
internal sealed class SnippetRenderer
{
    /// <summary>The template of every marker that names none.</summary>
    public const string UsualTemplate = "snippet.md.j2";

    private readonly ISnippetSource _source;
    private readonly TemplateSet _templates;
    private readonly ValueMap _parameters;
    private readonly ValueMap _globals;

    /// <param name="source">The registry.</param>
    /// <param name="package">The target.</param>
    /// <param name="parameters">The parameters of the command line, which win over those of the configuration.</param>
    /// <param name="diagnostics">Templates that cannot be decoded.</param>
    public SnippetRenderer(ISnippetSource source, TemplatePackage package, ValueMap parameters, DiagnosticBag diagnostics)
    {
        _source = source;
        _templates = new PackageTemplates(package, diagnostics).In(AutoEscape.None);
        _parameters = GenerationParameters.Merge(package.Config.Parameters, ValueMap.Empty, parameters);

        // Unlike those of 'generate', these do not hold themselves.
        _globals = new ValueMapBuilder().Set(GenerationParameters.ReservedName, Value.From(_parameters)).ToMap();
    }

    public static Located<string> TemplateOf(SnippetMarker marker) =>
        marker is QueryMarker { Template: { } named } ? named : new Located<string>(UsualTemplate, marker.Location);

    /// <summary>The text for a marker; null when there is none, which is reported.</summary>
    public string? Render(SnippetMarker marker, DiagnosticBag diagnostics)
    {
        var variables = marker switch
        {
            GroupMarker group => _source.Find(group, diagnostics),
            QueryMarker query => Run(query, diagnostics),
            _ => null,
        };
        if (variables is null)
        {
            return null;
        }

        var own = new DiagnosticBag();
        var result = _templates.Render(TemplateOf(marker).Value, new RenderInput(variables, _globals), own);
        diagnostics.AddRange(own.ToImmutable().Select(each => each with
        {
            Related = each.Related.Add(new RelatedLocation(marker.Location, "this marker asks for it")),
        }));
        return result.Text;
    }

    private ValueMap? Run(QueryMarker marker, DiagnosticBag diagnostics)
    {
        if (_source.Document(marker, diagnostics) is not { } document)
        {
            return null;
        }

        var text = new EmbeddedText(marker.Query);
        var options = JqOptions.Default with
        {
            Variables = [.. _parameters.Select(entry => entry.Key.AsString)],
            Locate = text.Locate,
        };
        var result = JqProgram.Compile(text.Source, options, diagnostics)?.Run(document, [.. _parameters.Select(entry => entry.Value)], diagnostics);
        return result is not { Succeeded: true, ExitCode: null } ? null : Variables(marker, JqOutput.ToContext(result.Outputs), result.Outputs, diagnostics);
    }

    private static ValueMap Variables(QueryMarker marker, Value context, ImmutableArray<Value> outputs, DiagnosticBag diagnostics)
    {
        if (context.Kind == ValueKind.Map)
        {
            return context.AsMap;
        }

        diagnostics.Report(MarkdownDiagnostics.NoVariables(marker.Query.Location, EntryFilter.Describe(outputs)));
        return ValueMap.Empty;
    }
}
