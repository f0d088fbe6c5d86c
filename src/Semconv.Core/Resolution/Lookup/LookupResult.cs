using System.Collections.Immutable;

namespace Semconv.Core.Resolution.Lookup;

/// <summary>What a name stands for in the dependencies, and whether it may stand for it.</summary>
/// <param name="Found">Null when no dependency knows the name.</param>
/// <param name="IsExcluded">Whether all that know the name keep it to themselves.</param>
/// <param name="Rivals">The registries between which nothing decides, sorted; empty when there is nothing to decide.</param>
internal sealed record LookupResult<T>(T? Found, bool IsExcluded, ImmutableArray<string> Rivals)
    where T : class;
