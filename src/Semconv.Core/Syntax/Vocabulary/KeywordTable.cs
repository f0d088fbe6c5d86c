using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Semconv.Core.Syntax.Vocabulary;

/// <summary>The words that a key accepts and the values they stand for.</summary>
public sealed class KeywordTable<T>
    where T : struct, Enum
{
    private readonly Keyword<T>[] _words;
    private readonly int _aliasesFrom;

    internal KeywordTable(Keyword<T>[] words, params Keyword<T>[] aliases)
    {
        _words = [.. words, .. aliases];
        _aliasesFrom = words.Length;
        // A loop: each enumeration would have a delegate of its own, which every run would make.
        var texts = new string[_words.Length];
        for (var index = 0; index < texts.Length; index++)
        {
            texts[index] = _words[index].Text;
        }

        Accepted = [.. texts];
        Texts = aliases.Length == 0 ? Accepted : [.. texts.AsSpan(0, _aliasesFrom)];
    }

    /// <summary>The words in the order in which help lists them, without aliases.</summary>
    public ImmutableArray<string> Texts { get; }

    /// <summary>The words, and then the aliases that are read as well.</summary>
    public ImmutableArray<string> Accepted { get; }

    public bool TryGet(ReadOnlySpan<char> text, out T value)
    {
        foreach (var word in _words)
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

    /// <summary>How a value is written in every output.</summary>
    public string TextOf(T value)
    {
        foreach (var word in _words.AsSpan(0, _aliasesFrom))
        {
            if (NumberOf(word.Value) == NumberOf(value))
            {
                return word.Text;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(value), value, "the table has no word for the value");
    }

    /// <summary>Comparers of the platform would be compiled anew in every process, one for each table.</summary>
    private static int NumberOf(T value) => Unsafe.As<T, int>(ref value);
}
