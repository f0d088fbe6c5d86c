using System.Collections.Immutable;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Markdown;

/// <summary>Reads what follows the word <c>semconv</c>: an id and, behind it without a blank, arguments.</summary>
internal static class GroupMarkerReader
{
    private const string MetricTable = "metric_table";
    private const string Tag = "tag=";

    /// <summary>The last two are accepted and mean nothing, as in Weaver. The longest come first.</summary>
    private static readonly ImmutableArray<string> Arguments = [MetricTable, "omit_requirement_level", "full"];

    public static MarkerLine Read(MarkerCursor cursor, Location location)
    {
        if (cursor.TakeId() is not { } id)
        {
            return Malformed(MarkdownDiagnostics.MarkerWithoutId(cursor.IsAtEnd ? location : cursor.Rest()));
        }

        var showsMetric = false;
        var tags = ImmutableArray<string>.Empty;
        if (cursor.Take("("))
        {
            var isFirst = true;
            while (!cursor.Take(")"))
            {
                if ((!isFirst && !cursor.Take(",")) || TakeArgument(ref cursor) is not { } argument)
                {
                    return Malformed(MarkdownDiagnostics.InvalidArguments(cursor.IsAtEnd ? location : cursor.Rest()));
                }

                showsMetric |= argument == MetricTable;
                tags = argument.StartsWith(Tag, StringComparison.Ordinal) && tags.IsEmpty ? [argument[Tag.Length..]] : tags;
                isFirst = false;
            }
        }

        cursor.SkipBlanks();
        return cursor.IsAtEnd
            ? new MarkerLine(MarkerWord.Semconv, new GroupMarker(id, showsMetric, tags, location), null)
            : Malformed(MarkdownDiagnostics.InvalidArguments(cursor.Rest()));
    }

    private static MarkerLine Malformed(Diagnostic problem) => new(MarkerWord.Semconv, null, problem);

    private static string? TakeArgument(ref MarkerCursor cursor)
    {
        foreach (var argument in Arguments)
        {
            if (cursor.Take(argument))
            {
                return argument;
            }
        }

        return cursor.Take(Tag) && cursor.TakeTag() is { } tag ? Tag + tag.Value : null;
    }
}
