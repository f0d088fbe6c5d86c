using System.Runtime.CompilerServices;

namespace Semconv.LiveCheck.Findings.Ledger;

/// <summary>What findings are counted by while they come, compared by reference: text is compared once, at the end.</summary>
internal readonly record struct FindingKey(Finding Finding, string Service, string? SpanType, SignalType SignalType, int Name)
{
    public bool Equals(FindingKey other) =>
        ReferenceEquals(Finding, other.Finding) && ReferenceEquals(Service, other.Service) && ReferenceEquals(SpanType, other.SpanType)
        && SignalType == other.SignalType && Name == other.Name;

    public override int GetHashCode() =>
        (((((RuntimeHelpers.GetHashCode(Finding) * 31) + RuntimeHelpers.GetHashCode(Service)) * 31) + RuntimeHelpers.GetHashCode(SpanType)) * 31)
        + ((int)SignalType * 7) + Name;
}
