using System.Text.Unicode;
using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Decoding;
using Semconv.Otlp.Files;
using Semconv.Otlp.Json;

namespace Semconv.Otlp.WeaverSamples;

/// <summary>Reads Weaver's samples: a list of them, its report, or the report that it writes one sample after the other.</summary>
/// <remarks>A resource or scope belongs to the samples behind it. A report has no other way to say so; Weaver itself forgets the scope.</remarks>
internal sealed class WeaverRecords(ISampleVisitor visitor) : IJsonRecords
{
    private readonly TextBlock _block = new();
    private readonly OriginBuffer _origin = new();
    private readonly SpanBuffer _span = new();
    private readonly MetricBuffer _metric = new();
    private readonly LogBuffer _log = new();
    private readonly SampleSlotList _slots = new();
    private TextRange _payloadFormat;
    private int _resourceLength;
    private int _scopeLength;

    public int IndexedDepth => 0;

    public bool TakesNull => true;

    public bool IsWrapper(ReadOnlySpan<byte> firstProperty) => firstProperty.SequenceEqual("samples"u8) || firstProperty.SequenceEqual("statistics"u8);

    public bool IsList(ReadOnlySpan<byte> property) => property.SequenceEqual("samples"u8);

    public (string? Problem, int Position) Read(Span<byte> record, JsonIndex index, bool isInList)
    {
        if (!Utf8.IsValid(record))
        {
            return ("it holds bytes that are no UTF-8", 0);
        }

        var kind = KindOf(record, out var isStatistics);
        if (!isInList && isStatistics)
        {
            return default;
        }

        if (!isInList && record.IndexOf("\"live_check_result\""u8) < 0)
        {
            return ("samples stand in a list: '[' is missing in front", 0);
        }

        _block.Truncate(kind switch
        {
            WeaverSampleKind.Resource => 0,
            WeaverSampleKind.Scope => _resourceLength,
            _ => _scopeLength,
        });
        var start = _block.Append(record).Start;
        var cursor = new JsonCursor(_block.Bytes, start);
        if (cursor.EnterObject() && cursor.NextProperty(out _))
        {
            ReadSample(ref cursor, kind);
            if (cursor.NextProperty(out _))
            {
                cursor.Fail("a sample has more than one key");
            }
        }
        else
        {
            cursor.Fail("a sample is empty");
        }

        if (cursor.Problem is null)
        {
            Visit(kind);
        }
        else if (kind is WeaverSampleKind.Resource or WeaverSampleKind.Scope)
        {
            // What comes next belongs to something that could not be read, and not to what came before it.
            Forget(kind);
        }

        return (cursor.Problem, cursor.Position - start);
    }

    /// <summary>The first key of a sample; looked for in a copy, because a cursor changes what it reads.</summary>
    private static WeaverSampleKind KindOf(ReadOnlySpan<byte> record, out bool isStatistics)
    {
        Span<byte> head = stackalloc byte[128];
        var size = Math.Min(record.Length, head.Length);
        record[..size].CopyTo(head);
        var cursor = new JsonCursor(head[..size]);
        if (!cursor.EnterObject() || !cursor.NextProperty(out var name))
        {
            isStatistics = false;
            return WeaverSampleKind.None;
        }

        isStatistics = name.StartsWith("total_"u8);
        return name.SequenceEqual("attribute"u8) ? WeaverSampleKind.Attribute
            : name.SequenceEqual("span"u8) ? WeaverSampleKind.Span
            : name.SequenceEqual("span_event"u8) ? WeaverSampleKind.SpanEvent
            : name.SequenceEqual("span_link"u8) ? WeaverSampleKind.SpanLink
            : name.SequenceEqual("resource"u8) ? WeaverSampleKind.Resource
            : name.SequenceEqual("instrumentation_scope"u8) ? WeaverSampleKind.Scope
            : name.SequenceEqual("metric"u8) ? WeaverSampleKind.Metric
            : name.SequenceEqual("log"u8) ? WeaverSampleKind.Log
            : name.SequenceEqual("profile"u8) ? WeaverSampleKind.Profile
            : WeaverSampleKind.None;
    }

