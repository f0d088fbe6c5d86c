using System.Collections.Immutable;
using Semconv.Text;

namespace Semconv.Templating.Jq.Syntax;

/// <summary>What stands after <c>as</c>.</summary>
internal abstract record JqPattern(TextSpan Span)
{
    public sealed record Variable(TextSpan Span, string Name) : JqPattern(Span);

    /// <summary>Destructures by keys; a list pattern has the keys 0, 1, ...</summary>
    public sealed record Keys(TextSpan Span, ImmutableArray<Entry> Entries) : JqPattern(Span);

    /// <summary>A key and what its value is matched with.</summary>
    public sealed record Entry(JqNode Key, JqPattern Pattern);
}
