namespace Semconv.Core.Yaml.Parsing;

/// <summary>Hands out one string for a short text that is repeated, as keys are.</summary>
/// <remarks>A text that falls on the place of another takes it over; nothing is kept beyond one file.</remarks>
internal sealed class WordTable
{
    private const int LongestWord = 24;
    private const int Size = 128;

    private readonly string?[] _words = new string?[Size];

    public string Get(string text, int start, int end)
    {
        var length = end - start;
        if (length is 0 or > LongestWord)
        {
            return length == 0 ? string.Empty : text.Substring(start, length);
        }

        var hash = (uint)length;
        for (var index = start; index < end; index++)
        {
            hash = unchecked((hash * 31) + text[index]);
        }

        ref var word = ref _words[hash % Size];
        if (word is null || !text.AsSpan(start, length).SequenceEqual(word))
        {
            word = text.Substring(start, length);
        }

        return word;
    }
}