    private void ReadSample(ref JsonCursor cursor, WeaverSampleKind kind)
    {
        if (kind == WeaverSampleKind.None)
        {
            cursor.Fail("a sample is none of 'attribute', 'span', 'span_event', 'span_link', 'resource', 'instrumentation_scope', 'metric', 'log' and 'profile'");
            return;
        }

        if (!cursor.EnterObject())
        {
            cursor.Fail("a sample is null");
            return;
        }

        _span.Clear();
        _slots.Clear();
        switch (kind)
        {
            case WeaverSampleKind.Attribute:
                WeaverAttributes.Read(ref cursor, _slots);
                break;
            case WeaverSampleKind.Span:
                WeaverSpan.Read(ref cursor, _span);
                break;
            case WeaverSampleKind.SpanEvent:
                WeaverSpan.ReadEvent(ref cursor, _span);
                break;
            case WeaverSampleKind.SpanLink:
                WeaverSpan.ReadLink(ref cursor, _span);
                break;
            case WeaverSampleKind.Metric:
                _metric.Clear();
                WeaverMetric.Read(ref cursor, _metric, _slots);
                break;
            case WeaverSampleKind.Log:
                _log.Clear();
                WeaverLog.Read(ref cursor, _log);
                break;
            case WeaverSampleKind.Profile:
                ReadProfile(ref cursor);
                break;
            default:
                ReadOrigin(ref cursor, isResource: kind == WeaverSampleKind.Resource);
                break;
        }
    }

    private void ReadProfile(ref JsonCursor cursor)
    {
        _payloadFormat = default;
        while (cursor.NextProperty(out var name))
        {
            if (name.SequenceEqual("original_payload_format"u8))
            {
                _payloadFormat = JsonText.Read(ref cursor);
            }
            else if (name.SequenceEqual("attributes"u8))
            {
                WeaverAttributes.ReadList(ref cursor, _slots);
            }
            else
            {
                cursor.Skip();
            }
        }
    }

    private void ReadOrigin(ref JsonCursor cursor, bool isResource)
    {
        if (isResource)
        {
            _origin.StartResource();
            _origin.HasResource = true;
        }
        else
        {
            _origin.StartScope();
            _origin.HasScope = true;
        }

        while (cursor.NextProperty(out var name))
        {
            if (name.SequenceEqual("attributes"u8))
            {
                WeaverAttributes.ReadList(ref cursor, isResource ? _origin.ResourceAttributes : _origin.ScopeAttributes);
            }
            else if (!isResource && name.SequenceEqual("name"u8))
            {
                _origin.ScopeName = JsonText.Read(ref cursor);
            }
            else if (!isResource && name.SequenceEqual("version"u8))
            {
                _origin.ScopeVersion = JsonText.Read(ref cursor);
            }
            else if (!isResource && name.SequenceEqual("schema_url"u8))
            {
                _origin.ScopeSchemaUrl = JsonText.Read(ref cursor);
            }
            else if (!isResource && name.SequenceEqual("dropped_attributes_count"u8))
            {
                _origin.ScopeDroppedAttributes = JsonNumber.Bits(ref cursor);
            }
            else
            {
                cursor.Skip();
            }
        }
    }

    private void Forget(WeaverSampleKind kind)
    {
        if (kind == WeaverSampleKind.Resource)
        {
            _origin.StartResource();
            _resourceLength = 0;
        }
        else
        {
            _origin.StartScope();
        }

        _scopeLength = _resourceLength;
    }

    private void Visit(WeaverSampleKind kind)
    {
        ReadOnlySpan<byte> bytes = _block.Bytes;
        var origin = _origin.ToSample(bytes);
        switch (kind)
        {
            case WeaverSampleKind.Attribute:
                visitor.VisitAttribute(new SampleEntry(_slots.Span[0].Key.In(bytes), new SampleValue(bytes, _slots.Span, 0)));
                break;
            case WeaverSampleKind.Span:
                visitor.VisitSpan(_span.ToSample(bytes, origin));
                break;
            case WeaverSampleKind.SpanEvent:
                visitor.VisitSpanEvent(_span.ToSample(bytes, origin).Events[0]);
                break;
            case WeaverSampleKind.SpanLink:
                visitor.VisitSpanLink(_span.ToSample(bytes, origin).Links[0]);
                break;
            case WeaverSampleKind.Metric:
                visitor.VisitMetric(_metric.ToSample(bytes, origin));
                break;
            case WeaverSampleKind.Log:
                visitor.VisitLog(_log.ToSample(bytes, origin));
                break;
            case WeaverSampleKind.Profile:
                visitor.VisitProfile(new ProfileSample
                {
                    Origin = origin,
                    OriginalPayloadFormat = _payloadFormat.In(bytes),
                    Attributes = new SampleAttributes(bytes, _slots.Span, 0, _slots.Count),
                });
                break;
            case WeaverSampleKind.Resource:
                _resourceLength = _scopeLength = _block.Length;
                visitor.VisitResource(origin);
                break;
            default:
                _scopeLength = _block.Length;
                visitor.VisitScope(origin);
                break;
        }
    }
}
