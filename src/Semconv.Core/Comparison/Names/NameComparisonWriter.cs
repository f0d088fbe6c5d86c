using Semconv.Core.Output;

namespace Semconv.Core.Comparison.Names;

/// <summary>Writes a comparison of names as a structure: what <c>registry diff</c> prints as JSON or YAML.</summary>
public static class NameComparisonWriter
{
    public static void Write(NameComparison comparison, IStructureWriter writer)
    {
        writer.BeginObject();
        WriteVersion("head", comparison.CurrentVersion, writer);
        WriteVersion("baseline", comparison.BaselineVersion, writer);
        writer.BeginObject("changes");
        foreach (var section in comparison.Sections)
        {
            writer.BeginList(section.Key);
            foreach (var change in section.Changes)
            {
                Write(change, writer);
            }

            writer.EndList();
        }

        writer.EndObject();
        writer.EndObject();
    }

    private static void WriteVersion(string key, string version, IStructureWriter writer)
    {
        writer.BeginObject(key);
        writer.Text("semconv_version", version);
        writer.EndObject();
    }

    private static void Write(NameChange change, IStructureWriter writer)
    {
        writer.BeginObject();
        writer.Text("type", TypeOf(change.Kind));
        if (change.Kind == NameChangeKind.Renamed)
        {
            writer.Text("old_name", change.Name);
            writer.Text("new_name", change.NewName ?? string.Empty);
        }
        else
        {
            writer.Text("name", change.Name);
        }

        if (change.Note is not null)
        {
            writer.Text("note", change.Note);
        }

        writer.EndObject();
    }

    private static string TypeOf(NameChangeKind kind) => kind switch
    {
        NameChangeKind.Added => "added",
        NameChangeKind.Renamed => "renamed",
        NameChangeKind.Obsoleted => "obsoleted",
        NameChangeKind.Uncategorized => "uncategorized",
        _ => "removed",
    };
}
