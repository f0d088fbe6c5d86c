using System.Collections.Immutable;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.LiveCheck.Advice.Definitions;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Matching;

namespace Semconv.LiveCheck.Advice.Signals;

/// <summary>An attribute that a signal declares, and how many samples had it.</summary>
internal sealed class SignalUsage(AttributeUsage usage)
{
    private readonly ImmutableArray<NamePattern> _patterns =
        [.. EmittedForm.Of(usage.Definition).KeyPatterns.Select(NamePattern.Parse).OfType<NamePattern>()];

    private Finding? _absence;

    public string Key => usage.Key;

    public AttributeDefinition Definition => usage.Definition;

    public RequirementLevelKind Level => usage.RequirementLevel.Kind;

    public EmittedForm Emitted { get; } = EmittedForm.Of(usage.Definition);

    public bool IsTemplate { get; } = usage.Definition.Type is TemplateType;

    public long Count { get; set; }

    /// <summary>The number of the last sample that had it.</summary>
    public int LastSample { get; set; }

    /// <summary>What is found when a sample lacks it.</summary>
    public Finding Absence => _absence ??= AbsenceFindings.Of(usage);

    /// <summary>Whether a key belongs to the family, or is sent in its place.</summary>
    public bool Covers(string key)
    {
        foreach (var pattern in _patterns)
        {
            if (pattern.Matches(key))
            {
                return true;
            }
        }

        return IsTemplate && key.Length > Key.Length && key[Key.Length] == '.' && key.StartsWith(Key, StringComparison.Ordinal);
    }
}
