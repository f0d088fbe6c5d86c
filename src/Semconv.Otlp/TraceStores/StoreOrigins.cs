using System.Buffers.Binary;
using Semconv.LiveCheck.Interning;
using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Json;

namespace Semconv.Otlp.TraceStores;

/// <summary>Visits every resource and scope once, where a format gives them again with every span.</summary>
internal sealed class StoreOrigins(ISampleVisitor visitor)
{
    private readonly TextPool _resources = new(16 * 1024 * 1024);
    private readonly TextPool _scopes = new(16 * 1024 * 1024);
    private readonly TextBlock _key = new();

    /// <summary>The number of a resource, which is visited when it is new.</summary>
    public int NumberOf(in SampleAttributes resource)
    {
        _key.Truncate(0);
        foreach (var attribute in resource)
        {
            Append(attribute.Key);
            var value = attribute.Value;
            if (value.Kind == SampleValueKind.Text)
            {
                Append(value.Text);
            }
            else
            {
                Append((long)value.Kind);
                Append(value.Int);
            }
        }

        var count = _resources.Count;
        var number = _resources.Add(_key.Bytes) + 1;
        if (_resources.Count > count)
        {
            visitor.VisitResource(new SampleOrigin { ResourceAttributes = resource, ResourceNumber = number, HasResource = true });
        }

        return number;
    }

    public void VisitScope(in SampleOrigin origin)
    {
        if (!origin.HasScope)
        {
            return;
        }

        _key.Truncate(0);
        Append(origin.ResourceNumber);
        Append(origin.ScopeName);
        Append(origin.ScopeVersion);
        var count = _scopes.Count;
        _scopes.Add(_key.Bytes);
        if (_scopes.Count > count)
        {
            visitor.VisitScope(origin);
        }
    }

    private void Append(ReadOnlySpan<byte> part)
    {
        Append(part.Length);
        _key.Append(part);
    }

    private void Append(long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        _key.Append(bytes);
    }
}
