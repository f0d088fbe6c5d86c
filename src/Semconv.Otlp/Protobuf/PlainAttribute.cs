using System.Text;
using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Wire;

namespace Semconv.Otlp.Protobuf;

/// <summary>Reads an attribute as nearly all are: a short key, then a short text, an int or a bool, all of it ASCII.</summary>
/// <remarks>This is the inner loop of everything: a general reader of messages takes three times as long. It leaves the rest to that.</remarks>
internal static class PlainAttribute
{
    private const int KeyAt = 3;
    private const int Longest = 0x7F;

    public static bool TryRead(ref WireReader owner, SampleSlotList slots)
    {
        var rest = owner.Rest;
        if (rest.Length < KeyAt || rest[0] > Longest || rest[0] >= rest.Length)
        {
            return false;
        }

        var message = rest[..(rest[0] + 1)];
        if (message.Length < KeyAt || message[1] != OtlpTags.KeyValue.Key || message[2] + KeyAt + 4 > message.Length)
        {
            return false;
        }

        var valueAt = KeyAt + message[2];
        if (message[valueAt] != OtlpTags.KeyValue.Value || message[valueAt + 1] != message.Length - valueAt - 2)
        {
            return false;
        }

        var key = new TextRange(owner.Position + KeyAt, message[2]);
        if (!TryReadValue(message[(valueAt + 2)..], owner.Position + valueAt + 2, key, slots))
        {
            return false;
        }

        if (!Ascii.IsValid(message))
        {
            slots.Truncate(slots.Count - 1);
            return false;
        }

        owner.Advance(message.Length);
        return true;
    }

    private static bool TryReadValue(ReadOnlySpan<byte> value, int position, TextRange key, SampleSlotList slots)
    {
        switch (value[0])
        {
            case OtlpTags.AnyValue.Text when value[1] == value.Length - 2:
                slots.Add(key, SampleValueKind.Text, 0, new TextRange(position + 2, value.Length - 2));
                return true;
            case OtlpTags.AnyValue.Int when value.Length == 2:
                slots.Add(key, SampleValueKind.Int, value[1], default);
                return true;
            case OtlpTags.AnyValue.Bool when value.Length == 2:
                slots.Add(key, SampleValueKind.Bool, value[1] == 0 ? 0 : 1, default);
                return true;
            default:
                return false;
        }
    }
}
