using System.Globalization;

namespace Semconv.Core.Comparison.Names;

/// <summary>Writes a comparison of names as Weaver's texts for terminals, which are coloured always.</summary>
/// <remarks>Unlike Weaver, entities and attribute groups are shown in both modes.</remarks>
public static class NameComparisonText
{
    private const string Title = "\e[1m\e[31m";
    private const string Section = "\e[1m\e[36m";
    private const string Kind = "\e[32m\e[1m";
    private const string Green = "\e[32m";
    private const string White = "\e[97m";
    private const string Reset = "\e[0m";

    /// <summary>Every change, in a list for each kind of name.</summary>
    public static void WriteChanges(NameComparison comparison, TextWriter output)
    {
        output.Write($"\n{Title}Schema Changes between `{comparison.CurrentVersion}` and `{comparison.BaselineVersion}`{Reset}{Reset}\n\n");
        foreach (var section in comparison.Sections.Where(section => !section.Changes.IsEmpty))
        {
            output.Write($"{Section}List of Changes to {section.Title}{Reset}{Reset}\n");
            WriteList(section, NameChangeKind.Added, $"Added {section.Title}", change => $"Add {White}{change.Name}{Reset}", output);
            WriteList(
                section,
                NameChangeKind.Renamed,
                $"Renamed {section.Title}",
                change => $"Rename {White}{change.Name}{Reset} to {White}{change.NewName}{Reset} (Note: {change.Note})",
                output);
            WriteList(section, NameChangeKind.Obsoleted, $"Obsoleted {section.Key}", WithNote, output);
            WriteList(section, NameChangeKind.Uncategorized, $"Uncategorized {section.Key}", WithNote, output);
            WriteList(section, NameChangeKind.Removed, $"Removed {section.Key}", change => $"{White}{change.Name}{Reset}", output);
        }

        output.Write('\n');
    }

    /// <summary>How many changes of each sort there are.</summary>
    public static void WriteCounts(NameComparison comparison, TextWriter output)
    {
        output.Write($"\n{Title}Summary of Schema Changes between {comparison.CurrentVersion} and {comparison.BaselineVersion}{Reset}{Reset}\n\n");
        foreach (var section in comparison.Sections)
        {
            output.Write($"{Green}{section.Title} Changes{Reset}\n");
            foreach (var kind in Enum.GetValues<NameChangeKind>())
            {
                output.Write(string.Create(CultureInfo.InvariantCulture, $"    {kind,-13} : {section.Of(kind).Count()}\n"));
            }

            output.Write("    \n");
        }

        output.Write('\n');
    }

    private static string WithNote(NameChange change) => $"{White}{change.Name}{Reset} (Note: {change.Note})";

    private static void WriteList(NameSection section, NameChangeKind kind, string heading, Func<NameChange, string> describe, TextWriter output)
    {
        var changes = section.Of(kind).ToList();
        if (changes.Count == 0)
        {
            return;
        }

        output.Write($"{Kind}{heading}:{Reset}{Reset}\n");
        foreach (var change in changes)
        {
            output.Write($"  - {describe(change)}\n");
        }

        output.Write('\n');
    }
}
