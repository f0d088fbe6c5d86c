using System.Collections.Immutable;
using Semconv.LiveCheck.Interning;
using Semconv.LiveCheck.Matching.Annotations;
using Semconv.LiveCheck.Matching.Expressions;
using Semconv.LiveCheck.Matching.Origins;
using Semconv.LiveCheck.Samples;

namespace Semconv.LiveCheck.Matching;

/// <summary>Tells the type of a span: by its own word, else by scope, kind, name and marker attributes, else by the user's expressions.</summary>
/// <remarks>Scope, kind and name are looked up at once; only what is left then is tried on the attributes. Not for several threads.</remarks>
public sealed class SpanMatcher
{
    private readonly SpanTypeTable _types;
    private readonly TextPool _names;
    private readonly CandidateCache _cache = new();
    private readonly SpanExpressions? _expressions;
    private readonly int _typeKey;

    /// <summary>By number of the type; null without a discriminator.</summary>
    private readonly ImmutableArray<SpanConditions?> _conditions;

    /// <summary>By number of the scope.</summary>
    private readonly ImmutableArray<ImmutableArray<SpanType>> _typesOfScope;

    /// <param name="types">The types to tell apart.</param>
    /// <param name="keys">The pool that numbers the keys of attributes.</param>
    /// <param name="names">The pool that numbers the names of spans.</param>
    /// <param name="expressions">The matchers of the user; left out: none.</param>
    public SpanMatcher(SpanTypeTable types, TextPool keys, TextPool names, SpanExpressions? expressions = null)
    {
        _expressions = expressions is { Matchers.IsEmpty: false } ? expressions : null;
        _types = types;
        _names = names;
        _typeKey = keys.Add("otel.span.type"u8);
        _conditions = [.. types.Types.Select(type => type.Trace.Match is { } match ? new SpanConditions(match, keys) : null)];
        _typesOfScope = [.. Enumerable.Range(0, types.ScopeCount + 1).Select(TypesOf)];
    }

    /// <summary>The pool that <see cref="SpanMatch.NameNumber"/> counts in.</summary>
    public TextPool Names => _names;

    public SpanMatch Match(in SpanSample span, Origin origin, in KeyedAttributes attributes)
    {
        var match = Tell(span, origin, attributes);
        return _expressions is null ? match : _expressions.Apply(span, match);
    }

    private SpanMatch Tell(in SpanSample span, Origin origin, in KeyedAttributes attributes)
    {
        var name = _names.Add(span.Name);

        // OTLP: a kind that is left out counts as internal.
        var kind = span.Kind is >= 1 and <= 5 ? span.Kind : 1;
        var source = MatchSource.TypeField;
        var own = _types.Find(span.Type);
        var hasUnknown = own is null && !span.Type.IsEmpty;
        if (own is null && attributes.TryFind(_typeKey, out var value) && value.Kind == SampleValueKind.Text)
        {
            source = MatchSource.TypeAttribute;
            own = _types.Find(value.Text);
            hasUnknown |= own is null;
        }

        if (own is not null)
        {
            return new SpanMatch { Type = own, Source = source, IsKindWrong = own.Kind != kind, HasUnknownType = hasUnknown, NameNumber = name };
        }

        return Discriminate(CandidatesFor(span.Name, name, kind, origin), attributes) with { HasUnknownType = hasUnknown, NameNumber = name };
    }

    private SpanMatch Discriminate(SpanCandidates candidates, in KeyedAttributes attributes)
    {
        foreach (var type in candidates.Types)
        {
            if (_conditions[type.Number]!.Hold(attributes))
            {
                return new SpanMatch { Type = type, Source = MatchSource.Discriminators };
            }
        }

        foreach (var type in candidates.Types)
        {
            if (!type.Trace.Match!.Scopes.IsEmpty)
            {
                return new SpanMatch { Nearest = type };
            }
        }

        // A name alone says little: a type of any scope is near only when its marks are there.
        foreach (var type in candidates.OtherKind)
        {
            if (!type.Trace.Match!.Scopes.IsEmpty || _conditions[type.Number]!.Hold(attributes))
            {
                return new SpanMatch { Nearest = type, IsKindWrong = true };
            }
        }

        return default;
    }

    private SpanCandidates CandidatesFor(ReadOnlySpan<byte> text, int name, int kind, Origin origin)
    {
        if (name == TextPool.Overflow)
        {
            return FindCandidates(text, kind, origin);
        }

        var key = CandidateCache.KeyOf(origin.ScopeNumber, kind, name, origin.IsCaseFolded);
        var candidates = _cache.Find(key);
        if (candidates is null)
        {
            candidates = FindCandidates(text, kind, origin);
            _cache.Add(key, candidates);
        }

        return candidates;
    }

    private SpanCandidates FindCandidates(ReadOnlySpan<byte> name, int kind, Origin origin)
    {
        List<SpanType>? fitting = null;
        List<SpanType>? others = null;
        foreach (var type in _typesOfScope[origin.ScopeNumber])
        {
            var match = type.Trace.Match!;
            if (match.FitsName(name, origin.IsCaseFolded))
            {
                var isKind = match.Kinds == SpanKinds.None || match.Kinds.HasFlag((SpanKinds)(1 << kind));
                (isKind ? fitting ??= [] : others ??= []).Add(type);
            }
        }

        return fitting is null && others is null
            ? SpanCandidates.None
            : new SpanCandidates([.. fitting ?? []], [.. others ?? []]);
    }

    private ImmutableArray<SpanType> TypesOf(int scope)
    {
        var name = _types.Scope(scope);
        return [.. _types.Types.Where(type => type.Trace.Match is { } match
            && (match.Scopes.IsEmpty || (scope > 0 && match.Scopes.Contains(name, StringComparer.Ordinal))))];
    }
}
