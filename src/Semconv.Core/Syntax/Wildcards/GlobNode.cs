using System.Collections.Immutable;

namespace Semconv.Core.Syntax.Wildcards;

/// <summary>One step of a compiled <see cref="ImportPattern"/>.</summary>
internal abstract record GlobNode
{
    public static bool IsMatch(ReadOnlySpan<GlobNode> nodes, ReadOnlySpan<char> text)
    {
        if (nodes.IsEmpty)
        {
            return text.IsEmpty;
        }

        var rest = nodes[1..];
        switch (nodes[0])
        {
            case AnyText:
                for (var length = 0; length <= text.Length; length++)
                {
                    if (IsMatch(rest, text[length..]))
                    {
                        return true;
                    }
                }

                return false;
            case Alternatives alternatives:
                foreach (var choice in alternatives.Choices)
                {
                    if (IsMatch([.. choice, .. rest], text))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return !text.IsEmpty && nodes[0].Accepts(text[0]) && IsMatch(rest, text[1..]);
        }
    }

    private protected virtual bool Accepts(char character) => false;

    /// <summary><c>*</c> and <c>**</c>.</summary>
    internal sealed record AnyText : GlobNode;

    /// <summary><c>?</c>.</summary>
    internal sealed record AnyCharacter : GlobNode
    {
        private protected override bool Accepts(char character) => true;
    }

    /// <summary>A character that stands for itself.</summary>
    internal sealed record Literal(char Character) : GlobNode
    {
        private protected override bool Accepts(char character) => character == Character;
    }

    /// <summary><c>[a-z]</c> and <c>[!a-z]</c>.</summary>
    internal sealed record CharacterClass(ImmutableArray<(char First, char Last)> Ranges, bool IsNegated) : GlobNode
    {
        private protected override bool Accepts(char character)
        {
            foreach (var (first, last) in Ranges)
            {
                if (character >= first && character <= last)
                {
                    return !IsNegated;
                }
            }

            return IsNegated;
        }
    }

    /// <summary><c>{a,b}</c>.</summary>
    internal sealed record Alternatives(ImmutableArray<GlobNode[]> Choices) : GlobNode;
}
