using System.Text;
using System.Text.Unicode;
using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Decoding;

namespace Semconv.Otlp.Json;

/// <summary>Hands the samples of export requests in OTLP/JSON to a visitor; its buffers are used again for every request.</summary>
/// <remarks>Samples in front of a damaged place are visited, the damaged one is not.</remarks>
public sealed class JsonDecoder(ISampleVisitor visitor)
{
    /// <summary>As deep as lists of items lie: a request, its resources, their scopes, and one more in what Tempo gives out.</summary>
    internal const int IndexedDepth = 7;

    private readonly JsonIndex _index = new(IndexedDepth);
    private readonly List<int> _scopeLists = [];
    private readonly List<int> _itemLists = [];
    private readonly OriginBuffer _origin = new();
    private readonly SpanBuffer _span = new();
    private readonly MetricBuffer _metric = new();
    private readonly LogBuffer _log = new();

    /// <summary>Whether ids may be in base64, as programs write them that leave protobuf's own JSON as it is.</summary>
    public bool HasBase64Ids { get; init; }

    /// <summary>
    /// Reads one object with <c>resourceSpans</c>, <c>resourceMetrics</c>, <c>resourceLogs</c> or several of them. Texts are decoded in place.
    /// </summary>
    /// <returns>What is wrong, and at which byte; null when nothing is.</returns>
    public (string? Problem, int Position) Decode(Span<byte> document)
    {
        _index.Clear();
        return _index.Scan(document) ? Decode(document, _index) : ("it is no whole JSON object", 0);
    }

    internal (string? Problem, int Position) Decode(Span<byte> document, JsonIndex index)
    {
        if (!Utf8.IsValid(document))
        {
            return ("it holds bytes that are no UTF-8", FirstInvalid(document));
        }

        var cursor = new JsonCursor(document) { HasBase64Ids = HasBase64Ids };
        var isTelemetry = ReadDocument(ref cursor, index);
        return cursor.Problem is null && !isTelemetry ? ("there is no list of resources in it", 0) : (cursor.Problem, cursor.Position);
    }

    private static int FirstInvalid(ReadOnlySpan<byte> document)
    {
        var index = 0;
        while (index < document.Length && Rune.DecodeFromUtf8(document[index..], out _, out var used) == System.Buffers.OperationStatus.Done)
        {
            index += used;
        }

        return index;
    }

    private bool ReadDocument(ref JsonCursor cursor, JsonIndex index)
    {
        var isTelemetry = false;
        if (!cursor.EnterObject())
        {
            return false;
        }

        while (cursor.NextProperty(out var name))
        {
            if (SignalOf(name) is { } signal)
            {
                isTelemetry = true;
                ReadResources(ref cursor, index, signal);
            }
            else if (name.SequenceEqual("trace"u8))
            {
                isTelemetry |= cursor.Descend() && ReadDocument(ref cursor, index);
            }
            else
            {
                cursor.Skip();
            }
        }

        return isTelemetry;
    }

