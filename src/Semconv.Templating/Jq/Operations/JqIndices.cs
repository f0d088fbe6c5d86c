using System.Collections.Immutable;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Operations;

/// <summary>Finds where a text stands in a text, a list in a list, or an item in a list.</summary>
internal static class JqIndices
{
    /// <summary>The positions, of characters in a text; undefined for kinds that do not fit.</summary>
    public static Value Of(Value input, Value wanted)
    {
        var found = new ValueListBuilder();
        switch (input.Kind)
        {
            case ValueKind.String when wanted.Kind == ValueKind.String:
                AddTexts(input.AsString, wanted.AsString, found);
                break;
            case ValueKind.Sequence when wanted.Kind == ValueKind.Sequence:
                AddLists(input.AsSequence.AsSpan(), wanted.AsSequence.AsSpan(), found);
                break;
            case ValueKind.Sequence:
                AddLists(input.AsSequence.AsSpan(), [wanted], found);
                break;
            default:
                return Value.Undefined;
        }

        return Value.FromItems(found.ToArray());
    }

    private static void AddLists(ReadOnlySpan<Value> items, ReadOnlySpan<Value> wanted, ValueListBuilder found)
    {
        for (var index = 0; wanted.Length > 0 && index + wanted.Length <= items.Length; index++)
        {
            var isHere = true;
            for (var offset = 0; isHere && offset < wanted.Length; offset++)
            {
                isHere = JqOrder.AreEqual(items[index + offset], wanted[offset]);
            }

            if (isHere)
            {
                found.Add(Value.From((long)index));
            }
        }
    }

    private static void AddTexts(string text, string wanted, ValueListBuilder found)
    {
        if (wanted.Length == 0)
        {
            return;
        }

        for (var index = text.IndexOf(wanted, StringComparison.Ordinal); index >= 0; index = text.IndexOf(wanted, index + 1, StringComparison.Ordinal))
        {
            found.Add(Value.From((long)JqStrings.Length(text[..index])));
        }
    }
}
