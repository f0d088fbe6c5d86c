namespace Semconv.Core.Yaml.Parsing;

/// <summary>What the tags of one file stand for.</summary>
internal sealed class YamlTags
{
    public const string Text = "tag:yaml.org,2002:str";

    private const string Core = "tag:yaml.org,2002:";

    private Dictionary<string, string>? _prefixes;

    /// <summary>The tags of YAML itself, and the lone mark that makes a scalar a text.</summary>
    public static bool IsKnown(string tag) => tag == "!" || (tag.Length > Core.Length && tag.StartsWith(Core, StringComparison.Ordinal));

    /// <summary>False when the handle is defined already.</summary>
    public bool TryDefine(string handle, string prefix)
    {
        _prefixes ??= new Dictionary<string, string>(StringComparer.Ordinal);
        return _prefixes.TryAdd(handle, prefix);
    }

    /// <summary>The full tag behind what is written; a tag that stands for nothing else is itself.</summary>
    public string Resolve(string written)
    {
        if (written.StartsWith("!<", StringComparison.Ordinal))
        {
            return written.TrimEnd('>')[2..];
        }

        var handle = written[..(written.LastIndexOf('!') + 1)];
        var suffix = Uri.UnescapeDataString(written[handle.Length..]);
        if (suffix.Length > 0 && _prefixes?.GetValueOrDefault(handle) is { } prefix)
        {
            return prefix + suffix;
        }

        return handle == "!!" ? Core + suffix : written;
    }
}
