using System.Globalization;

namespace Semconv.Core.Statistics;

/// <summary>Writes statistics of the v2 form as the text that <c>registry stats --v2</c> prints.</summary>
public static class RegistryStatisticsText
{
    /// <summary>What Weaver prints, word for word, where its text counts nothing; what is compared with it has to have it.</summary>
    private const string Uncounted = "  TODO";

    public static void Write(RegistryStatistics statistics, TextWriter output)
    {
        Line(output, "Resolved Telemetry Schema Stats:");
        Line(output, "Registry");
        Line(output, "- Attributes");
        Count(output, "count", statistics.AttributeCount);
        Count(output, "deprecated", statistics.DeprecatedAttributeCount);
        Table(output, "type breakdown", statistics.AttributeTypes.ByFrequency);
        Table(output, "stability breakdown", statistics.AttributeStabilities.Entries);
        Line(output, "- Attribute Groups");
        Line(output, Uncounted);
        WriteSignals(statistics, output);
        Line(output, "Refinements");
        Line(output, Uncounted);
    }

    private static void WriteSignals(RegistryStatistics statistics, TextWriter output)
    {
        Signal(output, "Entities", statistics.Entities);
        Table(output, "entity identity length distribution", statistics.IdentityLengths.Entries, indent: "      ");
        Signal(output, "Events", statistics.Events);
        Signal(output, "Metrics", statistics.Metrics);
        Table(output, "instrument breakdown", statistics.Instruments.ByFrequency);
        Table(output, "unit breakdown", statistics.Units.ByFrequency);
        Signal(output, "Spans", statistics.Spans);
        Table(output, "span kind breakdown", statistics.SpanKinds.Entries.Select(kind => (Capitalise(kind.Name), kind.Count)));
    }

    private static void Signal(TextWriter output, string name, SignalStatistics signal)
    {
        Line(output, $"- {name}");
        Count(output, "count", signal.Count);
        Count(output, "deprecated", signal.DeprecatedCount);
        Table(output, "stability breakdown", signal.Stabilities.Entries);
        Count(output, "total with note", signal.NoteCount);
    }

    private static void Table(TextWriter output, string title, IEnumerable<(string Name, int Count)> entries, string indent = "    ")
    {
        Line(output, $"  - {title}:");
        foreach (var (name, count) in entries)
        {
            Line(output, string.Create(CultureInfo.InvariantCulture, $"{indent}- {name}: {count}"));
        }
    }

    private static void Count(TextWriter output, string title, int count) =>
        Line(output, string.Create(CultureInfo.InvariantCulture, $"  - {title}: {count}"));

    private static string Capitalise(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static void Line(TextWriter output, string text)
    {
        output.Write(text);
        output.Write('\n');
    }
}
