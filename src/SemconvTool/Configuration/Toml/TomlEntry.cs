using Semconv.Text;

namespace SemconvTool.Configuration.Toml;

/// <summary>One <c>key = value</c> of a table.</summary>
/// <remarks>A class: generic code of the platform over a struct of ours is compiled anew in every process.</remarks>
internal sealed record TomlEntry(Located<string> Key, TomlValue Value);
