namespace Semconv.Core.Yaml.Parsing;

/// <summary>The anchor and tag in front of a node; the default is none.</summary>
internal readonly record struct YamlProperties(int Start, int End, string? Anchor, bool HasTag, bool IsText)
{
    public bool IsPresent => Anchor is not null || HasTag;

    /// <summary>Where a node starts whose content starts at an offset.</summary>
    public int StartOr(int content) => IsPresent ? Start : content;

    /// <summary>Properties on two lines belong together when they do not say the same thing twice.</summary>
    public bool TryJoin(YamlProperties second, out YamlProperties joined)
    {
        // The result may take the place of either, so nothing is read after it is set.
        var isFine = (Anchor is null || second.Anchor is null) && !(HasTag && second.HasTag);
        joined = !IsPresent ? second
            : !second.IsPresent ? this
            : new YamlProperties(Start, second.End, Anchor ?? second.Anchor, HasTag || second.HasTag, IsText || second.IsText);
        return isFine;
    }
}
