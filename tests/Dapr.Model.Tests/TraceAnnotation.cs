using System.Collections.Immutable;
using System.Text;
using Semconv.Core.Resolution;
using Semconv.LiveCheck;
using Semconv.LiveCheck.Matching;
using Semconv.LiveCheck.Matching.Annotations;

namespace Dapr.Model.Tests;

/// <summary>A span type of the model, asked about spans one condition after the other, where the live check looks up what is left (decision 0001).</summary>
internal sealed class TraceAnnotation(SpanType type)
{
    private readonly SpanDiscriminator _match = type.Trace.Match!;

    public SpanDefinition Span => type.Definition;

    public Profile Profile => type.Profile;

    public string Class => type.Trace.Class;

    public long Rank => _match.Rank;

    public ImmutableArray<string> Becomes => type.Trace.Becomes;

    public bool IsAnything => _match.Names.IsEmpty && _match.Scopes.IsEmpty;

    public bool Matches(CapturedSpan span, bool isCaseFolded) =>
        (_match.Scopes.IsEmpty || _match.Scopes.Contains(span.Scope))
        && (_match.Kinds == SpanKinds.None || _match.Kinds.ToString().Contains(span.Kind, StringComparison.OrdinalIgnoreCase))
        && _match.FitsName(Encoding.UTF8.GetBytes(span.Name), isCaseFolded)
        && _match.Present.All(key => span.Attributes.Any(value => value.Key == key))
        && _match.Absent.All(key => span.Attributes.All(value => value.Key != key))
        && (!_match.IsBare || span.Attributes.IsEmpty)
        && _match.Attributes.All(pair => span.Attributes.Any(value => value.Key == pair.Key && value.Text == pair.Value));
}
