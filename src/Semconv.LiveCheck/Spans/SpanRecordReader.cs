using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Semconv.LiveCheck.Interning;
using Semconv.LiveCheck.Matching;
using Semconv.LiveCheck.Matching.Annotations;
using Semconv.LiveCheck.Matching.Origins;
using Semconv.LiveCheck.Samples;

namespace Semconv.LiveCheck.Spans;

/// <summary>Makes the record of a span that is to be stored.</summary>
internal sealed class SpanRecordReader
{
    private const int Client = 3;

    private readonly ImmutableArray<int> _instanceKeys;
    private readonly ImmutableArray<(int Key, ImmutableArray<byte> Value)> _continued;
    private readonly ImmutableArray<(int Address, int Port)> _destinations;
    private readonly TextPool _instances;

    public SpanRecordReader(SpanTypeTable types, TextPool keys, TextPool instances)
    {
        _instances = instances;
        _instanceKeys = [.. types.Types.Select(type => type.Trace.Workflow?.InstanceKey is { } key ? keys.Add(key) : -1)];
        _continued = [.. types.Types.Select(type => type.Trace.Workflow?.Continued is { } pair
            ? (keys.Add(pair.Key), [.. Encoding.UTF8.GetBytes(pair.Value)])
            : (-1, ImmutableArray<byte>.Empty))];
        _destinations = [(keys.Add("server.address"u8), keys.Add("server.port"u8)), (keys.Add("net.peer.name"u8), keys.Add("net.peer.port"u8))];
    }

    public SpanRecord Read(in SpanSample span, Origin origin, in SpanMatch match, in KeyedAttributes attributes)
    {
        var type = match.Type ?? match.Nearest;
        var kind = span.Kind is >= 0 and <= 5 ? span.Kind : 0;
        var record = new SpanRecord
        {
            SpanId = Id(span.SpanId),
            ParentId = Id(span.ParentSpanId),
            StartTime = span.StartTime,
            EndTime = span.EndTime,
            ContentHash = HashOf(span, origin, match, attributes),
            Name = match.NameNumber,
            Origin = origin.Number,
            Type = (short)(type?.Number ?? -1),
            InstanceText = -1,
            Next = -1,
            Marks = (SpanMarks)(kind | (span.StatusCode & 3) << 3) | MarksOf(span, origin, match),
        };
        if (type is not null)
        {
            ReadWorkflow(ref record, attributes);
        }

        if (kind == Client && !origin.IsSidecar)
        {
            record.Destination = DestinationOf(attributes);
        }

        return record;
    }

    /// <summary>The number of an id; of one with the wrong length what fits, so that it can be shown.</summary>
    private static ulong Id(ReadOnlySpan<byte> id)
    {
        if (id.Length == sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64BigEndian(id);
        }

        var number = 0UL;
        foreach (var each in id[..Math.Min(id.Length, sizeof(ulong))])
        {
            number = number << 8 | each;
        }

        return number;
    }

    private static SpanMarks MarksOf(in SpanSample span, Origin origin, in SpanMatch match)
    {
        var hasParent = !span.ParentSpanId.IsEmpty || !span.ParentSpanIdText.IsEmpty;
        return (match.Type is not null ? SpanMarks.IsMatched : SpanMarks.None)
            | (match.IsKindWrong ? SpanMarks.IsKindWrong : SpanMarks.None)
            | (origin.IsSidecar ? SpanMarks.IsSidecar : SpanMarks.None)
            | (hasParent ? SpanMarks.HasParent : SpanMarks.None)
            | (span.IsShared ? SpanMarks.IsShared : SpanMarks.None)
            | (IsValid(span.TraceId, 16) ? SpanMarks.None : SpanMarks.HasInvalidTraceId)
            | (IsValid(span.SpanId, 8) ? SpanMarks.None : SpanMarks.HasInvalidSpanId)
            | (!hasParent || IsValid(span.ParentSpanId, 8) ? SpanMarks.None : SpanMarks.HasInvalidParentId);
    }

    private static bool IsValid(ReadOnlySpan<byte> id, int length) => id.Length == length && id.ContainsAnyExcept((byte)0);

    private void ReadWorkflow(ref SpanRecord record, in KeyedAttributes attributes)
    {
        if (attributes.TryFind(_instanceKeys[record.Type], out var instance) && instance.Kind == SampleValueKind.Text)
        {
            record.Instance = Math.Max(1, ByteHash.Of(instance.Text));
            record.InstanceText = _instances.Add(instance.Text);
        }

        var (key, value) = _continued[record.Type];
        if (attributes.TryFind(key, out var status) && SpanConditions.HasText(status, value.AsSpan()))
        {
            record.Marks |= SpanMarks.IsContinued;
        }
    }

    private int DestinationOf(in KeyedAttributes attributes)
    {
        foreach (var (address, port) in _destinations)
        {
            if (attributes.TryFind(address, out var name) && name.Kind == SampleValueKind.Text && !name.Text.IsEmpty)
            {
                var hash = attributes.TryFind(port, out var number) ? ByteHash.Mix(ByteHash.Of(name.Text), PortOf(number)) : ByteHash.Of(name.Text);
                return Math.Max(1, (int)(hash >> 33));
            }
        }

        return 0;
    }

    private static ulong PortOf(SampleValue port) => port.Kind switch
    {
        SampleValueKind.Int => (ulong)port.Int,
        SampleValueKind.Text when ulong.TryParse(port.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => 0,
    };

    private static ulong HashOf(in SpanSample span, Origin origin, in SpanMatch match, in KeyedAttributes attributes)
    {
        var hash = ByteHash.Mix(origin.ContentHash, match.NameNumber < 0 ? ByteHash.Of(span.Name) : (ulong)match.NameNumber);
        hash = ByteHash.Mix(hash, (ulong)span.Kind << 40 | (ulong)span.StatusCode << 32 | span.Flags);
        hash = ByteHash.Mix(ByteHash.Mix(hash, span.StartTime), span.EndTime);
        hash = ByteHash.Mix(hash, Id(span.ParentSpanId) ^ ContentHash.Of(attributes));
        if (!span.StatusMessage.IsEmpty || !span.TraceState.IsEmpty)
        {
            hash = ByteHash.Mix(hash, ByteHash.Of(span.StatusMessage) ^ (ByteHash.Of(span.TraceState) << 1));
        }

        for (var index = 0; index < span.Events.Count; index++)
        {
            var item = span.Events[index];
            hash = ByteHash.Mix(hash, ByteHash.Mix(ByteHash.Of(item.Name), item.Time) ^ ContentHash.Of(item.Attributes));
        }

        for (var index = 0; index < span.Links.Count; index++)
        {
            var link = span.Links[index];
            hash = ByteHash.Mix(hash, ByteHash.Mix(ByteHash.Of(link.TraceId), ByteHash.Of(link.SpanId)) ^ ContentHash.Of(link.Attributes));
        }

        return hash;
    }
}
