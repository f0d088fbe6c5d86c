using Semconv.Text;

namespace Semconv.Templating.Jq.Syntax;

/// <summary>One entry of an object construction; both sides are spelled out by the parser.</summary>
internal sealed record JqEntry(TextSpan Span, JqNode Key, JqNode Value);
