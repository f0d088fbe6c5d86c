using System.Collections.Immutable;
using Semconv.Core.Resolution;
using Semconv.Core.Yaml;
using Semconv.LiveCheck.Interning;
using Semconv.LiveCheck.Matching.Annotations;
using Semconv.Text.Diagnostics;

namespace Semconv.LiveCheck.Matching;

/// <summary>The span types of a registry in the order in which they are tried, and its span events.</summary>
public sealed class SpanTypeTable
{
    private readonly TextPool _ids = new();
    private readonly TextPool _scopes = new();

    private SpanTypeTable(ImmutableArray<SpanType> types, ImmutableArray<SpanEventType> events)
    {
        Types = types;
        Events = events;
        foreach (var type in types)
        {
            _ids.Add(type.Id);
        }

        _scopes.Add(string.Empty);
        foreach (var scope in types.SelectMany(type => type.Trace.Match?.Scopes ?? []))
        {
            _scopes.Add(scope);
        }

        SharedScopes = [.. types.Select(type => type.Trace.Match).Where(match => match is { IsScopeShared: true }).SelectMany(match => match!.Scopes).Distinct(StringComparer.Ordinal)];
        SidecarScopes = [.. types.Where(type => type.Trace.IsSidecar).SelectMany(type => type.Trace.Match?.Scopes ?? []).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>By rank, then those without discriminators by id.</summary>
    public ImmutableArray<SpanType> Types { get; }

    public ImmutableArray<SpanEventType> Events { get; }

    /// <summary>The scopes whose spans are made by sidecars.</summary>
    public ImmutableArray<string> SidecarScopes { get; }

    /// <summary>The scopes that other programs use as well.</summary>
    public ImmutableArray<string> SharedScopes { get; }

    /// <summary>Whether any type names its scopes, so that spans of other scopes are not the registry's to judge.</summary>
    public bool HasScopes => _scopes.Count > 1;

    /// <summary>How many scopes the types name; their numbers begin with 1.</summary>
    public int ScopeCount => _scopes.Count - 1;

    public static SpanTypeTable Compile(ResolvedRegistry registry, DiagnosticBag diagnostics)
    {
        var reader = new TraceAnnotationReader(new KnownNames(registry), diagnostics);
        var spans = registry.Spans.Select(span => (Span: span, Trace: reader.Read(span.Annotations, isSpan: true)))
            .OrderBy(item => item.Trace?.Match?.Rank ?? long.MaxValue)
            .ThenBy(item => item.Span.Id, StringComparer.Ordinal)
            .ToList();

        // A refinement has the annotations of its base, so only a span that calls itself by its id is one.
        var refinements = registry.SpanRefinements.Where(span => registry.Spans.All(other => other.Type != span.Id))
            .Select(span => (Span: span, Trace: (TraceAnnotation?)null));
        ReportRepeatedRanks(spans, diagnostics);
        var types = spans.Concat(refinements).Select((item, index) => new SpanType
        {
            Number = index,
            Id = item.Span.Id,
            Definition = item.Span,
            Trace = item.Trace ?? new TraceAnnotation(),
        });
        var events = registry.Events.Select(item => (Event: item, Trace: reader.Read(item.Annotations, isSpan: false)))
            .Where(item => item.Trace is not null)
            .Select(item => new SpanEventType(item.Event, item.Trace!));
        return new SpanTypeTable([.. types], [.. events]);
    }

    /// <summary>The type that a span says it has.</summary>
    public SpanType? Find(ReadOnlySpan<byte> id)
    {
        var number = _ids.Find(id);
        return number < 0 ? null : Types[number];
    }

    /// <summary>The number of a scope that types name; 0 for any other.</summary>
    public int ScopeNumber(ReadOnlySpan<byte> scope) => Math.Max(_scopes.Find(scope), 0);

    public string Scope(int number) => _scopes.TextOf(number);

    private static void ReportRepeatedRanks(IEnumerable<(SpanDefinition Span, TraceAnnotation? Trace)> spans, DiagnosticBag diagnostics)
    {
        SpanDefinition? previous = null;
        var rank = long.MaxValue;
        foreach (var (span, trace) in spans)
        {
            if (trace?.Match is { Rank: < long.MaxValue } match)
            {
                if (previous is not null && match.Rank == rank)
                {
                    diagnostics.Report(TraceAnnotationDiagnostics.RepeatedRank(RankNode(span)!.Location, rank, previous.Type));
                }

                (previous, rank) = (span, match.Rank);
            }
        }
    }

    private static YamlNode? RankNode(SpanDefinition span) =>
        ((span.Annotations!.Find("trace") as YamlMapping)?.Find("match") as YamlMapping)?.Find("rank");
}
