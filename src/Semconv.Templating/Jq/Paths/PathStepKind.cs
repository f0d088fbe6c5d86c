namespace Semconv.Templating.Jq.Paths;

/// <summary>What a <see cref="PathStep"/> does.</summary>
internal enum PathStepKind
{
    Index,
    Slice,
    Iterate,
}
