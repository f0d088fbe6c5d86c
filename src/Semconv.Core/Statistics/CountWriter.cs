using System.Collections.Immutable;
using Semconv.Core.Output;

namespace Semconv.Core.Statistics;

/// <summary>The entries that documents of statistics are made of.</summary>
internal static class CountWriter
{
    public static void Counts(this IStructureWriter writer, string key, IEnumerable<(string Name, int Count)> counts)
    {
        writer.BeginObject(key);
        foreach (var (name, count) in counts)
        {
            writer.Integer(name, count);
        }

        writer.EndObject();
    }

    public static void Names(this IStructureWriter writer, string key, ImmutableArray<string> names)
    {
        writer.BeginList(key);
        foreach (var name in names)
        {
            writer.Text(name);
        }

        writer.EndList();
    }
}
