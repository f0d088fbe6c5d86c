using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Operations;

/// <summary>The characters of strings as templates count them: Unicode scalars, not UTF-16 units.</summary>
/// <remarks>Published templates walk through names letter by letter, so that a single one must not cost a walk through all.</remarks>
internal static class Characters
{
    private const int LettersPerStep = sizeof(ulong) / sizeof(char);

    /// <summary>The bits that four ASCII letters do not have.</summary>
    private const ulong BeyondAscii = 0xFF80_FF80_FF80_FF80;

    private static readonly Value[] Letters = CreateLetters();

    public static Value[] Of(string text)
    {
        var count = Count(text);
        Bounds.CheckItems(count, JinjaLimits.Default);
        var items = new Value[count];
        var position = 0;
        for (var index = 0; index < items.Length; index++)
        {
            var length = char.IsHighSurrogate(text[position]) && position + 1 < text.Length ? 2 : 1;
            items[index] = length == 1 ? Letter(text[position]) : Value.From(text.Substring(position, length));
            position += length;
        }

        return items;
    }

    public static int Count(string text)
    {
        var count = text.Length;
        if (IsPlain(text))
        {
            return count;
        }

        for (var index = 1; index < text.Length; index++)
        {
            if (char.IsLowSurrogate(text[index]) && char.IsHighSurrogate(text[index - 1]))
            {
                count--;
            }
        }

        return count;
    }

    /// <summary>Undefined behind the end.</summary>
    public static Value At(string text, Value key)
    {
        if (key.Kind == ValueKind.Int && key.AsInt >= 0 && key.AsInt < text.Length && IsPlain(text.AsSpan(0, (int)key.AsInt + 1)))
        {
            return Letter(text[(int)key.AsInt]);
        }

        if (!IsPlain(text))
        {
            return Access.GetIndexed(Of(text), key);
        }

        return Access.Index(key, text.Length) is { } index && index < text.Length ? Letter(text[index]) : Value.Undefined;
    }

    /// <summary>Whether every UTF-16 unit is a character of its own.</summary>
    /// <remarks>The platform's search is in no compiled image; until it is compiled well, it allocates two objects for each letter.</remarks>
    public static bool IsPlain(ReadOnlySpan<char> text)
    {
        var index = 0;
        ref var start = ref MemoryMarshal.GetReference(text);
        while (index <= text.Length - LettersPerStep
            && (Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref start, index))) & BeyondAscii) == 0)
        {
            index += LettersPerStep;
        }

        while (index < text.Length && !char.IsSurrogate(text[index]))
        {
            index++;
        }

        return index == text.Length;
    }

    private static Value Letter(char letter) => letter < Letters.Length ? Letters[letter] : Value.From(letter.ToString());

    private static Value[] CreateLetters()
    {
        var letters = new Value[128];
        for (var letter = '\0'; letter < letters.Length; letter++)
        {
            letters[letter] = Value.From(letter.ToString());
        }

        return letters;
    }
}
