namespace Semconv.Core.Comparison.Names;

/// <summary>Writes a comparison of names as Weaver's Markdown.</summary>
/// <remarks>Unlike Weaver, entities and attribute groups are shown in both modes.</remarks>
public static class NameComparisonMarkdown
{
    public static void Write(NameComparison comparison, TextWriter output)
    {
        output.Write("# Summary of Schema Changes\n## Registry versions\n");
        output.Write($"Baseline: {comparison.BaselineVersion}\n\nHead: {comparison.CurrentVersion}\n\n");
        foreach (var section in comparison.Sections.Where(section => !section.Changes.IsEmpty))
        {
            output.Write($"## {section.Title}\n");
            foreach (var group in section.Changes.GroupBy(change => change.Kind).OrderBy(group => group.Key))
            {
                output.Write($"### {group.Key}\n");
                foreach (var change in group)
                {
                    output.Write($"- {Describe(change)}\n");
                }

                output.Write('\n');
            }
        }

        output.Write('\n');
    }

    private static string Describe(NameChange change) => change.Kind switch
    {
        NameChangeKind.Added or NameChangeKind.Removed => change.Name,
        NameChangeKind.Renamed => $"{change.Name} --> {change.NewName} (Note: {change.Note})",
        _ => $"{change.Name} (Note: {change.Note})",
    };
}
