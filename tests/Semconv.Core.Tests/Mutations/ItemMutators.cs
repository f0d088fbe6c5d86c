using Semconv.Core.Resolution;
using Semconv.Core.Syntax;
using Semconv.Core.Yaml;
using Semconv.Text;

namespace Semconv.Core.Tests.Mutations;

/// <summary>Changes of whole items of a file: repeated, replaced by a word, cut off.</summary>
internal static class ItemMutators
{
    private const int CutDistance = 61;

    private static readonly string[] Signals = ["/spans", "/metrics", "/events", "/entities", "/groups"];

    public static IEnumerable<Mutation> Duplicate(ModelFile file) =>
        from item in Items(file)
        let id = item.Path == "/attributes" ? ResolutionDiagnostics.DuplicateAttributeDescriptor.Id : ResolutionDiagnostics.DuplicateIdDescriptor.Id
        select new Mutation(file, new TextSpan(item.Slice.End, 0), file.Cut(item.Slice), id)
        {
            Place = new TextSpan(item.Slice.End, item.Slice.Length),
        };

    public static IEnumerable<Mutation> Flatten(ModelFile file) =>
        from item in Items(file)
        let text = file.Cut(item.Slice)
        let lineBreak = text.LastIndexOf('\n')
        where lineBreak > 0
        select Mutation.At(file, item.Slice, "word" + text[lineBreak..], SyntaxDiagnostics.WrongKindDescriptor.Id);

    /// <summary>A file that ends too early is right or wrong, depending on where.</summary>
    public static IEnumerable<Mutation> Truncate(ModelFile file)
    {
        for (var end = CutDistance; end < file.Text.Length; end += CutDistance)
        {
            yield return new Mutation(file, TextSpan.FromBounds(end, file.Text.Length), string.Empty, Expected: null);
        }
    }

    /// <summary>Whether a file that was cut off says the beginning of what the whole one says, and nothing else.</summary>
    public static bool IsBeginning(YamlNode part, YamlNode whole)
    {
        switch (part, whole)
        {
            case (YamlScalar left, YamlScalar right):
                return right.Text.StartsWith(left.Text.TrimEnd('\n', ' '), StringComparison.Ordinal);
            case (YamlScalar { IsNull: true }, _):
                return true;
            case (YamlScalar left, YamlMapping { Entries: [var first, ..] }):
                // Cut off inside the first key of a place where anything may stand: what annotations say is not checked by the compiler.
                return first.Key.Text.StartsWith(left.Text, StringComparison.Ordinal);
            case (YamlSequence left, YamlSequence right):
                return left.Items.Length <= right.Items.Length
                    && left.Items.Select((item, index) => index == left.Items.Length - 1
                        ? IsBeginning(item, right.Items[index])
                        : YamlComparer.Instance.Equals(item, right.Items[index])).All(isSame => isSame);
            case (YamlMapping left, YamlMapping right):
                return left.Entries.Length <= right.Entries.Length
                    && left.Entries.Select((entry, index) => entry.Key.Text == right.Entries[index].Key.Text && (index == left.Entries.Length - 1
                        ? IsBeginning(entry.Value, right.Entries[index].Value)
                        : YamlComparer.Instance.Equals(entry.Value, right.Entries[index].Value))).All(isSame => isSame);
            default:
                return false;
        }
    }

    /// <summary>The items of the lists of a file, but the last ones.</summary>
    private static IEnumerable<(string Path, TextSpan Slice)> Items(ModelFile file) =>
        from each in file.Lists
        where each.Path == "/attributes" || Signals.Contains(each.Path, StringComparer.Ordinal)
        from index in Enumerable.Range(0, each.List.Items.Length)
        let slice = ModelFile.Slice(each.List.Items, index)
        where slice is not null
        select (each.Path, slice.Value);
}
