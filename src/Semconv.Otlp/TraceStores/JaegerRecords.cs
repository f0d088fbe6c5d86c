using System.Text.Unicode;
using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Files;
using Semconv.Otlp.Json;

namespace Semconv.Otlp.TraceStores;

/// <summary>Reads traces in the JSON of Jaeger's query API, and spans in the form in which it stores them.</summary>
internal sealed class JaegerRecords : IJsonRecords
{
    private readonly ISampleVisitor _visitor;
    private readonly StoreOrigins _origins;
    private readonly JaegerProcesses _processes;
    private readonly JaegerSpan _span = new();
    private readonly TextBlock _block = new();
    private readonly TextRange _serviceNameKey;
    private readonly List<int> _spanLists = [];

    public JaegerRecords(ISampleVisitor visitor)
    {
        _visitor = visitor;
        _origins = new StoreOrigins(visitor);
        _processes = new JaegerProcesses(_origins);
        _serviceNameKey = _block.Append("service.name"u8);
    }

    public int IndexedDepth => 2;

    public bool TakesNull => false;

    public bool IsWrapper(ReadOnlySpan<byte> firstProperty) =>
        firstProperty.SequenceEqual("data"u8) || firstProperty.SequenceEqual("total"u8) || firstProperty.SequenceEqual("limit"u8)
        || firstProperty.SequenceEqual("offset"u8) || firstProperty.SequenceEqual("errors"u8);

    public bool IsList(ReadOnlySpan<byte> property) => property.SequenceEqual("data"u8);

    public (string? Problem, int Position) Read(Span<byte> record, JsonIndex index, bool isInList)
    {
        if (!Utf8.IsValid(record))
        {
            return ("it holds bytes that are no UTF-8", 0);
        }

        _block.Truncate(_serviceNameKey.Length);
        var start = _block.Append(record).Start;
        _processes.Clear();
        var cursor = new JsonCursor(_block.Bytes, start);
        if (IsTrace(record))
        {
            ReadTrace(ref cursor, index, start);
        }
        else if (cursor.EnterObject())
        {
            ReadSpan(ref cursor);
        }

        return (cursor.Problem, cursor.Position - start);
    }

    /// <summary>A trace has a list of spans; looked for in a copy, because a cursor changes what it reads.</summary>
    private static bool IsTrace(ReadOnlySpan<byte> record)
    {
        Span<byte> head = stackalloc byte[256];
        var size = Math.Min(record.Length, head.Length);
        record[..size].CopyTo(head);
        var cursor = new JsonCursor(head[..size]);
        for (var isMore = cursor.EnterObject(); isMore && cursor.NextProperty(out var name);)
        {
            if (name.SequenceEqual("spans"u8) || name.SequenceEqual("processes"u8))
            {
                return true;
            }

            if (name.SequenceEqual("spanID"u8) || name.SequenceEqual("operationName"u8))
            {
                return false;
            }

            cursor.Skip();
        }

        return false;
    }

    /// <summary>The processes may come behind the spans, so the spans are passed over first.</summary>
    private void ReadTrace(ref JsonCursor cursor, JsonIndex index, int start)
    {
        _spanLists.Clear();
        for (var isMore = cursor.EnterObject(); isMore && cursor.NextProperty(out var name);)
        {
            if (name.SequenceEqual("processes"u8))
            {
                _processes.ReadAll(ref cursor, _serviceNameKey);
            }
            else if (name.SequenceEqual("spans"u8) && cursor.Peek() == (byte)'[')
            {
                _spanLists.Add(cursor.Position);
                if (index.EndOf(cursor.Position - start) is { } end)
                {
                    cursor.MoveTo(start + end);
                }
                else
                {
                    cursor.Skip();
                }
            }
            else
            {
                cursor.Skip();
            }
        }

        foreach (var list in _spanLists)
        {
            var spans = cursor.At(list);
            for (var isMore = spans.EnterList(); isMore && spans.NextObject();)
            {
                ReadSpan(ref spans);
            }

            cursor.Close(spans);
        }
    }

    private void ReadSpan(ref JsonCursor cursor)
    {
        _span.Read(ref cursor, _processes, _serviceNameKey);
        if (cursor.Problem is not null)
        {
            return;
        }

        ReadOnlySpan<byte> bytes = cursor.Bytes;
        var isKnown = _processes.TryFind(bytes, _span.ProcessId.In(bytes), out var resource, out var number);
        var origin = new SampleOrigin
        {
            ResourceAttributes = resource,
            ResourceNumber = number,
            HasResource = isKnown,
            ScopeName = _span.Tags.ScopeName.In(bytes),
            ScopeVersion = _span.Tags.ScopeVersion.In(bytes),
            HasScope = _span.Tags.ScopeName.Length > 0,
        };
        _origins.VisitScope(origin);
        _visitor.VisitSpan(_span.Buffer.ToSample(bytes, origin));
    }
}
