using System.Collections.Immutable;
using Semconv.Templating.Jq.Calls;
using Semconv.Templating.Jq.Filters;
using Semconv.Templating.Jq.Streams;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Functions;

/// <summary>Filters that run their arguments as filters.</summary>
internal static class StreamFunctions
{
    public static ImmutableArray<JqBuiltin> All { get; } =
    [
        new("map", 1, static (span, arguments) => new MapFilter(span, arguments[0])),
        new("select", 1, static (span, arguments) => new SelectFilter(span, arguments[0])),
        new("sort_by", 1, static (span, arguments) => new SortByFilter(span, SortByKind.Sort, arguments[0])),
        new("group_by", 1, static (span, arguments) => new SortByFilter(span, SortByKind.Group, arguments[0])),
        new("unique_by", 1, static (span, arguments) => new SortByFilter(span, SortByKind.Unique, arguments[0])),
        new("min_by", 1, static (span, arguments) => new SortByFilter(span, SortByKind.Min, arguments[0])),
        new("max_by", 1, static (span, arguments) => new SortByFilter(span, SortByKind.Max, arguments[0])),
        new("first", 1, static (span, arguments) => new LimitFilter(span, new ConstantFilter(span, Value.From(1L)), arguments[0])),
        new("limit", 2, static (span, arguments) => new LimitFilter(span, arguments[0], arguments[1])),
        new("skip", 2, static (span, arguments) => new SkipFilter(span, arguments[0], arguments[1])),
        new("last", 1, static (span, arguments) => new LastFilter(span, arguments[0])),
        new("any", 2, static (span, arguments) => new QuantifierFilter(span, isAny: true, arguments[0], arguments[1])),
        new("all", 2, static (span, arguments) => new QuantifierFilter(span, isAny: false, arguments[0], arguments[1])),
        new("isempty", 1, static (span, arguments) => new IsEmptyFilter(span, arguments[0])),
        new("add", 1, static (span, arguments) => new AddFilter(span, arguments[0])),
        new("error", 1, static (span, arguments) => new ErrorFilter(span, arguments[0])),
        new("range", 1, static (span, arguments) => new RangeFilter(span, new ConstantFilter(span, Value.From(0L)), arguments[0], null)),
        new("range", 2, static (span, arguments) => new RangeFilter(span, arguments[0], arguments[1], null)),
        new("range", 3, static (span, arguments) => new RangeFilter(span, arguments[0], arguments[1], arguments[2])),
        new("path", 1, static (span, arguments) => new PathOfFilter(span, arguments[0])),
        new("getpath", 1, static (span, arguments) => new GetPathFilter(span, arguments[0])),
    ];
}
