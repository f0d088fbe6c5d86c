using System.Text;

namespace Semconv.Templating.Comments;

/// <summary>A builder of text for the comments of a thread, one after the other: each has about a page, and there are thousands.</summary>
internal static class SpareBuilder
{
    /// <summary>Room for the text of most comments.</summary>
    private const int SomeLines = 512;

    /// <summary>A larger one is not worth its room.</summary>
    private const int LargestCapacity = 1 << 14;

    [ThreadStatic]
    private static StringBuilder? _spare;

    public static StringBuilder Take()
    {
        var builder = _spare ?? new StringBuilder(SomeLines);
        _spare = null;
        return builder;
    }

    /// <summary>The text of a builder that was taken, which nobody uses after that.</summary>
    public static string Finish(StringBuilder builder)
    {
        var text = builder.ToString();
        if (builder.Capacity <= LargestCapacity)
        {
            _spare = builder.Clear();
        }

        return text;
    }
}