    private static OtlpSignal? SignalOf(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("resourceSpans"u8) || name.SequenceEqual("batches"u8) ? OtlpSignal.Traces
        : name.SequenceEqual("resourceMetrics"u8) ? OtlpSignal.Metrics
        : name.SequenceEqual("resourceLogs"u8) ? OtlpSignal.Logs
        : null;

    private void ReadResources(ref JsonCursor cursor, JsonIndex index, OtlpSignal signal)
    {
        if (!cursor.EnterList())
        {
            return;
        }

        while (cursor.NextObject())
        {
            ReadResource(ref cursor, index, signal);
        }
    }

    /// <summary>Properties may come in any order: what all samples share is looked for first, then the samples are read.</summary>
    private void ReadResource(ref JsonCursor cursor, JsonIndex index, OtlpSignal signal)
    {
        _origin.StartResource();
        _scopeLists.Clear();
        while (cursor.NextProperty(out var name))
        {
            if (name.SequenceEqual("resource"u8))
            {
                ReadResourceFields(ref cursor);
            }
            else if (name.SequenceEqual("schemaUrl"u8))
            {
                _origin.ResourceSchemaUrl = JsonText.Read(ref cursor);
            }
            else if (JsonLists.IsScopes(name, signal))
            {
                PassList(ref cursor, index, _scopeLists);
            }
            else
            {
                cursor.Skip();
            }
        }

        _origin.IsOfFindings = signal == OtlpSignal.Logs && AreScopesOfFindings(cursor.Bytes, index);
        if (_origin.HasResource)
        {
            visitor.VisitResource(_origin.ToSample(cursor.Bytes));
        }

        for (var list = 0; list < _scopeLists.Count; list++)
        {
            var scopes = cursor.At(_scopeLists[list]);
            for (var isMore = scopes.EnterList(); isMore && scopes.NextObject();)
            {
                ReadScope(ref scopes, index, signal);
            }

            cursor.Close(scopes);
        }
    }

    private bool AreScopesOfFindings(ReadOnlySpan<byte> bytes, JsonIndex index)
    {
        foreach (var list in _scopeLists)
        {
            if (!JsonFindingScopes.AreAll(bytes[list..(index.EndOf(list) ?? bytes.Length)]))
            {
                return false;
            }
        }

        return _scopeLists.Count > 0;
    }

    private void ReadResourceFields(ref JsonCursor cursor)
    {
        if (!cursor.EnterObject())
        {
            return;
        }

        _origin.HasResource = true;
        while (cursor.NextProperty(out var name))
        {
            if (name.SequenceEqual("attributes"u8))
            {
                JsonAttributes.ReadList(ref cursor, _origin.ResourceAttributes);
            }
            else
            {
                cursor.Skip();
            }
        }
    }

    private void ReadScope(ref JsonCursor cursor, JsonIndex index, OtlpSignal signal)
    {
        _origin.StartScope();
        _itemLists.Clear();
        while (cursor.NextProperty(out var name))
        {
            if (name.SequenceEqual("scope"u8) || name.SequenceEqual("instrumentationLibrary"u8))
            {
                ReadScopeFields(ref cursor);
            }
            else if (name.SequenceEqual("schemaUrl"u8))
            {
                _origin.ScopeSchemaUrl = JsonText.Read(ref cursor);
            }
            else if (JsonLists.IsItems(name, signal))
            {
                PassList(ref cursor, index, _itemLists);
            }
            else
            {
                cursor.Skip();
            }
        }

        var origin = _origin.ToSample(cursor.Bytes);
        if (origin.HasScope)
        {
            visitor.VisitScope(origin);
        }

        for (var list = 0; list < _itemLists.Count; list++)
        {
            var items = cursor.At(_itemLists[list]);
            for (var isMore = items.EnterList(); isMore && items.NextObject();)
            {
                ReadItem(ref items, signal, origin);
            }

            cursor.Close(items);
        }
    }

    private void ReadScopeFields(ref JsonCursor cursor)
    {
        if (!cursor.EnterObject())
        {
            return;
        }

        _origin.HasScope = true;
        while (cursor.NextProperty(out var name))
        {
            if (name.SequenceEqual("name"u8))
            {
                _origin.ScopeName = JsonText.Read(ref cursor);
            }
            else if (name.SequenceEqual("version"u8))
            {
                _origin.ScopeVersion = JsonText.Read(ref cursor);
            }
            else if (name.SequenceEqual("attributes"u8))
            {
                JsonAttributes.ReadList(ref cursor, _origin.ScopeAttributes);
            }
            else if (name.SequenceEqual("droppedAttributesCount"u8))
            {
                _origin.ScopeDroppedAttributes = JsonNumber.Bits(ref cursor);
            }
            else
            {
                cursor.Skip();
            }
        }
    }

    private void ReadItem(ref JsonCursor cursor, OtlpSignal signal, SampleOrigin origin)
    {
        switch (signal)
        {
            case OtlpSignal.Traces:
                JsonSpan.Read(ref cursor, _span);
                break;
            case OtlpSignal.Metrics:
                JsonMetric.Read(ref cursor, _metric);
                break;
            default:
                JsonLog.Read(ref cursor, _log);
                break;
        }

        if (cursor.Problem is not null)
        {
            return;
        }

        switch (signal)
        {
            case OtlpSignal.Traces:
                visitor.VisitSpan(_span.ToSample(cursor.Bytes, origin));
                break;
            case OtlpSignal.Metrics:
                visitor.VisitMetric(_metric.ToSample(cursor.Bytes, origin));
                break;
            default:
                visitor.VisitLog(_log.ToSample(cursor.Bytes, origin));
                break;
        }
    }

    /// <summary>Goes behind a list and notes where it starts.</summary>
    private static void PassList(ref JsonCursor cursor, JsonIndex index, List<int> lists)
    {
        if (cursor.Peek() != (byte)'[')
        {
            cursor.EnterList();
            return;
        }

        lists.Add(cursor.Position);
        if (index.EndOf(cursor.Position) is { } end)
        {
            cursor.MoveTo(end);
        }
        else
        {
            cursor.Skip();
        }
    }
}
