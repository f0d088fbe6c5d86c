using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Wire;

namespace Semconv.Otlp.Protobuf;

/// <summary>Reads attributes and values into slots.</summary>
internal static class ProtobufAttributes
{
    /// <summary>Reads the attribute in the current field of a message.</summary>
    public static void Read(ref WireReader owner, SampleSlotList slots)
    {
        if (PlainAttribute.TryRead(ref owner, slots))
        {
            return;
        }

        var reader = owner.Message();
        var index = slots.Open();
        var key = default(TextRange);
        while (reader.Next())
        {
            switch (reader.Tag)
            {
                case OtlpTags.KeyValue.Key:
                    key = reader.Text();
                    break;
                case OtlpTags.KeyValue.Value:
                    ReadValue(ref reader, slots, index);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        slots.Close(index, key);
        owner.Close(reader);
    }

    /// <summary>Reads the value in the current field of a message into an open slot.</summary>
    public static void ReadValue(ref WireReader owner, SampleSlotList slots, int index)
    {
        var reader = owner.Message();
        while (reader.Next())
        {
            switch (reader.Tag)
            {
                case OtlpTags.AnyValue.Text:
                    slots.Set(index, SampleValueKind.Text, text: reader.Text());
                    break;
                case OtlpTags.AnyValue.Bool:
                    slots.Set(index, SampleValueKind.Bool, reader.Number() == 0 ? 0 : 1);
                    break;
                case OtlpTags.AnyValue.Int:
                    slots.Set(index, SampleValueKind.Int, unchecked((long)reader.Number()));
                    break;
                case OtlpTags.AnyValue.Double:
                    slots.Set(index, SampleValueKind.Double, unchecked((long)reader.Fixed64()));
                    break;
                case OtlpTags.AnyValue.Bytes:
                    slots.Set(index, SampleValueKind.Bytes, text: reader.Bytes());
                    break;
                case OtlpTags.AnyValue.List:
                    slots.Set(index, SampleValueKind.List);
                    ReadItems(ref reader, slots, hasKeys: false);
                    break;
                case OtlpTags.AnyValue.Map:
                    slots.Set(index, SampleValueKind.Map);
                    ReadItems(ref reader, slots, hasKeys: true);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        slots.Close(index);
        owner.Close(reader);
    }

    private static void ReadItems(ref WireReader owner, SampleSlotList slots, bool hasKeys)
    {
        var reader = owner.Message();
        while (reader.Next())
        {
            if (reader.Tag != OtlpTags.AnyValue.Item)
            {
                reader.Skip();
            }
            else if (hasKeys)
            {
                Read(ref reader, slots);
            }
            else
            {
                ReadValue(ref reader, slots, slots.Open());
            }
        }

        owner.Close(reader);
    }
}
