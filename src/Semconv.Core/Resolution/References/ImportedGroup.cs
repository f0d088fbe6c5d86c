using Semconv.Core.Resolution.Lookup;

namespace Semconv.Core.Resolution.References;

/// <summary>A group that is taken over, and the dependency that has it.</summary>
/// <remarks>A class: LINQ over pairs is compiled anew in every process.</remarks>
internal sealed record ImportedGroup(GroupDefinition Group, DependencyIndex Dependency);
