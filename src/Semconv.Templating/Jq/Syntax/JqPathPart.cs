using Semconv.Text;

namespace Semconv.Templating.Jq.Syntax;

/// <summary>One step of a path; it is optional when <c>?</c> follows.</summary>
internal abstract record JqPathPart(TextSpan Span, bool IsOptional)
{
    public sealed record Index(TextSpan Span, JqNode Key, bool IsOptional) : JqPathPart(Span, IsOptional);

    public sealed record Slice(TextSpan Span, JqNode? From, JqNode? To, bool IsOptional) : JqPathPart(Span, IsOptional);

    public sealed record Iterate(TextSpan Span, bool IsOptional) : JqPathPart(Span, IsOptional);
}
