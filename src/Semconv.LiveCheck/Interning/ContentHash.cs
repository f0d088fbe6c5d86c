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
            sum += Of(ByteHash.Of(attribute.Key), attribute.Value);
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
            sum += Of(key < 0 ? ByteHash.Of(entry.Key) : (uint)key, entry.Value);
        }

        return sum;
    }

    /// <summary>The kind goes with the key, so that most values cost one hash of their content and one more of all.</summary>
    private static ulong Of(ulong key, in SampleValue value) => ByteHash.Mix(key ^ (ulong)value.Kind << 56, value.Kind switch
    {
        SampleValueKind.Empty => 0,
        SampleValueKind.Text or SampleValueKind.Bytes => ByteHash.Of(value.Text),
        SampleValueKind.List => OfList(value),
        SampleValueKind.Map => Of(value.Items),
        _ => (ulong)value.Int,
    });

    private static ulong OfList(in SampleValue list)
    {
        var hash = (ulong)SampleValueKind.List;
        foreach (var item in list.Items)
        {
            hash = Of(hash, item.Value);
        }

        return hash;
    }
}
