using System.Globalization;
using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.Core.Statistics.Groups;

/// <summary>Writes statistics of the v1 form as the text that <c>registry stats</c> prints.</summary>
public static class GroupStatisticsText
{
    private static readonly Comparer<string> BySmallLetters = Comparer<string>.Create(CompareSmallLetters);

    public static void Write(GroupStatistics statistics, TextWriter output)
    {
        Line(output, 0, "Resolved Telemetry Schema Stats:");
        Line(output, 0, "Registry");
        Line(output, 1, $"- {statistics.GroupCount} groups");
        foreach (var type in statistics.Types)
        {
            WriteType(type, output);
        }

        WriteCatalog(statistics, output);
    }

    private static void WriteType(GroupTypeStatistics type, TextWriter output)
    {
        var cards = string.Join(", ", type.AttributeCounts.Entries.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Name}: {entry.Count}")));
        Line(output, 2, $"- {type.Count} {type.Type}s");
        Line(output, 3, $"- Total number of attributes: {type.AttributeCount}");
        Line(output, 4, $"- [(attributes card: frequency), ...]: [{cards}]");
        Line(output, 3, $"- Number of group with a prefix: {type.PrefixCount} ({Percent(type.PrefixCount, type.Count)})");
        Line(output, 3, $"- Number of group with a note: {type.NoteCount} ({Percent(type.NoteCount, type.Count)})");
        WriteStabilities(type.Stabilities, type.Count, 3, output);
        if (type.DeprecatedCount > 0)
        {
            Line(output, 3, $"- Total number of deprecated groups: {type.DeprecatedCount} ({Percent(type.DeprecatedCount, type.Count)})");
        }

        if (type.Type == GroupType.Metric)
        {
            Line(output, 3, $"- Distinct number of metric names: {type.MetricNames.Length}");
            WriteTable("Instrument breakdown:", type.Instruments, 3, output);
            WriteTable("Unit breakdown:", type.Units, 3, output);
        }
        else if (type.Type == GroupType.Span)
        {
            var kinds = type.SpanKinds.Entries.Select(entry => (char.ToUpperInvariant(entry.Name[0]) + entry.Name[1..], entry.Count));
            WriteTable("Span kind breakdown:", new CountTable([.. kinds]), 3, output);
        }
    }

    private static void WriteCatalog(GroupStatistics statistics, TextWriter output)
    {
        var count = statistics.DistinctAttributeCount;
        var uses = statistics.Types.Sum(type => type.AttributeCount);
        Line(output, 0, "Shared Catalog (after resolution and deduplication):");
        Line(output, 1, $"- Number of deduplicated attributes: {count} ({Percent(count, uses)})");
        WriteTable("Attribute types breakdown:", statistics.AttributeTypes, 2, output);
        WriteTable("Requirement levels breakdown:", statistics.RequirementLevels, 2, output);
        WriteStabilities(statistics.Stabilities, count, 2, output);
        if (statistics.DeprecatedAttributeCount > 0)
        {
            Line(output, 2, $"- Total number of deprecated attributes: {statistics.DeprecatedAttributeCount} ({Percent(statistics.DeprecatedAttributeCount, count)})");
        }

        output.Write('\n');
    }

    private static void WriteStabilities(CountTable stabilities, int of, int level, TextWriter output)
    {
        var said = stabilities.Entries.Sum(entry => entry.Count);
        if (said > 0)
        {
            WriteTable($"Stability breakdown ({Percent(said, of)}):", stabilities, level, output);
        }
    }

    /// <summary>Sorted as if all letters were small, as Weaver's template engine sorts.</summary>
    private static void WriteTable(string title, CountTable table, int level, TextWriter output)
    {
        Line(output, level, $"- {title}");
        foreach (var (name, count) in table.Entries.OrderBy(entry => entry.Name, BySmallLetters))
        {
            Line(output, level + 1, $"- {name}: {count}");
        }
    }

    private static int CompareSmallLetters(string left, string right)
    {
        for (var index = 0; index < left.Length && index < right.Length; index++)
        {
            if (char.ToLowerInvariant(left[index]).CompareTo(char.ToLowerInvariant(right[index])) is var order and not 0)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    private static string Percent(int part, int whole) =>
        string.Create(CultureInfo.InvariantCulture, $"{(whole == 0 ? 0 : (long)part * 100 / whole)}%");

    private static void Line(TextWriter output, int level, FormattableString text)
    {
        output.Write(new string(' ', level * 2));
        output.Write(text.ToString(CultureInfo.InvariantCulture));
        output.Write('\n');
    }

    private static void Line(TextWriter output, int level, string text) => output.Write($"{new string(' ', level * 2)}{text}\n");
}
