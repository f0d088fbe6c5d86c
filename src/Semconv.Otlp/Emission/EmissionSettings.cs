using System.Collections.Immutable;

namespace Semconv.Otlp.Emission;

/// <summary>What examples are made with besides the registry.</summary>
/// <param name="RegistryPath">The registry as it was named; the root span carries it.</param>
/// <param name="Version">Of this program.</param>
/// <param name="Seed">Where ids come from: the same bytes give the same ids.</param>
/// <param name="Time">When it all happens, in nanoseconds since 1970.</param>
public sealed record EmissionSettings(string RegistryPath, string Version, ImmutableArray<byte> Seed, ulong Time)
{
    /// <summary>Whether signals are those of the v2 form; without it the groups of the v1 form, where some refinements are signals too.</summary>
    public bool UsesV2 { get; init; }
}
