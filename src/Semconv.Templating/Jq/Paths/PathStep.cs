using Semconv.Templating.Jq.Evaluation;
using Semconv.Text;

namespace Semconv.Templating.Jq.Paths;

/// <summary>One bound step of a path. A slice has the keys <c>First</c> and <c>Second</c>, an index only the first.</summary>
internal sealed record PathStep(TextSpan Span, PathStepKind Kind, JqFilter? First, JqFilter? Second, bool IsOptional);
