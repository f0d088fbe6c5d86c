using System.Collections.Immutable;
using System.Text;

namespace Semconv.LiveCheck.Matching;

/// <summary>A pattern of decision 0001 for a whole name: <c>*</c> is any run of characters, <c>{word}</c> at least one that is no slash.</summary>
public sealed class NamePattern
{
    private const int LargestOnStack = 512;

    private readonly ImmutableArray<Part> _parts;

    private NamePattern(string text, ImmutableArray<Part> parts)
    {
        Text = text;
        _parts = parts;
    }

    private enum PartKind
    {
        Literal,
        Word,
        Anything,
    }

    public string Text { get; }

    /// <summary>Null when a brace is left open.</summary>
    public static NamePattern? Parse(string text)
    {
        var parts = ImmutableArray.CreateBuilder<Part>();
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            if (text[start] == '*')
            {
                parts.Add(new Part(PartKind.Anything, []));
            }
            else if (text[start] == '{')
            {
                end = text.IndexOf('}', start);
                if (end < 0)
                {
                    return null;
                }

                parts.Add(new Part(PartKind.Word, []));
            }
            else
            {
                var wild = text.AsSpan(start).IndexOfAny('*', '{');
                end = wild < 0 ? text.Length - 1 : start + wild - 1;
                parts.Add(new Part(PartKind.Literal, [.. Encoding.UTF8.GetBytes(text[start..(end + 1)])]));
            }

            start = end + 1;
        }

        return new NamePattern(text, parts.DrainToImmutable());
    }

    public bool Matches(string name) => Matches(Encoding.UTF8.GetBytes(name), isCaseFolded: false);

    /// <summary>Whether a name in UTF-8 fits.</summary>
    /// <param name="name">The whole name.</param>
    /// <param name="isCaseFolded">Whether the sender turned the name into lower case.</param>
    public bool Matches(ReadOnlySpan<byte> name, bool isCaseFolded)
    {
        var index = 0;
        if (!_parts.IsEmpty && _parts[0].Kind == PartKind.Literal)
        {
            if (!StartsWith(name, _parts[0].Literal.AsSpan(), isCaseFolded))
            {
                return false;
            }

            name = name[_parts[0].Literal.Length..];
            index = 1;
        }

        if (index == _parts.Length)
        {
            return name.IsEmpty;
        }

        return (index == _parts.Length - 1 && _parts[index].Kind == PartKind.Anything) || MatchesRest(name, index, isCaseFolded);
    }

    public override string ToString() => Text;

    private static bool StartsWith(ReadOnlySpan<byte> name, ReadOnlySpan<byte> literal, bool isCaseFolded) =>
        name.Length >= literal.Length
        && (isCaseFolded ? Ascii.EqualsIgnoreCase(name[..literal.Length], literal) || name.StartsWith(literal) : name.StartsWith(literal));

    /// <summary>Follows all ways through the pattern at once, so that no name takes longer than its length times the parts.</summary>
    private bool MatchesRest(ReadOnlySpan<byte> name, int index, bool isCaseFolded)
    {
        var size = name.Length + 1;
        Span<bool> reached = size <= LargestOnStack ? stackalloc bool[size] : new bool[size];
        Span<bool> next = size <= LargestOnStack ? stackalloc bool[size] : new bool[size];
        reached[0] = true;
        for (; index < _parts.Length; index++)
        {
            next.Clear();
            Step(_parts[index], name, reached, next, isCaseFolded);
            var swap = reached;
            reached = next;
            next = swap;
        }

        return reached[name.Length];
    }

    private static void Step(Part part, ReadOnlySpan<byte> name, ReadOnlySpan<bool> reached, Span<bool> next, bool isCaseFolded)
    {
        for (var place = 0; place < reached.Length; place++)
        {
            switch (part.Kind)
            {
                case PartKind.Anything:
                    next[place] = reached[place] || (place > 0 && next[place - 1]);
                    break;
                case PartKind.Word:
                    next[place] = place > 0 && name[place - 1] != (byte)'/' && (reached[place - 1] || next[place - 1]);
                    break;
                default:
                    if (reached[place] && StartsWith(name[place..], part.Literal.AsSpan(), isCaseFolded))
                    {
                        next[place + part.Literal.Length] = true;
                    }

                    break;
            }
        }
    }

    private readonly record struct Part(PartKind Kind, ImmutableArray<byte> Literal);
}
