namespace Semconv.Core.Resolution;

/// <summary>Which group an attribute was taken from, and which of its fields came along.</summary>
/// <remarks>The source is the id of the group, or <c>v2_dependency.</c> and the name of the registry for an attribute of a dependency.</remarks>
public sealed record AttributeLineage(string SourceGroup, AttributeFields Inherited, AttributeFields Overridden);
