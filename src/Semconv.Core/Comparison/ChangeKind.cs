namespace Semconv.Core.Comparison;

/// <summary>A sort of change, and what it does to those who depend on the registry.</summary>
/// <param name="Name">The name, in kebab case.</param>
/// <param name="Source">For programs compiled against generated members.</param>
/// <param name="Wire">For programs that read telemetry: keys, values, types and units.</param>
/// <param name="Dashboard">For queries and alerts, which hold names.</param>
/// <param name="Wording">What happened; <c>{part}</c>, <c>{before}</c> and <c>{after}</c> stand for those of the change.</param>
public sealed record ChangeKind(string Name, ChangeLevel Source, ChangeLevel Wire, ChangeLevel Dashboard, string Wording)
{
    /// <summary>The worst of the three.</summary>
    public ChangeLevel Level => (ChangeLevel)Math.Max((int)Source, Math.Max((int)Wire, (int)Dashboard));
}
