using Semconv.Text;

namespace Semconv.Core.Yaml.Parsing;

/// <summary>Reads nodes whose structure is their indentation.</summary>
/// <remarks>A method that returns null has reported why, and the whole file is given up.</remarks>
internal sealed class BlockReader(YamlCursor cursor, YamlNodeFactory factory, ScalarReader scalars, FlowReader flow, YamlProblems problems)
{
    /// <summary>As libyaml has it: a key before a colon is never longer.</summary>
    private const int LongestKey = 1024;

    /// <summary>Reads the node after an indicator or at the start of a document.</summary>
    /// <param name="parent">How far the node above is indented: this one is indented more.</param>
    /// <param name="isKeyAllowed">A list or mapping may start in the line of the indicator.</param>
    /// <param name="isValue">The value of a mapping: a list in it may stand in the column of the keys.</param>
    public YamlNode? ReadNode(int parent, bool isKeyAllowed, bool isValue)
    {
        var start = cursor.Position;
        cursor.ContentEnd = start;
        cursor.SkipToContent();
        var outer = default(YamlProperties);
        while (IsBelow(parent, isValue))
        {
            isKeyAllowed |= cursor.IsFirstInLine;
            var place = new BlockPlace(parent, cursor.Indentation, cursor.Position, cursor.Tab, isKeyAllowed);
            if (!scalars.Properties.IsAtProperty)
            {
                return ReadContent(place, outer, default);
            }

            if (!scalars.Properties.TryRead(out var inner))
            {
                return null;
            }

            cursor.ContentEnd = inner.End;
            if (!cursor.IsAtLineEnd)
            {
                return ReadContent(place, outer, inner);
            }

            // Properties alone in a line belong to what stands below, whatever that is.
            if (!TryJoin(outer, inner, out outer))
            {
                return null;
            }

            cursor.SkipToContent();
        }

        return factory.Empty(start, outer);
    }

    private bool IsBelow(int parent, bool isValue) =>
        !cursor.IsAtDocumentEnd
        && (!cursor.IsFirstInLine || cursor.Indentation > parent || (isValue && cursor.Indentation == parent && cursor.IsIndicator('-')));

    private YamlNode? ReadContent(BlockPlace place, in YamlProperties outer, in YamlProperties inner)
    {
        switch (cursor.Current)
        {
            case '-' when cursor.IsIndicator('-'):
                return CanStart(place, inner) ? ReadSequence(place, outer) : null;
            case '?' when cursor.IsIndicator('?'):
                return CanStart(place, inner) ? ReadMapping(place, null, outer) : null;
            case ':' when cursor.IsIndicator(':') && place.IsKeyAllowed:
                return CanStart(place, default) ? ReadMapping(place, factory.Empty(cursor.Position, inner), outer) : null;
            case '|' or '>':
                return TryJoin(outer, inner, out var joined) ? scalars.ReadBlockScalar(place.Parent, joined) : null;
            case '[' or '{':
                return ReadFlow(place, outer, inner);
            default:
                return ReadScalar(place, outer, inner);
        }
    }

    private YamlNode? ReadFlow(BlockPlace place, in YamlProperties outer, in YamlProperties inner)
    {
        var isOne = outer.TryJoin(inner, out var joined);
        if (flow.Read(joined) is not { } node)
        {
            return null;
        }

        if (isOne || cursor.IsBeforeColon)
        {
            return ReadAfter(place, node, default);
        }

        problems.NotYaml(inner.Start);
        return null;
    }

    /// <summary>Properties in the line of a key are the key's, others are the whole node's; only the colon tells, after the text.</summary>
    private YamlNode? ReadScalar(BlockPlace place, in YamlProperties outer, in YamlProperties inner)
    {
        var (start, line) = (cursor.Position, cursor.LineStart);
        if (scalars.Read(place.Parent, isInFlow: false, inner) is not { } node)
        {
            return null;
        }

        if (!outer.IsPresent || cursor.IsBeforeColon)
        {
            return ReadAfter(place, node, outer);
        }

        cursor.MoveTo(start, line);
        return TryJoin(outer, inner, out var joined) ? scalars.Read(place.Parent, isInFlow: false, joined) : null;
    }

    /// <summary>A node with a colon after it is the first key of a mapping.</summary>
    private YamlNode? ReadAfter(BlockPlace place, YamlNode node, in YamlProperties properties)
    {
        if (!cursor.IsBeforeColon)
        {
            return node;
        }

        return TryReachColon(place.Position, place.IsKeyAllowed)
            && CanStart(place, default)
            && factory.Key(node) is { } key
                ? ReadMapping(place, key, properties)
                : null;
    }

