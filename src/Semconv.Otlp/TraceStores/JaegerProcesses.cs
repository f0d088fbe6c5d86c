using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Json;

namespace Semconv.Otlp.TraceStores;

/// <summary>The processes of a trace in Jaeger's JSON: each is a resource that spans name by an id.</summary>
internal sealed class JaegerProcesses(StoreOrigins origins)
{
    private readonly SampleSlotList _attributes = new();
    private readonly List<(TextRange Id, int Start, int End, int Number)> _processes = [];

    public void Clear()
    {
        _attributes.Clear();
        _processes.Clear();
    }

    /// <summary>Reads the object of processes by id that comes next.</summary>
    public void ReadAll(ref JsonCursor cursor, TextRange serviceNameKey)
    {
        for (var isMore = cursor.EnterObject(); isMore && cursor.NextProperty(out var name);)
        {
            Read(ref cursor, serviceNameKey, cursor.RangeOf(name));
        }
    }

    /// <summary>Reads the process that comes next.</summary>
    public void Read(ref JsonCursor cursor, TextRange serviceNameKey, TextRange id)
    {
        var start = _attributes.Count;
        for (var isMore = cursor.EnterObject(); isMore && cursor.NextProperty(out var name);)
        {
            if (name.SequenceEqual("serviceName"u8))
            {
                var serviceName = JsonText.Read(ref cursor);
                _attributes.Add(serviceNameKey, SampleValueKind.Text, 0, serviceName);
            }
            else if (name.SequenceEqual("tags"u8))
            {
                for (var isList = cursor.EnterList(); isList && cursor.NextObject();)
                {
                    JaegerTag.Read(ref cursor, _attributes);
                }
            }
            else
            {
                cursor.Skip();
            }
        }

        _processes.Add((id, start, _attributes.Count, 0));
    }

    /// <summary>The resource that an id stands for; null when there is none of that id.</summary>
    public bool TryFind(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> id, out SampleAttributes resource, out int number)
    {
        for (var index = 0; index < _processes.Count; index++)
        {
            var process = _processes[index];
            if (!process.Id.In(bytes).SequenceEqual(id))
            {
                continue;
            }

            resource = new SampleAttributes(bytes, _attributes.Span, process.Start, process.End);
            number = process.Number == 0 ? origins.NumberOf(resource) : process.Number;
            _processes[index] = process with { Number = number };
            return true;
        }

        resource = default;
        number = 0;
        return false;
    }
}
