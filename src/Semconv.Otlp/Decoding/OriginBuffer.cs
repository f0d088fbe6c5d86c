using Semconv.LiveCheck.Samples;

namespace Semconv.Otlp.Decoding;

/// <summary>The resource and scope that the next samples belong to.</summary>
internal sealed class OriginBuffer
{
    public SampleSlotList ResourceAttributes { get; } = new();

    public SampleSlotList ScopeAttributes { get; } = new();

    public TextRange ResourceSchemaUrl { get; set; }

    public TextRange ScopeName { get; set; }

    public TextRange ScopeVersion { get; set; }

    public TextRange ScopeSchemaUrl { get; set; }

    public int ResourceNumber { get; private set; }

    public bool HasResource { get; set; }

    /// <summary>Whether there is a description of the scope; a schema URL alone is one, too.</summary>
    public bool HasScope { get; set; }

    /// <summary>Whether all scopes of the resource are that of findings.</summary>
    public bool IsOfFindings { get; set; }

    public uint ScopeDroppedAttributes { get; set; }

    public void StartResource()
    {
        ResourceAttributes.Clear();
        ResourceSchemaUrl = default;
        HasResource = false;
        IsOfFindings = false;
        ResourceNumber++;
        StartScope();
    }

    public void StartScope()
    {
        ScopeAttributes.Clear();
        ScopeName = default;
        ScopeVersion = default;
        ScopeSchemaUrl = default;
        HasScope = false;
        ScopeDroppedAttributes = 0;
    }

    public SampleOrigin ToSample(ReadOnlySpan<byte> bytes) => new()
    {
        ResourceAttributes = new SampleAttributes(bytes, ResourceAttributes.Span, 0, ResourceAttributes.Count),
        ResourceSchemaUrl = ResourceSchemaUrl.In(bytes),
        ScopeName = ScopeName.In(bytes),
        ScopeVersion = ScopeVersion.In(bytes),
        ScopeSchemaUrl = ScopeSchemaUrl.In(bytes),
        ScopeAttributes = new SampleAttributes(bytes, ScopeAttributes.Span, 0, ScopeAttributes.Count),
        ResourceNumber = ResourceNumber,
        HasResource = HasResource,
        HasScope = HasScope || ScopeSchemaUrl.Length > 0,
        ScopeDroppedAttributes = ScopeDroppedAttributes,
        IsOfFindings = IsOfFindings,
        IsCut = ResourceAttributes.IsCut || ScopeAttributes.IsCut,
    };
}
