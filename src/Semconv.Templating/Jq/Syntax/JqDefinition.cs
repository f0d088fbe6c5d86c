using System.Collections.Immutable;
using Semconv.Text;

namespace Semconv.Templating.Jq.Syntax;

/// <summary><c>def name(a; $b): body;</c></summary>
internal sealed record JqDefinition(TextSpan Span, string Name, ImmutableArray<JqParameter> Parameters, JqNode Body);
