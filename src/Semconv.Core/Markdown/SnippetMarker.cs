using System.Collections.Immutable;
using Semconv.Text;

namespace Semconv.Core.Markdown;

/// <summary>The comment that begins a generated part of a page.</summary>
/// <param name="Location">The whole line, without its end.</param>
public abstract record SnippetMarker(Location Location);

/// <summary><c>semconv</c>: an item of the registry by its id.</summary>
/// <param name="Id">The id, of a group or, in version 2, with <c>registry.spans.</c> or the like before it.</param>
/// <param name="ShowsMetric">Whether the marker has the argument <c>metric_table</c>.</param>
/// <param name="Tags">The tag to filter by, or nothing; Weaver uses the first one only.</param>
/// <param name="Location">The whole line, without its end.</param>
public sealed record GroupMarker(Located<string> Id, bool ShowsMetric, ImmutableArray<string> Tags, Location Location) : SnippetMarker(Location);

/// <summary><c>weaver</c>: what a jq program makes of the registry of version 2.</summary>
/// <param name="Query">The program.</param>
/// <param name="Template">The template; null for the usual one.</param>
/// <param name="Location">The whole line, without its end.</param>
public sealed record QueryMarker(Located<string> Query, Located<string>? Template, Location Location) : SnippetMarker(Location);
