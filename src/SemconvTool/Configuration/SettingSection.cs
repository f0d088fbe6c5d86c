using System.Collections.Immutable;

namespace SemconvTool.Configuration;

/// <summary>One table of <c>.weaver.toml</c> and the keys it may have.</summary>
/// <param name="Name">Its full name, with dots.</param>
/// <param name="Aliases">Other full names of it.</param>
/// <param name="IsList">Whether it is written as <c>[[name]]</c>, any number of times.</param>
/// <param name="Settings">What it may hold.</param>
internal sealed record SettingSection(string Name, ImmutableArray<string> Aliases, bool IsList, ImmutableArray<Setting> Settings)
{
    public bool IsCalled(string name) => Name == name || Aliases.Contains(name);
}
