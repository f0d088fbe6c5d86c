using Semconv.LiveCheck.Samples;

namespace Semconv.LiveCheck.Interning;

/// <summary>A hash of attributes with all that is inside them; their order does not count, that of the items of a list does.</summary>
internal static class ContentHash
{
    public static ulong Of(in SampleAttributes attributes)
    {
        var sum = 0UL;
        foreach (var attribute in attributes)
        {
            sum += ByteHash.Mix(ByteHash.Of(attribute.Key), Of(attribute.Value));
        }

        return sum;
    }

    public static ulong Of(in KeyedAttributes attributes)
    {
        var sum = 0UL;
        for (var index = 0; index < attributes.Count; index++)
        {
            var key = attributes.Keys[index];
            var entry = attributes[index];
            sum += ByteHash.Mix(key < 0 ? ByteHash.Of(entry.Key) : (uint)key, Of(entry.Value));
        }

        return sum;
    }

    private static ulong Of(in SampleValue value)
    {
        var kind = (ulong)value.Kind;
        return value.Kind switch
        {
            SampleValueKind.Empty => kind,
            SampleValueKind.Text or SampleValueKind.Bytes => ByteHash.Mix(kind, ByteHash.Of(value.Text)),
            SampleValueKind.List => OfList(value),
            SampleValueKind.Map => ByteHash.Mix(kind, Of(value.Items)),
            _ => ByteHash.Mix(kind, (ulong)value.Int),
        };
    }

    private static ulong OfList(in SampleValue list)
    {
        var hash = (ulong)SampleValueKind.List;
        foreach (var item in list.Items)
        {
            hash = ByteHash.Mix(hash, Of(item.Value));
        }

        return hash;
    }
}
