using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Semconv.LiveCheck.Samples;

namespace Weaver.Parity.LiveCheck;

/// <summary>Puts one sample of a Weaver file together.</summary>
internal sealed class SampleBuilder
{
    private readonly List<byte> _bytes = [];
    private readonly SampleSlotList _slots = new();
    private readonly List<ulong> _counts = [];
    private readonly List<double> _bounds = [];
    private readonly List<ExemplarSample.Slot> _exemplars = [];

    public ReadOnlySpan<byte> Bytes => CollectionsMarshal.AsSpan(_bytes);

    public ReadOnlySpan<SampleSlot> Slots => _slots.Span;

    public MetricPointLists Lists => new()
    {
        Counts = _counts.ToArray(),
        Bounds = _bounds.ToArray(),
        Exemplars = _exemplars.ToArray(),
        ExemplarAttributes = Slots,
    };

    public TextRange Text(string? text)
    {
        var range = new TextRange(_bytes.Count, Encoding.UTF8.GetByteCount(text ?? string.Empty));
        _bytes.AddRange(Encoding.UTF8.GetBytes(text ?? string.Empty));
        return range;
    }

    public (int Start, int End) Attributes(JsonElement owner, string name = "attributes")
    {
        var start = _slots.Count;
        if (owner.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array)
        {
            foreach (var attribute in list.EnumerateArray())
            {
                Attribute(attribute);
            }
        }

        return (start, _slots.Count);
    }

    public void Attribute(JsonElement attribute)
    {
        var index = _slots.Open();
        if (attribute.TryGetProperty("value", out var value))
        {
            Value(index, value);
        }

        if (attribute.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String)
        {
            _slots.Declare(index, type.GetString() switch
            {
                "boolean" => SampleValueType.Boolean,
                "int" => SampleValueType.Int,
                "double" => SampleValueType.Double,
                "string" => SampleValueType.Text,
                "any" => SampleValueType.Any,
                "boolean[]" => SampleValueType.Booleans,
                "int[]" => SampleValueType.Ints,
                "double[]" => SampleValueType.Doubles,
                _ => SampleValueType.Texts,
            });
        }

        _slots.Close(index, Text(attribute.GetProperty("name").GetString()));
    }

    public SampleValue Body(JsonElement value)
    {
        var index = _slots.Open();
        Value(index, value);
        _slots.Close(index);
        return new SampleValue(Bytes, Slots, index);
    }

    public MetricPointSample.Slot Point(JsonElement point)
    {
        var (start, end) = Attributes(point);
        var exemplars = _exemplars.Count;
        if (point.TryGetProperty("exemplars", out var list))
        {
            _exemplars.AddRange(list.EnumerateArray().Select(Exemplar));
        }

        var slot = new MetricPointSample.Slot
        {
            Start = start,
            End = end,
            Flags = point.TryGetProperty("flags", out var flags) ? flags.GetUInt32() : 0,
            Exemplars = new TextRange(exemplars, _exemplars.Count - exemplars),
        };
        if (point.TryGetProperty("value", out var value))
        {
            return slot with { ValueKind = KindOf(value), ValueBits = BitsOf(value) };
        }

        var counts = _counts.Count;
        _counts.AddRange(Items(point, "bucket_counts").Select(item => item.GetUInt64()));
        var bounds = _bounds.Count;
        _bounds.AddRange(Items(point, "explicit_bounds").Select(item => item.GetDouble()));
        return slot with
        {
            Form = MetricPointForm.Histogram,
            Count = point.GetProperty("count").GetUInt64(),
            Sum = Real(point, "sum"),
            Min = Real(point, "min"),
            Max = Real(point, "max"),
            Counts = new TextRange(counts, _counts.Count - counts),
            Bounds = new TextRange(bounds, _bounds.Count - bounds),
        };
    }

    private static IEnumerable<JsonElement> Items(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var list) ? list.EnumerateArray() : [];

    private static double? Real(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    private static SampleValueKind KindOf(JsonElement number) =>
        number.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') >= 0 ? SampleValueKind.Double : SampleValueKind.Int;

    private static long BitsOf(JsonElement number) =>
        KindOf(number) == SampleValueKind.Double ? BitConverter.DoubleToInt64Bits(number.GetDouble()) : number.TryGetInt64(out var value) ? value : long.MaxValue;

    private ExemplarSample.Slot Exemplar(JsonElement exemplar)
    {
        var (start, end) = Attributes(exemplar, "filtered_attributes");
        var time = DateTimeOffset.Parse(exemplar.GetProperty("timestamp").GetString()!, CultureInfo.InvariantCulture);
        return new ExemplarSample.Slot
        {
            Start = start,
            End = end,
            Time = (ulong)time.ToUnixTimeSeconds() * 1_000_000_000,
            ValueKind = KindOf(exemplar.GetProperty("value")),
            ValueBits = BitsOf(exemplar.GetProperty("value")),
            TraceId = Id(exemplar, "trace_id"),
            SpanId = Id(exemplar, "span_id"),
        };
    }

    private TextRange Id(JsonElement owner, string name)
    {
        var bytes = Convert.FromHexString(owner.GetProperty(name).GetString()!);
        var range = new TextRange(_bytes.Count, bytes.Length);
        _bytes.AddRange(bytes);
        return range;
    }

    private void Value(int index, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.True or JsonValueKind.False:
                _slots.Set(index, SampleValueKind.Bool, value.GetBoolean() ? 1 : 0);
                break;
            case JsonValueKind.String:
                _slots.Set(index, SampleValueKind.Text, 0, Text(value.GetString()));
                break;
            case JsonValueKind.Number when BitsOf(value) == long.MaxValue && KindOf(value) == SampleValueKind.Int:
                _slots.Set(index, SampleValueKind.Int, long.MaxValue, Text(value.GetRawText()));
                break;
            case JsonValueKind.Number:
                _slots.Set(index, KindOf(value), BitsOf(value));
                break;
            case JsonValueKind.Array:
                _slots.Set(index, SampleValueKind.List);
                foreach (var item in value.EnumerateArray())
                {
                    var inner = _slots.Open();
                    Value(inner, item);
                    _slots.Close(inner);
                }

                break;
            case JsonValueKind.Object:
                _slots.Set(index, SampleValueKind.Map);
                foreach (var item in value.EnumerateObject())
                {
                    var inner = _slots.Open();
                    Value(inner, item.Value);
                    _slots.Close(inner, Text(item.Name));
                }

                break;
            default:
                break;
        }
    }
}
