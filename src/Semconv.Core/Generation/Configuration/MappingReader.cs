using System.Collections.Immutable;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Generation.Configuration;

/// <summary>Takes typed values out of one mapping of a configuration and reports what is of the wrong kind.</summary>
/// <remarks>An absent key and a null both give null, as they do for Weaver.</remarks>
internal sealed class MappingReader(YamlMapping mapping, string owner, DiagnosticBag diagnostics)
{
    public YamlMapping Mapping => mapping;

    /// <summary>Where a problem with the mapping as a whole is shown.</summary>
    public Location Head => mapping.Head;

    /// <summary>The mapping behind a node, or null, with a report when it is something else.</summary>
    public static MappingReader? Open(YamlNode? node, string owner, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case YamlMapping mapping:
                return new MappingReader(mapping, owner, diagnostics);
            case null or YamlScalar { IsNull: true }:
                return null;
            default:
                diagnostics.Report(ConfigurationDiagnostics.WrongType(node.Location, owner, "a mapping"));
                return null;
        }
    }

    public void CheckKeys(ImmutableArray<string> known)
    {
        foreach (var entry in mapping.Entries)
        {
            if (!known.Contains(entry.Key.Text, StringComparer.Ordinal))
            {
                var nearest = NearestName.Find(entry.Key.Text, known);
                diagnostics.Report(ConfigurationDiagnostics.UnknownKey(entry.Key.Location, entry.Key.Text, owner, nearest));
            }
        }
    }

    /// <summary>The text of any scalar: Weaver also takes <c>filter: 5</c>.</summary>
    public Located<string>? Text(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlScalar scalar:
                return new Located<string>(scalar.Text, scalar.Location);
            case var other:
                diagnostics.Report(ConfigurationDiagnostics.WrongType(other.Location, key, "a text"));
                return null;
        }
    }

    public bool? Flag(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlScalar { Kind: YamlScalarKind.Bool } scalar:
                return scalar.IsTrue;
            case var other:
                diagnostics.Report(ConfigurationDiagnostics.WrongType(other.Location, key, "'true' or 'false'"));
                return null;
        }
    }

    public long? Count(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlScalar scalar when scalar.TryGetInt64(out var value) && value >= 0:
                return value;
            case var other:
                diagnostics.Report(ConfigurationDiagnostics.WrongType(other.Location, key, "a number that is not negative"));
                return null;
        }
    }

    public MappingReader? Child(string key) => Open(Find(key), key, diagnostics);

    public ImmutableArray<YamlNode>? Items(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlSequence sequence:
                return sequence.Items;
            case var other:
                diagnostics.Report(ConfigurationDiagnostics.WrongType(other.Location, key, "a list"));
                return null;
        }
    }

    /// <summary>One of a few words, compared exactly; null when it is absent or was reported.</summary>
    public T? Choice<T>(string key, Keyword<T>[] choices)
        where T : struct, Enum
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        var words = new List<string>();
        foreach (var (word, value) in choices)
        {
            if (string.Equals(word, text.Value, StringComparison.Ordinal))
            {
                return value;
            }

            words.Add(word);
        }

        diagnostics.Report(ConfigurationDiagnostics.UnknownValue(text.Location, key, text.Value, words));
        return null;
    }

    private YamlNode? Find(string key) => mapping.Find(key) is { } node and not YamlScalar { IsNull: true } ? node : null;
}
