using System.Collections.Immutable;
using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.LiveCheck.Expectations;

/// <summary>Takes the fields of a scenario out of YAML, and says what is wrong with them where they are.</summary>
internal sealed class YamlFields(DiagnosticBag diagnostics)
{
    /// <summary>A mapping without unknown keys; null when it is none.</summary>
    public YamlMapping? MappingOf(YamlNode node, ImmutableArray<string> keys)
    {
        if (node is not YamlMapping mapping)
        {
            diagnostics.Report(LiveCheckDiagnostics.WrongScenario(node.Location, "this is no mapping", $"write {string.Join(", ", keys.Select(key => $"'{key}:'"))}"));
            return null;
        }

        foreach (var entry in mapping.Entries.Where(entry => !keys.Contains(entry.Key.Text, StringComparer.Ordinal)))
        {
            var key = new Located<string>(entry.Key.Text, entry.Key.Location);
            diagnostics.Report(LiveCheckDiagnostics.UnknownScenarioKey(key, NearestName.Find(key.Value, keys), string.Join(", ", keys)));
        }

        return mapping;
    }

    public Located<string>? TextOf(YamlMapping mapping, string key)
    {
        switch (mapping.Find(key))
        {
            case null:
                return null;
            case YamlScalar { IsNull: false, Text.Length: > 0 } scalar:
                return new Located<string>(scalar.Text, scalar.Location);
            case { } other:
                diagnostics.Report(LiveCheckDiagnostics.WrongScenario(other.Location, $"'{key}' is no text", $"write '{key}: TEXT'"));
                return null;
        }
    }

    public long? CountOf(YamlMapping mapping, string key)
    {
        switch (mapping.Find(key))
        {
            case null:
                return null;
            case YamlScalar scalar when scalar.TryGetInt64(out var value) && value >= 0:
                return value;
            case { } other:
                diagnostics.Report(LiveCheckDiagnostics.WrongScenario(other.Location, $"'{key}' is no number", "write a whole number that is not negative"));
                return null;
        }
    }

    /// <summary>The values an attribute may have, as text; empty for any.</summary>
    public ImmutableArray<string> ValuesOf(YamlEntry attribute)
    {
        switch (attribute.Value)
        {
            case YamlScalar { IsNull: false } scalar:
                return [scalar.Text];
            case YamlSequence { Items.IsEmpty: false } list when list.Items.All(item => item is YamlScalar { IsNull: false }):
                return [.. list.Items.Select(item => ((YamlScalar)item).Text)];
            case YamlMapping mapping when mapping.Entries is [{ Key.Text: "present", Value: YamlScalar { IsTrue: true } }]:
                return [];
            default:
                diagnostics.Report(LiveCheckDiagnostics.WrongScenario(
                    attribute.Value.Location, $"'{attribute.Key.Text}' has no value to compare with", "write a value, a list of values, or '{present: true}'"));
                return [];
        }
    }
}
