using System.Collections.Immutable;

namespace Semconv.LiveCheck.Reports.Trees;

/// <summary>The spans of a trace below their parents; a parent that was never received is a row without a span.</summary>
internal sealed class TraceTree
{
    private readonly ILookup<ulong, TracedSpan> _children;
    private readonly HashSet<TracedSpan> _isShown = new(ReferenceEqualityComparer.Instance);
    private readonly List<TreeRow> _rows = [];

    private TraceTree(IReadOnlyList<TracedSpan> spans) => _children = spans.ToLookup(span => span.ParentId);

    /// <summary>The rows from top to bottom: roots and missing parents by time, then what only hangs together in a circle.</summary>
    public static ImmutableArray<TreeRow> Rows(IReadOnlyList<TracedSpan> spans)
    {
        var ids = spans.Select(span => span.Id).ToHashSet();
        var tree = new TraceTree(spans);
        var tops = spans.Where(span => !span.HasParent || !ids.Contains(span.ParentId));
        foreach (var top in tops.GroupBy(span => span.ParentId).OrderBy(group => group.First().StartTime).ThenBy(group => group.Key))
        {
            if (top.Key == 0)
            {
                tree.AddAll([.. top], 0, []);
                continue;
            }

            tree._rows.Add(new TreeRow(null, top.Key, []));
            tree.AddAll([.. top], 1, []);
        }

        foreach (var span in spans.Where(span => !tree._isShown.Contains(span)))
        {
            tree.AddAll([span], 0, []);
        }

        return [.. tree._rows];
    }

    /// <param name="spans">Spans beside each other.</param>
    /// <param name="depth">How deep they are; spans at the top have no line before them.</param>
    /// <param name="above">For each level above, whether more follows there.</param>
    private void AddAll(ImmutableArray<TracedSpan> spans, int depth, ImmutableArray<bool> above)
    {
        // A trace can be deeper than the stack: the work is kept in a list.
        var work = new Stack<(TracedSpan Span, ImmutableArray<bool> Lines)>();
        Push(spans, depth == 0 ? null : above);
        while (work.TryPop(out var next))
        {
            if (!_isShown.Add(next.Span))
            {
                continue;
            }

            _rows.Add(new TreeRow(next.Span, next.Span.Id, next.Lines));
            var children = _children[next.Span.Id].Where(child => child.HasParent && !_isShown.Contains(child)).ToImmutableArray();
            Push(children, next.Lines);
        }

        void Push(ImmutableArray<TracedSpan> items, ImmutableArray<bool>? lines)
        {
            for (var index = items.Length - 1; index >= 0; index--)
            {
                work.Push((items[index], lines is { } own ? own.Add(index < items.Length - 1) : []));
            }
        }
    }
}
