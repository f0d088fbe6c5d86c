using System.Collections.Immutable;
using Semconv.Text;

namespace Semconv.Templating.Jinja.Syntax;

/// <summary>What a value is stored in.</summary>
internal abstract record AssignmentTarget(TextSpan Span);

/// <summary>A variable.</summary>
internal sealed record NameTarget(TextSpan Span, string Name) : AssignmentTarget(Span);

/// <summary>A member of a namespace: <c>ns.name</c>.</summary>
internal sealed record MemberTarget(TextSpan Span, Expression Container, string Name) : AssignmentTarget(Span);

/// <summary>Several targets that share the items of a sequence.</summary>
internal sealed record TupleTarget(TextSpan Span, ImmutableArray<AssignmentTarget> Items) : AssignmentTarget(Span);
