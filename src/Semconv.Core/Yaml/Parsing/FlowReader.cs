using Semconv.Text;

namespace Semconv.Core.Yaml.Parsing;

/// <summary>Reads lists and mappings in brackets. Their lines may be indented as one likes, as they may for Weaver.</summary>
internal sealed class FlowReader(YamlCursor cursor, YamlNodeFactory factory, ScalarReader scalars, YamlProblems problems)
{
    /// <summary>Lines in brackets are not compared with what stands above them.</summary>
    private const int NoParent = -1;

    /// <summary>Reads the list or mapping whose bracket is the current character; null when it is broken, which was reported.</summary>
    public YamlNode? Read(in YamlProperties properties)
    {
        if (!factory.TryEnter(cursor.Position))
        {
            return null;
        }

        return cursor.Current == '[' ? ReadSequence(properties) : ReadMapping(properties);
    }

    private YamlSequence? ReadSequence(in YamlProperties properties)
    {
        var items = factory.Items();
        var open = cursor.Position++;
        while (TrySkip(open))
        {
            if (cursor.Current == ']')
            {
                return factory.Leave(items, Close(open), properties);
            }

            if (ReadItem(open) is not { } item)
            {
                return null;
            }

            items.Add(item);
            if (!TryReadComma(open, ']'))
            {
                return null;
            }
        }

        return null;
    }

    private YamlMapping? ReadMapping(in YamlProperties properties)
    {
        var entries = factory.Entries();
        var open = cursor.Position++;
        while (TrySkip(open))
        {
            if (cursor.Current == '}')
            {
                return factory.Leave(entries, Close(open), properties);
            }

            if (!TryReadKey(open, out var key) || ReadValue(open, key!) is not { } value)
            {
                return null;
            }

            entries.Add(key!, value);
            if (!TryReadComma(open, '}'))
            {
                return null;
            }
        }

        return null;
    }

    private bool TryReadKey(int open, out YamlScalar? key)
    {
        key = null;
        var mark = cursor.Position;
        if (IsAtQuestion)
        {
            cursor.Position++;
            if (!TrySkip(open))
            {
                return false;
            }
        }
        else if (cursor.Current == ',')
        {
            problems.MissingComma(mark);
            return false;
        }

        key = ReadNode(open, mark) is { } node ? factory.Key(node) : null;
        return key is not null;
    }

    /// <summary>An item of a list can be a mapping of one entry without brackets.</summary>
    private YamlNode? ReadItem(int open)
    {
        if (IsAtQuestion)
        {
            return ReadPair(open, cursor.Position, null);
        }

        if (cursor.Current == ',')
        {
            problems.MissingComma(cursor.Position);
            return null;
        }

        var start = cursor.Position;
        var line = cursor.LineStart;
        if (ReadNode(open, start) is not { } node || !TrySkip(open))
        {
            return null;
        }

        return IsAtColon() && cursor.LineStart == line ? ReadPair(open, start, node) : node;
    }

    private YamlMapping? ReadPair(int open, int start, YamlNode? keyNode)
    {
        if (!factory.TryEnter(start))
        {
            return null;
        }

        YamlScalar? key;
        if (keyNode is not null)
        {
            key = factory.Key(keyNode);
        }
        else if (!TryReadKey(open, out key))
        {
            return null;
        }

        if (key is null || ReadValue(open, key) is not { } value)
        {
            return null;
        }

        var entries = factory.Entries();
        entries.Add(key, value);
        return factory.Leave(entries, TextSpan.FromBounds(start, Math.Max(start, cursor.ContentEnd)), default);
    }

    private YamlNode? ReadValue(int open, YamlScalar key)
    {
        var keyEnd = key.Location.Span.End;
        if (!TrySkip(open))
        {
            return null;
        }

        if (!IsAtColon())
        {
            return factory.Empty(keyEnd, default);
        }

        cursor.Position++;
        cursor.ContentEnd = cursor.Position;
        var start = cursor.Position;
        return TrySkip(open) ? ReadNode(open, start) : null;
    }

    /// <summary>Reads a node, which is empty in front of a comma, colon or closing bracket.</summary>
    private YamlNode? ReadNode(int open, int emptyAt)
    {
        var properties = default(YamlProperties);
        if (scalars.Properties.IsAtProperty && (!scalars.Properties.TryRead(out properties) || !TrySkip(open)))
        {
            return null;
        }

        switch (cursor.Current)
        {
            case '[' or '{':
                return Read(properties);
            case ',' or ']' or '}':
            case ':' when IsIndicator:
                return factory.Empty(emptyAt, properties);
            default:
                return scalars.Read(NoParent, isInFlow: true, properties);
        }
    }

    private bool IsAtQuestion => cursor.Current == '?' && IsIndicator;

    private bool IsIndicator => YamlCharacters.IsSeparator(cursor.Next) || YamlCharacters.IsFlowIndicator(cursor.Next);

    /// <summary>After a quote or bracket a colon needs no blank, as in JSON.</summary>
    private bool IsAtColon() =>
        cursor.Current == ':' && (IsIndicator || (cursor.ContentEnd > 0 && cursor.At(cursor.ContentEnd - 1) is '"' or '\'' or ']' or '}'));

    private bool TryReadComma(int open, char closing)
    {
        if (!TrySkip(open))
        {
            return false;
        }

        if (cursor.Current == ',')
        {
            cursor.Position++;
            return true;
        }

        if (cursor.Current == closing)
        {
            return true;
        }

        problems.MissingComma(cursor.Position);
        return false;
    }

    /// <summary>Goes to the next content; false when the document ends before the bracket is closed, which is reported.</summary>
    private bool TrySkip(int open)
    {
        cursor.SkipToContent();
        if (!cursor.IsAtDocumentEnd)
        {
            return true;
        }

        problems.UnbalancedBracket(open);
        return false;
    }

    private TextSpan Close(int open)
    {
        cursor.Position++;
        cursor.ContentEnd = cursor.Position;
        return TextSpan.FromBounds(open, cursor.Position);
    }
}
