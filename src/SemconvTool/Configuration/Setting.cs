using System.Collections.Immutable;

namespace SemconvTool.Configuration;

/// <summary>One key of a table of <c>.weaver.toml</c>.</summary>
internal sealed record Setting(string Name, SettingKind Kind)
{
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The values it may have; empty when any is good.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    public bool IsCalled(string name) => Name == name || Aliases.Contains(name);
}
