using System.Collections.Frozen;
using Semconv.Core.Yaml;

namespace Semconv.Core.Syntax;

/// <summary>Names that files with errors declare, so that a reference to one of them is no second error.</summary>
/// <param name="Names">What the files that could be read in part seem to declare.</param>
/// <param name="IsAnyFileLost">Whether a file could not be read at all, so that any name may have been in it.</param>
public sealed record LostDeclarations(FrozenSet<string> Names, bool IsAnyFileLost)
{
    /// <summary>The keys under which declarations say what they are called.</summary>
    private static readonly string[] NameKeys = ["key", "id", "type", "name"];

    public static LostDeclarations None { get; } = new([], IsAnyFileLost: false);

    public static LostDeclarations WholeFile { get; } = new([], IsAnyFileLost: true);

    /// <summary>Everything that a file with errors seems to declare; what it declares well is found before this is asked.</summary>
    public static LostDeclarations In(YamlMapping root)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var list in root.Entries)
        {
            Collect(list.Value, names);
        }

        return new(names.ToFrozenSet(StringComparer.Ordinal), IsAnyFileLost: false);
    }

    public static LostDeclarations Union(IEnumerable<LostDeclarations> parts)
    {
        var lost = parts.Where(part => part != None).ToList();
        return lost.Count == 0
            ? None
            : new(lost.SelectMany(part => part.Names).ToFrozenSet(StringComparer.Ordinal), lost.Exists(part => part.IsAnyFileLost));
    }

    /// <summary>Whether a name may be missing only because what declares it could not be read.</summary>
    public bool Explain(string name) => IsAnyFileLost || Names.Contains(name);

    private static void Collect(YamlNode list, HashSet<string> names)
    {
        if (list is not YamlSequence items)
        {
            return;
        }

        foreach (var item in items.Items.OfType<YamlMapping>())
        {
            foreach (var key in NameKeys)
            {
                if (item.Find(key) is YamlScalar name)
                {
                    names.Add(name.Text);
                }
            }

            // Groups of definition/1 declare attributes in turn.
            if (item.Find("attributes") is { } attributes)
            {
                Collect(attributes, names);
            }
        }
    }
}