    private YamlSequence? ReadSequence(BlockPlace place, in YamlProperties properties)
    {
        if (!factory.TryEnter(place.Position))
        {
            return null;
        }

        var items = factory.Items();
        var goesOn = true;
        while (goesOn && cursor.IsIndicator('-'))
        {
            cursor.Position++;
            if (ReadNode(place.Column, isKeyAllowed: true, isValue: false) is not { } item)
            {
                return null;
            }

            items.Add(item);
            if (!TryReachNext(place.Column, out goesOn))
            {
                return null;
            }
        }

        return factory.Leave(items, TextSpan.FromBounds(place.Position, cursor.ContentEnd), properties);
    }

    private YamlMapping? ReadMapping(BlockPlace place, YamlScalar? key, in YamlProperties properties)
    {
        if (!factory.TryEnter(place.Position))
        {
            return null;
        }

        var entries = factory.Entries();
        var goesOn = true;
        while (goesOn)
        {
            var isExplicit = key is null && cursor.IsIndicator('?');
            key ??= isExplicit ? ReadExplicitKey(place.Column) : ReadKey();
            if (key is null || ReadValue(place.Column, key, isExplicit) is not { } value)
            {
                return null;
            }

            entries.Add(key, value);
            key = null;
            if (!TryReachNext(place.Column, out goesOn))
            {
                return null;
            }
        }

        return factory.Leave(entries, TextSpan.FromBounds(place.Position, cursor.ContentEnd), properties);
    }

    private YamlNode? ReadValue(int column, YamlScalar key, bool isExplicit)
    {
        if (isExplicit && !(cursor.IsIndicator(':') && cursor.IsFirstInLine && cursor.Indentation == column))
        {
            return factory.Empty(key.Location.Span.End, default);
        }

        cursor.Position++;
        return ReadNode(column, isExplicit, isValue: true);
    }

    /// <summary>Reads a key after a question mark, and goes to the colon in a line below if there is one.</summary>
    private YamlScalar? ReadExplicitKey(int column)
    {
        cursor.Position++;
        return ReadNode(column, isKeyAllowed: true, isValue: true) is { } node
            && factory.Key(node) is { } key
            && TryReachNext(column, out _) ? key : null;
    }

    /// <summary>Reads a key that ends in its line, and goes to the colon after it.</summary>
    private YamlScalar? ReadKey()
    {
        var start = cursor.Position;
        var properties = default(YamlProperties);
        if (scalars.Properties.IsAtProperty && !scalars.Properties.TryRead(out properties))
        {
            return null;
        }

        if (cursor.IsIndicator(':'))
        {
            return factory.Empty(cursor.Position, properties);
        }

        // No line is indented more than that: a key goes on in none.
        const int parent = int.MaxValue;
        var node = cursor.Current is '[' or '{' ? flow.Read(properties) : scalars.Read(parent, isInFlow: false, properties);
        if (node is null)
        {
            return null;
        }

        if (!cursor.IsBeforeColon)
        {
            problems.KeyExpected(start);
            return null;
        }

        return TryReachColon(start, isKeyAllowed: true) ? factory.Key(node) : null;
    }

    /// <summary>Goes to the colon after a key; false when the text before it can be none, which is reported.</summary>
    private bool TryReachColon(int keyStart, bool isKeyAllowed)
    {
        cursor.Position = cursor.SkipBlanks(cursor.Position);
        if (isKeyAllowed && keyStart >= cursor.LineStart && cursor.Position - keyStart <= LongestKey)
        {
            return true;
        }

        problems.UnquotedColon(cursor.Position);
        return false;
    }

    /// <summary>Goes to the line after a node of a collection; false when it belongs nowhere, which is reported.</summary>
    private bool TryReachNext(int column, out bool goesOn)
    {
        cursor.SkipToContent();
        goesOn = !cursor.IsAtDocumentEnd && cursor.Indentation >= column;
        if (cursor.IsAtDocumentEnd)
        {
            return true;
        }

        if (!cursor.IsFirstInLine)
        {
            problems.Leftover(cursor.Position, cursor.ContentEnd);
            return false;
        }

        if (cursor.Indentation > column)
        {
            problems.BadIndentation(cursor.Position);
            return false;
        }

        if (goesOn && cursor.Tab >= 0)
        {
            problems.TabIndentation(cursor.Tab);
            return false;
        }

        return true;
    }

    private bool CanStart(BlockPlace place, in YamlProperties inner)
    {
        if (!place.IsKeyAllowed || inner.IsPresent)
        {
            problems.BadIndentation(cursor.Position);
            return false;
        }

        if (place.Tab >= 0)
        {
            problems.TabIndentation(place.Tab);
            return false;
        }

        return true;
    }

    private bool TryJoin(in YamlProperties outer, in YamlProperties inner, out YamlProperties joined)
    {
        if (outer.TryJoin(inner, out joined))
        {
            return true;
        }

        problems.NotYaml(inner.Start);
        return false;
    }
}
