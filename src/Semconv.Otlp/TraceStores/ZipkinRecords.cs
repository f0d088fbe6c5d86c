using System.Text.Unicode;
using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Decoding;
using Semconv.Otlp.Files;
using Semconv.Otlp.Json;

namespace Semconv.Otlp.TraceStores;

/// <summary>Reads spans in the JSON of Zipkin's API, version 2, as the exporters of OpenTelemetry write it.</summary>
internal sealed class ZipkinRecords : IJsonRecords
{
    private const int Internal = 1;

    private readonly ISampleVisitor _visitor;
    private readonly StoreOrigins _origins;
    private readonly TextBlock _block = new();
    private readonly TextRange _serviceNameKey;
    private readonly SpanBuffer _span = new();
    private readonly KnownTags _tags = new();
    private readonly SampleSlotList _resource = new();
    private TextRange _serviceName;
    private ulong _duration;

    public ZipkinRecords(ISampleVisitor visitor)
    {
        _visitor = visitor;
        _origins = new StoreOrigins(visitor);
        _serviceNameKey = _block.Append("service.name"u8);
    }

    public int IndexedDepth => 0;

    public bool TakesNull => false;

    public bool IsWrapper(ReadOnlySpan<byte> firstProperty) => false;

    public bool IsList(ReadOnlySpan<byte> property) => false;

    public (string? Problem, int Position) Read(Span<byte> record, JsonIndex index, bool isInList)
    {
        if (!Utf8.IsValid(record))
        {
            return ("it holds bytes that are no UTF-8", 0);
        }

        _block.Truncate(_serviceNameKey.Length);
        var start = _block.Append(record).Start;
        _span.Clear();
        _tags.Clear();
        _resource.Clear();
        _serviceName = default;
        _duration = 0;
        var cursor = new JsonCursor(_block.Bytes, start);
        ReadSpan(ref cursor);
        if (cursor.Problem is not null)
        {
            return (cursor.Problem, cursor.Position - start);
        }

        Visit();
        return default;
    }

    private void Visit()
    {
        ReadOnlySpan<byte> bytes = _block.Bytes;
        _tags.Apply(bytes, _span.Fields);
        _span.Fields.Kind = _span.Fields.Kind == 0 ? Internal : _span.Fields.Kind;
        _span.Fields.EndTime = _span.Fields.StartTime + _duration;
        var serviceName = "service.name"u8;
        var hasName = false;
        foreach (var attribute in new SampleAttributes(bytes, _resource.Span, 0, _resource.Count))
        {
            hasName |= attribute.Key.SequenceEqual(serviceName);
        }

        // The tag, where there is one, still has the name as it was; the endpoint has it in lower case.
        if (!hasName && _serviceName.Length > 0)
        {
            _resource.Add(_serviceNameKey, SampleValueKind.Text, 0, _serviceName);
        }

        var resource = new SampleAttributes(bytes, _resource.Span, 0, _resource.Count);
        var origin = new SampleOrigin
        {
            ResourceAttributes = resource,
            ResourceNumber = _origins.NumberOf(resource),
            HasResource = true,
            ScopeName = _tags.ScopeName.In(bytes),
            ScopeVersion = _tags.ScopeVersion.In(bytes),
            HasScope = _tags.ScopeName.Length > 0,
        };
        _origins.VisitScope(origin);
        _visitor.VisitSpan(_span.ToSample(bytes, origin));
    }

    private void ReadSpan(ref JsonCursor cursor)
    {
        var fields = _span.Fields;
        for (var isMore = cursor.EnterObject(); isMore && cursor.NextProperty(out var name);)
        {
            if (name.SequenceEqual("traceId"u8))
            {
                fields.TraceId = StoreIds.ReadTraceId(ref cursor, out var text);
                fields.TraceIdText = text;
            }
            else if (name.SequenceEqual("id"u8))
            {
                fields.SpanId = StoreIds.ReadSpanId(ref cursor, out var text);
                fields.SpanIdText = text;
            }
            else if (name.SequenceEqual("parentId"u8))
            {
                fields.ParentSpanId = StoreIds.ReadSpanId(ref cursor, out var text);
                fields.ParentSpanIdText = text;
            }
            else if (name.SequenceEqual("tags"u8))
            {
                ReadTags(ref cursor);
            }
            else if (name.SequenceEqual("annotations"u8))
            {
                ReadAnnotations(ref cursor);
            }
            else
            {
                ReadField(ref cursor, name, fields);
            }
        }
    }

    private void ReadField(ref JsonCursor cursor, ReadOnlySpan<byte> name, SpanFields fields)
    {
        if (name.SequenceEqual("name"u8))
        {
            fields.Name = JsonText.Read(ref cursor);
        }
        else if (name.SequenceEqual("kind"u8))
        {
            fields.Kind = KnownTags.KindOf(JsonText.Read(ref cursor).In(cursor.Bytes));
        }
        else if (name.SequenceEqual("timestamp"u8))
        {
            fields.StartTime = Microseconds.Read(ref cursor);
        }
        else if (name.SequenceEqual("duration"u8))
        {
            _duration = Microseconds.Read(ref cursor);
        }
        else if (name.SequenceEqual("shared"u8))
        {
            fields.IsShared = JsonNumber.Bool(ref cursor);
        }
        else if (name.SequenceEqual("localEndpoint"u8))
        {
            for (var isMore = cursor.EnterObject(); isMore && cursor.NextProperty(out var inner);)
            {
                if (inner.SequenceEqual("serviceName"u8))
                {
                    _serviceName = JsonText.Read(ref cursor);
                }
                else
                {
                    cursor.Skip();
                }
            }
        }
        else
        {
            cursor.Skip();
        }
    }

    private void ReadTags(ref JsonCursor cursor)
    {
        for (var isMore = cursor.EnterObject(); isMore && cursor.NextProperty(out var name);)
        {
            var key = cursor.RangeOf(name);
            var tag = new SampleSlot { Key = key, Kind = SampleValueKind.Text, Text = JsonText.Read(ref cursor) };
            if (cursor.Problem is null && !_tags.Take(cursor.Bytes, tag))
            {
                (IsOfResource(name) ? _resource : _span.Attributes).Add(key, SampleValueKind.Text, 0, tag.Text);
            }
        }
    }

    /// <summary>Exporters write attributes of the resource between those of the span; these are never a span's own.</summary>
    private static bool IsOfResource(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("service.name"u8) || name.SequenceEqual("service.namespace"u8) || name.SequenceEqual("service.version"u8)
        || name.SequenceEqual("service.instance.id"u8) || name.StartsWith("telemetry.sdk."u8) || name.StartsWith("telemetry.distro."u8);

    private void ReadAnnotations(ref JsonCursor cursor)
    {
        for (var isMore = cursor.EnterList(); isMore && cursor.NextObject();)
        {
            var time = 0UL;
            var value = default(TextRange);
            while (cursor.NextProperty(out var name))
            {
                if (name.SequenceEqual("timestamp"u8))
                {
                    time = Microseconds.Read(ref cursor);
                }
                else if (name.SequenceEqual("value"u8))
                {
                    value = JsonText.Read(ref cursor);
                }
                else
                {
                    cursor.Skip();
                }
            }

            ZipkinAnnotation.Read(cursor.Bytes, value, time, _span);
        }
    }
}
