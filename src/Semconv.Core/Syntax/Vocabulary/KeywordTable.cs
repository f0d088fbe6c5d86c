using System.Collections.Immutable;

namespace Semconv.Core.Syntax.Vocabulary;

/// <summary>The words that a key accepts and the values they stand for.</summary>
public sealed class KeywordTable<T>
    where T : struct, Enum
{
    private readonly ImmutableArray<(string Text, T Value)> _words;
    private readonly ImmutableArray<(string Text, T Value)> _aliases;

    internal KeywordTable(ImmutableArray<(string Text, T Value)> words, params ImmutableArray<(string Text, T Value)> aliases)
    {
        _words = words;
        _aliases = aliases;
        Texts = [.. words.Select(word => word.Text)];
        Accepted = [.. Texts, .. aliases.Select(alias => alias.Text)];
    }

    /// <summary>The words in the order in which help lists them, without aliases.</summary>
    public ImmutableArray<string> Texts { get; }

    /// <summary>The words, and then the aliases that are read as well.</summary>
    public ImmutableArray<string> Accepted { get; }

    public bool TryGet(ReadOnlySpan<char> text, out T value) => TryFind(_words, text, out value) || TryFind(_aliases, text, out value);

    /// <summary>How a value is written in every output.</summary>
    public string TextOf(T value)
    {
        foreach (var word in _words)
        {
            if (EqualityComparer<T>.Default.Equals(word.Value, value))
            {
                return word.Text;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(value), value, "the table has no word for the value");
    }

    private static bool TryFind(ImmutableArray<(string Text, T Value)> words, ReadOnlySpan<char> text, out T value)
    {
        foreach (var word in words)
        {
            if (text.SequenceEqual(word.Text))
            {
                value = word.Value;
                return true;
            }
        }

        value = default;
        return false;
    }
}
