using System.Collections.Immutable;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.LiveCheck.Matching.Annotations;

/// <summary>Takes names out of annotations and reports those that stand for nothing.</summary>
internal sealed class AnnotatedNames(KnownNames known, DiagnosticBag diagnostics)
{
    public ImmutableArray<string> SpanTypes(ImmutableArray<Located<string>> names) =>
        Take(names, known.SpanTypes.Contains, "span type", known.SpanTypes);

    /// <summary>Span types, or of an event the events and span types that replace it.</summary>
    public ImmutableArray<string> Successors(ImmutableArray<Located<string>> names) =>
        Take(names, name => known.SpanTypes.Contains(name) || known.Events.Contains(name), "span type", known.SpanTypes);

    public ImmutableArray<string> Attributes(ImmutableArray<Located<string>> names) =>
        Take(names, known.HasAttribute, "attribute", known.Attributes);

    public ImmutableArray<string> TypePatterns(ImmutableArray<Located<string>> patterns)
    {
        foreach (var text in patterns)
        {
            if (NamePattern.Parse(text.Value.TrimStart('!')) is not { } pattern)
            {
                diagnostics.Report(TraceAnnotationDiagnostics.OpenBrace(text));
            }
            else if (!known.SpanTypes.Any(pattern.Matches))
            {
                diagnostics.Report(TraceAnnotationDiagnostics.UnfitPattern(text));
            }
        }

        return [.. patterns.Select(pattern => pattern.Value)];
    }

    public ImmutableArray<string> Findings(ImmutableArray<Located<string>> ids)
    {
        var all = FindingCatalog.All.Select(rule => rule.Id).ToList();
        return Take(ids, all.Contains, "finding", all);
    }

    private ImmutableArray<string> Take(ImmutableArray<Located<string>> names, Predicate<string> isKnown, string what, IEnumerable<string> all)
    {
        foreach (var name in names)
        {
            if (!isKnown(name.Value))
            {
                diagnostics.Report(TraceAnnotationDiagnostics.UnknownName(name, what, all));
            }
        }

        return [.. names.Select(name => name.Value)];
    }
}
