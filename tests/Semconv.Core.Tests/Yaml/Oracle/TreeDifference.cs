using Semconv.Core.Yaml;

namespace Semconv.Core.Tests.Yaml.Oracle;

/// <summary>Finds the first difference of two trees: kinds, styles, texts and, if wanted, places.</summary>
internal sealed class TreeDifference(bool comparesPlaces)
{
    /// <summary>What differs, or null when the trees are the same.</summary>
    public string? Find(YamlNode ours, YamlNode theirs)
    {
        if (comparesPlaces && ours.Location.Span != theirs.Location.Span)
        {
            return $"{ours.Location}: ours {Describe(ours)} is at {ours.Location.Span}, theirs {Describe(theirs)} at {theirs.Location.Span}";
        }

        return (ours, theirs) switch
        {
            (YamlScalar left, YamlScalar right) => Same(left, right) ? null : $"{ours.Location}: ours is {Describe(left)}, theirs {Describe(right)}",
            (YamlSequence left, YamlSequence right) => Find([.. left.Items], [.. right.Items], ours),
            (YamlMapping left, YamlMapping right) => Find(Flatten(left), Flatten(right), ours),
            _ => $"{ours.Location}: ours is {Describe(ours)}, theirs {Describe(theirs)}",
        };
    }

    private string? Find(List<YamlNode> ours, List<YamlNode> theirs, YamlNode parent)
    {
        if (ours.Count != theirs.Count)
        {
            return $"{parent.Location}: ours has {ours.Count} nodes, theirs {theirs.Count}";
        }

        return ours.Zip(theirs, Find).FirstOrDefault(difference => difference is not null);
    }

    private static List<YamlNode> Flatten(YamlMapping mapping) => [.. mapping.Entries.SelectMany(entry => new[] { entry.Key, entry.Value })];

    private static bool Same(YamlScalar left, YamlScalar right) =>
        left.Text == right.Text && left.Kind == right.Kind && left.Style == right.Style;

    private static string Describe(YamlNode node) =>
        node is YamlScalar scalar ? $"{scalar.Style} {scalar.Kind} '{scalar.Text}'" : node.GetType().Name;
}
