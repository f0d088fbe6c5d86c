using System.Collections.Immutable;
using Semconv.Templating.Jq.Calls;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Functions;

/// <summary>Keys and entries of objects and lists.</summary>
internal static class ObjectFunctions
{
    private static readonly Value KeyName = Value.From("key");
    private static readonly Value ValueName = Value.From("value");

    public static ImmutableArray<JqBuiltin> All { get; } =
    [
        JqBuiltin.Value("keys", 0, static (site, input, _) => Keys(site, input, isSorted: true)),
        JqBuiltin.Value("keys_unsorted", 0, static (site, input, _) => Keys(site, input, isSorted: false)),
        JqBuiltin.Value("has", 1, Has),
        JqBuiltin.Value("to_entries", 0, ToEntries),
        JqBuiltin.Value("from_entries", 0, FromEntries),
    ];

    private static Value Keys(JqCallSite site, Value input, bool isSorted)
    {
        switch (input.Kind)
        {
            case ValueKind.Map when isSorted:
                return Value.FromItems(JqOrder.SortedKeys(input.AsMap));
            case ValueKind.Map:
                return Value.From(input.AsMap.Select(static entry => entry.Key));
            case ValueKind.Sequence:
                return Value.From(Enumerable.Range(0, input.AsSequence.Length).Select(static index => Value.From((long)index)));
            default:
                return site.Fail(JqAccess.NotIterable, input);
        }
    }

    private static Value Has(JqCallSite site, Value input, Value[] arguments)
    {
        var key = arguments[0];
        switch (input.Kind)
        {
            case ValueKind.Map:
                return Value.From(input.AsMap.ContainsKey(key));
            case ValueKind.Sequence when key.IsInteger:
                var position = JqAccess.Position(key, input.AsSequence.Length);
                return Value.From(position >= 0 && position < input.AsSequence.Length);
            case ValueKind.Sequence when key.Kind == ValueKind.Sequence:
                return Value.True;
            case ValueKind.None:
                return Value.False;
            default:
                return site.Fail("cannot index {0} with {1}", input, key);
        }
    }

    private static Value ToEntries(JqCallSite site, Value input, Value[] arguments)
    {
        if (!JqIteration.IsIterable(input))
        {
            return site.Fail(JqAccess.NotIterable, input);
        }

        var entries = new ValueListBuilder();
        JqIteration.Run(input, (key, value) =>
        {
            entries.Add(Value.From(new ValueMapBuilder(2).Set(KeyName, key).Set(ValueName, value).ToMap()));
            return true;
        });
        return Value.FromItems(entries.ToArray());
    }

    /// <summary>Only <c>key</c> and <c>value</c> are read; a missing key is null.</summary>
    private static Value FromEntries(JqCallSite site, Value input, Value[] arguments)
    {
        if (!JqIteration.IsIterable(input))
        {
            return site.Fail(JqAccess.NotIterable, input);
        }

        var builder = new ValueMapBuilder();
        var goesOn = JqIteration.Run(input, (_, entry) =>
        {
            var key = JqAccess.Index(entry, KeyName, site.Span, site.Run);
            var value = key.IsUndefined ? key : JqAccess.Index(entry, ValueName, site.Span, site.Run);
            builder.Set(JqNumber.Normalize(key), value);
            return !value.IsUndefined;
        });
        return goesOn ? Value.From(builder.ToMap()) : Value.Undefined;
    }
}
