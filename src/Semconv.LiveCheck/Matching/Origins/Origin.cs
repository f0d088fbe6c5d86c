using System.Collections.Immutable;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Samples.Inputs;

namespace Semconv.LiveCheck.Matching.Origins;

/// <summary>Who made a sample: a resource and a scope in it. The same content is the same object.</summary>
public sealed class Origin
{
    internal Origin(int number, ulong contentHash)
    {
        Number = number;
        ContentHash = contentHash;
    }

    /// <summary>Its place in <see cref="OriginTable"/>.</summary>
    public int Number { get; }

    /// <summary>Equal for equal resources and scopes; different in each process.</summary>
    public ulong ContentHash { get; }

    /// <summary>The value of <c>service.name</c>; empty when the resource has none.</summary>
    public required string Service { get; init; }

    /// <summary>The service among all that were seen.</summary>
    public required SeenService Seen { get; init; }

    /// <summary>The value of <c>service.instance.id</c>; empty when the resource has none.</summary>
    public required string ServiceInstance { get; init; }

    /// <summary>What the resource says, by key; nothing unless it is kept.</summary>
    public ImmutableArray<FindingContext> Resource { get; init; } = [];

    public required string Scope { get; init; }

    public required string ScopeVersion { get; init; }

    /// <summary>The number of the scope among those that span types name; 0 when none does.</summary>
    public int ScopeNumber { get; init; }

    /// <summary>Whether a sidecar made it, as far as the registry knows its scopes.</summary>
    public bool IsSidecar { get; init; }

    /// <summary>
    /// Whether the registry speaks of the scope: it names it as its own, it names no scopes at all, or the sample has none, unless its form may leave it out.
    /// A sample that was matched to a type is the registry's in any case.
    /// </summary>
    public bool IsJudged { get; init; }

    /// <summary>The input that it came from, and what that cannot carry.</summary>
    public InputTraits Input { get; init; }

    /// <summary>Whether the input turned names into lower case.</summary>
    public bool IsCaseFolded => Input.IsCaseFolded;

    /// <summary>Whether it stands for all origins that found no room, and so for no service.</summary>
    public bool IsOverflow { get; init; }

    /// <summary>Whether both are of one service and side, and of one instance of it as far as they tell.</summary>
    public bool IsSameInstance(Origin other) =>
        !IsOverflow && !other.IsOverflow
        && IsSidecar == other.IsSidecar
        && Service == other.Service
        && (ServiceInstance == other.ServiceInstance || ServiceInstance.Length == 0 || other.ServiceInstance.Length == 0);
}
