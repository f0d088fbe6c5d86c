using System.Collections.Immutable;

namespace Semconv.Core.Syntax.Wildcards;

/// <summary>Compiles the wildcards that Weaver's imports accept.</summary>
internal sealed class GlobParser(string text)
{
    private int _position;

    /// <summary>What is wrong with the pattern; the first problem wins.</summary>
    public string? Problem { get; private set; }

    public GlobNode[] Parse()
    {
        var nodes = ParseUntil(isInBraces: false);
        if (_position < text.Length)
        {
            Problem ??= "'}' has no '{'";
        }

        return nodes;
    }

    private GlobNode[] ParseUntil(bool isInBraces)
    {
        var nodes = new List<GlobNode>();
        while (_position < text.Length && text[_position] != '}' && !(isInBraces && text[_position] == ','))
        {
            nodes.Add(ParseOne());
        }

        return [.. nodes];
    }

    private GlobNode ParseOne()
    {
        var character = text[_position++];
        switch (character)
        {
            case '*':
                while (_position < text.Length && text[_position] == '*')
                {
                    _position++;
                }

                return new GlobNode.AnyText();
            case '?':
                return new GlobNode.AnyCharacter();
            case '[':
                return ParseClass();
            case '{':
                return ParseAlternatives();
            case '\\' when _position < text.Length:
                return new GlobNode.Literal(text[_position++]);
            case '\\':
                Problem ??= "'\\' at the end escapes nothing";
                break;
        }

        return new GlobNode.Literal(character);
    }

    private GlobNode.CharacterClass ParseClass()
    {
        var isNegated = _position < text.Length && text[_position] is '!' or '^';
        if (isNegated)
        {
            _position++;
        }

        var ranges = ImmutableArray.CreateBuilder<(char First, char Last)>();
        while (_position < text.Length && (text[_position] != ']' || ranges.Count == 0))
        {
            ranges.Add(ParseRange());
        }

        if (_position >= text.Length)
        {
            Problem ??= "'[' is not closed";
        }

        _position++;
        return new GlobNode.CharacterClass(ranges.DrainToImmutable(), isNegated);
    }

    private (char First, char Last) ParseRange()
    {
        var first = text[_position++];
        if (_position + 1 >= text.Length || text[_position] != '-' || text[_position + 1] == ']')
        {
            return (first, first);
        }

        var last = text[_position + 1];
        _position += 2;
        if (last < first)
        {
            Problem ??= $"the range '{first}-{last}' runs backwards";
        }

        return (first, last);
    }

    private GlobNode.Alternatives ParseAlternatives()
    {
        var choices = ImmutableArray.CreateBuilder<GlobNode[]>();
        var isClosed = false;
        var isOpen = true;
        while (isOpen)
        {
            choices.Add(ParseUntil(isInBraces: true));
            isClosed = _position < text.Length && text[_position] == '}';
            isOpen = _position < text.Length && !isClosed;
            _position++;
        }

        if (!isClosed)
        {
            Problem ??= "'{' is not closed";
        }

        return new GlobNode.Alternatives(choices.DrainToImmutable());
    }
}
