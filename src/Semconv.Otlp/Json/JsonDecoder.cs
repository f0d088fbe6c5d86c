using System.Text.Json;
using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Decoding;

namespace Semconv.Otlp.Json;

/// <summary>Hands the samples of export requests in OTLP/JSON to a visitor; its buffers are used again for every request.</summary>
/// <remarks>Samples in front of a damaged place are visited, the damaged one is not.</remarks>
public sealed class JsonDecoder(ISampleVisitor visitor)
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 256 };

    private readonly OriginBuffer _origin = new();
    private readonly SpanBuffer _span = new();
    private readonly MetricBuffer _metric = new();
    private readonly LogBuffer _log = new();
    private readonly JsonText _text = new();

    /// <summary>Reads one object with <c>resourceSpans</c>, <c>resourceMetrics</c>, <c>resourceLogs</c> or several of them.</summary>
    /// <returns>What is wrong, and behind which byte; null when nothing is.</returns>
    public (string? Problem, long Position) Decode(ReadOnlySpan<byte> document)
    {
        var reader = new Utf8JsonReader(document, Options);
        try
        {
            return ReadDocument(ref reader) ? (null, reader.BytesConsumed) : ("there is no list of resources in it", 0);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            // InvalidOperationException: text that is no UTF-8 or half of a surrogate pair.
            return (exception is JsonException { BytePositionInLine: null } ? exception.Message : "it is no JSON", reader.TokenStartIndex);
        }
    }

    private bool ReadDocument(ref Utf8JsonReader reader)
    {
        var isTelemetry = false;
        if (!JsonWalk.EnterObject(ref reader))
        {
            return false;
        }

        while (JsonWalk.NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("resourceSpans"u8))
            {
                isTelemetry = true;
                ReadResources(ref reader, OtlpSignal.Traces);
            }
            else if (reader.ValueTextEquals("resourceMetrics"u8))
            {
                isTelemetry = true;
                ReadResources(ref reader, OtlpSignal.Metrics);
            }
            else if (reader.ValueTextEquals("resourceLogs"u8))
            {
                isTelemetry = true;
                ReadResources(ref reader, OtlpSignal.Logs);
            }
            else
            {
                JsonWalk.SkipValue(ref reader);
            }
        }

        return isTelemetry;
    }

    private void ReadResources(ref Utf8JsonReader reader, OtlpSignal signal)
    {
        if (!JsonWalk.EnterList(ref reader))
        {
            return;
        }

        while (JsonWalk.NextObject(ref reader))
        {
            ReadResource(ref reader, signal);
        }
    }

    /// <summary>Properties may come in any order: what all samples share is looked for first, then the samples are read.</summary>
    private void ReadResource(ref Utf8JsonReader reader, OtlpSignal signal)
    {
        _text.Truncate(0);
        _origin.StartResource();
        var ahead = reader;
        while (JsonWalk.NextProperty(ref ahead))
        {
            if (ahead.ValueTextEquals("resource"u8))
            {
                _origin.HasResource = true;
                ReadAttributes(ref ahead);
            }
            else if (ahead.ValueTextEquals("schemaUrl"u8))
            {
                _origin.ResourceSchemaUrl = _text.Text(ref ahead);
            }
            else
            {
                JsonWalk.SkipValue(ref ahead);
            }
        }

        if (_origin.HasResource)
        {
            visitor.VisitResource(_origin.ToSample(_text.Bytes));
        }

        var shared = _text.Length;
        while (JsonWalk.NextProperty(ref reader))
        {
            if (IsScopeList(ref reader, signal) && JsonWalk.EnterList(ref reader))
            {
                while (JsonWalk.NextObject(ref reader))
                {
                    _text.Truncate(shared);
                    ReadScope(ref reader, signal);
                }
            }
            else if (reader.TokenType == JsonTokenType.PropertyName)
            {
                JsonWalk.SkipValue(ref reader);
            }
        }
    }

    private void ReadAttributes(ref Utf8JsonReader reader)
    {
        if (!JsonWalk.EnterObject(ref reader))
        {
            return;
        }

        while (JsonWalk.NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("attributes"u8))
            {
                JsonAttributes.ReadList(ref reader, _text, _origin.ResourceAttributes);
            }
            else
            {
                JsonWalk.SkipValue(ref reader);
            }
        }
    }

    private void ReadScope(ref Utf8JsonReader reader, OtlpSignal signal)
    {
        _origin.StartScope();
        var ahead = reader;
        while (JsonWalk.NextProperty(ref ahead))
        {
            if (ahead.ValueTextEquals("scope"u8))
            {
                _origin.HasScope = true;
                ReadScopeFields(ref ahead);
            }
            else if (ahead.ValueTextEquals("schemaUrl"u8))
            {
                _origin.ScopeSchemaUrl = _text.Text(ref ahead);
            }
            else
            {
                JsonWalk.SkipValue(ref ahead);
            }
        }

        var origin = _origin.ToSample(_text.Bytes);
        if (origin.HasScope)
        {
            visitor.VisitScope(origin);
        }

        var shared = _text.Length;
        while (JsonWalk.NextProperty(ref reader))
        {
            if (IsItemList(ref reader, signal) && JsonWalk.EnterList(ref reader))
            {
                while (JsonWalk.NextObject(ref reader))
                {
                    _text.Truncate(shared);
                    ReadItem(ref reader, signal);
                }
            }
            else if (reader.TokenType == JsonTokenType.PropertyName)
            {
                JsonWalk.SkipValue(ref reader);
            }
        }
    }

    private void ReadScopeFields(ref Utf8JsonReader reader)
    {
        if (!JsonWalk.EnterObject(ref reader))
        {
            return;
        }

        while (JsonWalk.NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("name"u8))
            {
                _origin.ScopeName = _text.Text(ref reader);
            }
            else if (reader.ValueTextEquals("version"u8))
            {
                _origin.ScopeVersion = _text.Text(ref reader);
            }
            else if (reader.ValueTextEquals("attributes"u8))
            {
                JsonAttributes.ReadList(ref reader, _text, _origin.ScopeAttributes);
            }
            else if (reader.ValueTextEquals("droppedAttributesCount"u8))
            {
                _origin.ScopeDroppedAttributes = JsonNumber.Bits(ref reader);
            }
            else
            {
                JsonWalk.SkipValue(ref reader);
            }
        }
    }

    private void ReadItem(ref Utf8JsonReader reader, OtlpSignal signal)
    {
        switch (signal)
        {
            case OtlpSignal.Traces:
                JsonSpan.Read(ref reader, _text, _span);
                visitor.VisitSpan(_span.ToSample(_text.Bytes, _origin.ToSample(_text.Bytes)));
                break;
            case OtlpSignal.Metrics:
                JsonMetric.Read(ref reader, _text, _metric);
                visitor.VisitMetric(_metric.ToSample(_text.Bytes, _origin.ToSample(_text.Bytes)));
                break;
            default:
                JsonLog.Read(ref reader, _text, _log);
                visitor.VisitLog(_log.ToSample(_text.Bytes, _origin.ToSample(_text.Bytes)));
                break;
        }
    }

    private static bool IsScopeList(ref Utf8JsonReader reader, OtlpSignal signal) => signal switch
    {
        OtlpSignal.Traces => reader.ValueTextEquals("scopeSpans"u8),
        OtlpSignal.Metrics => reader.ValueTextEquals("scopeMetrics"u8),
        _ => reader.ValueTextEquals("scopeLogs"u8),
    };

    private static bool IsItemList(ref Utf8JsonReader reader, OtlpSignal signal) => signal switch
    {
        OtlpSignal.Traces => reader.ValueTextEquals("spans"u8),
        OtlpSignal.Metrics => reader.ValueTextEquals("metrics"u8),
        _ => reader.ValueTextEquals("logRecords"u8),
    };
}
