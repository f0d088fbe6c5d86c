using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Decoding;
using Semconv.Otlp.Wire;

namespace Semconv.Otlp.Protobuf;

/// <summary>Hands the samples of export requests in protobuf to a visitor; its buffers are used again for every request.</summary>
/// <remarks>Samples in front of a damaged place are visited, the damaged one is not.</remarks>
public sealed class ProtobufDecoder(ISampleVisitor visitor)
{
    private readonly OriginBuffer _origin = new();
    private readonly SpanBuffer _span = new();
    private readonly MetricBuffer _metric = new();
    private readonly LogBuffer _log = new();

    /// <summary>Reads a request; also TracesData, MetricsData or LogsData, which are the same bytes.</summary>
    /// <returns>What is wrong with the bytes, and where.</returns>
    public (WireError Error, int Position) Decode(OtlpSignal signal, ReadOnlySpan<byte> request)
    {
        var reader = new WireReader(request);
        while (reader.Next())
        {
            if (reader.Tag == OtlpTags.Request.Resource)
            {
                ReadResource(ref reader, signal, request);
            }
            else
            {
                reader.Skip();
            }
        }

        return (reader.Error, reader.Position);
    }

    /// <summary>Fields may come in any order, so what all samples share is looked for first; skipping is cheap.</summary>
    private void ReadResource(ref WireReader owner, OtlpSignal signal, ReadOnlySpan<byte> bytes)
    {
        _origin.StartResource();
        var reader = owner.Message();
        var ahead = reader;
        var (scopes, scopesOfFindings) = (0, 0);
        while (ahead.Next())
        {
            switch (ahead.Tag)
            {
                case OtlpTags.ResourceList.Scope when signal == OtlpSignal.Logs:
                    scopes++;
                    scopesOfFindings += IsOfFindings(ref ahead, bytes) ? 1 : 0;
                    break;
                case OtlpTags.ResourceList.Resource:
                    _origin.HasResource = true;
                    ReadAttributes(ref ahead);
                    break;
                case OtlpTags.ResourceList.SchemaUrl:
                    _origin.ResourceSchemaUrl = ahead.Text();
                    break;
                default:
                    ahead.Skip();
                    break;
            }
        }

        _origin.IsOfFindings = scopes > 0 && scopes == scopesOfFindings;
        if (_origin.HasResource && ahead.Error == WireError.None)
        {
            visitor.VisitResource(_origin.ToSample(bytes));
        }

        while (reader.Next())
        {
            if (reader.Tag == OtlpTags.ResourceList.Scope)
            {
                ReadScope(ref reader, signal, bytes);
            }
            else
            {
                reader.Skip();
            }
        }

        owner.Close(ahead);
        owner.Close(reader);
    }

    /// <summary>What is wrong with the scope is found when it is read.</summary>
    private static bool IsOfFindings(ref WireReader owner, ReadOnlySpan<byte> bytes)
    {
        var reader = owner.Message();
        while (reader.Next() && reader.Tag != OtlpTags.ScopeList.Scope)
        {
            reader.Skip();
        }

        var scope = reader.Message();
        while (scope.Next())
        {
            if (scope.Tag == OtlpTags.Scope.Name)
            {
                return FindingEvent.IsScope(scope.Bytes().In(bytes));
            }

            scope.Skip();
        }

        return false;
    }

    private void ReadAttributes(ref WireReader owner)
    {
        var reader = owner.Message();
        while (reader.Next())
        {
            if (reader.Tag == OtlpTags.Resource.Attribute)
            {
                ProtobufAttributes.Read(ref reader, _origin.ResourceAttributes);
            }
            else
            {
                reader.Skip();
            }
        }

        owner.Close(reader);
    }

    private void ReadScope(ref WireReader owner, OtlpSignal signal, ReadOnlySpan<byte> bytes)
    {
        _origin.StartScope();
        var reader = owner.Message();
        var ahead = reader;
        while (ahead.Next())
        {
            switch (ahead.Tag)
            {
                case OtlpTags.ScopeList.Scope:
                    _origin.HasScope = true;
                    ReadScopeFields(ref ahead);
                    break;
                case OtlpTags.ScopeList.SchemaUrl:
                    _origin.ScopeSchemaUrl = ahead.Text();
                    break;
                default:
                    ahead.Skip();
                    break;
            }
        }

        var origin = _origin.ToSample(bytes);
        if (origin.HasScope && ahead.Error == WireError.None)
        {
            visitor.VisitScope(origin);
        }

        while (reader.Next())
        {
            if (reader.Tag == OtlpTags.ScopeList.Item)
            {
                ReadItem(ref reader, signal, bytes);
            }
            else
            {
                reader.Skip();
            }
        }

        owner.Close(ahead);
        owner.Close(reader);
    }

    private void ReadScopeFields(ref WireReader owner)
    {
        var reader = owner.Message();
        while (reader.Next())
        {
            switch (reader.Tag)
            {
                case OtlpTags.Scope.Name:
                    _origin.ScopeName = reader.Text();
                    break;
                case OtlpTags.Scope.Version:
                    _origin.ScopeVersion = reader.Text();
                    break;
                case OtlpTags.Scope.Attribute:
                    ProtobufAttributes.Read(ref reader, _origin.ScopeAttributes);
                    break;
                case OtlpTags.Scope.DroppedAttributes:
                    _origin.ScopeDroppedAttributes = unchecked((uint)reader.Number());
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        owner.Close(reader);
    }

    private void ReadItem(ref WireReader owner, OtlpSignal signal, ReadOnlySpan<byte> bytes)
    {
        switch (signal)
        {
            case OtlpSignal.Traces:
                ProtobufSpan.Read(ref owner, _span);
                break;
            case OtlpSignal.Metrics:
                ProtobufMetric.Read(ref owner, _metric);
                break;
            default:
                ProtobufLog.Read(ref owner, _log);
                break;
        }

        if (owner.Error == WireError.None)
        {
            Visit(signal, bytes);
        }
    }

    private void Visit(OtlpSignal signal, ReadOnlySpan<byte> bytes)
    {
        var origin = _origin.ToSample(bytes);
        switch (signal)
        {
            case OtlpSignal.Traces:
                visitor.VisitSpan(_span.ToSample(bytes, origin));
                break;
            case OtlpSignal.Metrics:
                visitor.VisitMetric(_metric.ToSample(bytes, origin));
                break;
            default:
                visitor.VisitLog(_log.ToSample(bytes, origin));
                break;
        }
    }
}
