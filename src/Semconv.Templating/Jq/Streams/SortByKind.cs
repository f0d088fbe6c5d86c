namespace Semconv.Templating.Jq.Streams;

/// <summary>What a <see cref="SortByFilter"/> makes of the sorted items.</summary>
internal enum SortByKind
{
    Sort,
    Group,
    Unique,
    Min,
    Max,
}
