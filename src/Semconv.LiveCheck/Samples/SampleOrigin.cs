namespace Semconv.LiveCheck.Samples;

/// <summary>Who made a sample: the resource, and the instrumentation scope inside it.</summary>
public readonly ref struct SampleOrigin
{
    public SampleAttributes ResourceAttributes { get; init; }

    public ReadOnlySpan<byte> ResourceSchemaUrl { get; init; }

    public ReadOnlySpan<byte> ScopeName { get; init; }

    public ReadOnlySpan<byte> ScopeVersion { get; init; }

    public ReadOnlySpan<byte> ScopeSchemaUrl { get; init; }

    public SampleAttributes ScopeAttributes { get; init; }

    /// <summary>How many resources were read before this one: the same number means the same resource.</summary>
    public int ResourceNumber { get; init; }

    /// <summary>Whether the input describes the resource at all, be it without attributes.</summary>
    public bool HasResource { get; init; }

    /// <summary>Whether the input describes the scope, or gives it a schema URL.</summary>
    public bool HasScope { get; init; }

    /// <summary>Whether there is nothing in the resource but findings of a live check, which were sent as log records.</summary>
    public bool IsOfFindings { get; init; }

    public uint ScopeDroppedAttributes { get; init; }

    /// <summary>Whether resource or scope had more attributes than are kept.</summary>
    public bool IsCut { get; init; }
}
