using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Objects;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Filters;

/// <summary>Filters that order or group items. Texts compare without case unless asked otherwise.</summary>
internal static class SortFilters
{
    public static Value Sort(RenderState state, Value subject, Arguments arguments)
    {
        var items = Iteration.TryItems(subject) ?? throw FilterErrors.NotList();
        var isCaseSensitive = arguments.KeywordBool("case_sensitive") ?? false;
        var isReverse = arguments.KeywordBool("reverse") ?? false;
        var attribute = arguments.Keyword("attribute");
        var comparer = new TextComparer(isCaseSensitive, isReverse);
        var sorted = attribute.Kind is ValueKind.Undefined or ValueKind.None
            ? StableSort.Sort(items, comparer)
            : SortByAttribute(items, Conversion.ToStringOnly(attribute), comparer);
        arguments.AtMost(0);
        return Value.FromItems(sorted);
    }

    public static Value Unique(RenderState state, Value subject, Arguments arguments)
    {
        var attribute = arguments.Keyword("attribute");
        var isCaseSensitive = arguments.KeywordBool("case_sensitive") ?? false;
        arguments.AtMost(0);
        var path = attribute.Kind is ValueKind.Undefined or ValueKind.None ? null : Conversion.ToStringOnly(attribute);
        var items = Iteration.Items(subject);
        var keys = path is null ? items : ValueListBuilder.ToArray(items, item => PathOr(item, path, Value.Undefined));
        return Value.FromItems(FirstOfEach(items, keys, new TextComparer(isCaseSensitive, false)));
    }

    /// <summary>The items whose key no item before them has.</summary>
    private static Value[] FirstOfEach(Value[] items, Value[] keys, TextComparer comparer)
    {
        var order = StableSort.OrderOf(keys, comparer);
        var isRepeated = new bool[items.Length];
        for (var index = 1; index < order.Length; index++)
        {
            isRepeated[order[index]] = comparer.Compare(keys[order[index - 1]], keys[order[index]]) == 0;
        }

        var first = new ValueListBuilder(items.Length);
        for (var index = 0; index < items.Length; index++)
        {
            if (!isRepeated[index])
            {
                first.Add(items[index]);
            }
        }

        return first.ToArray();
    }

    public static Value DictSort(RenderState state, Value subject, Arguments arguments)
    {
        var isCaseSensitive = arguments.KeywordBool("case_sensitive") ?? false;
        var isReverse = arguments.KeywordBool("reverse") ?? false;
        var by = arguments.Keyword("by");
        arguments.AtMost(0);
        var pairs = Iteration.TryPairs(subject) ?? throw FilterErrors.NotPairList();
        var comparer = new TextComparer(isCaseSensitive, isReverse);
        var byValue = by.IsString && by.AsString == "value";
        return Value.From(pairs.OrderBy(pair => byValue ? pair.Value : pair.Key, comparer)
            .Select(pair => Value.From([pair.Key, pair.Value])));
    }

    public static Value GroupBy(RenderState state, Value subject, Arguments arguments)
    {
        var fallback = arguments.Keyword("default");
        var isCaseSensitive = arguments.KeywordBool("case_sensitive") ?? false;
        var named = arguments.Keyword("attribute");
        var attribute = arguments.Has(0) ? arguments[0] : named;
        if (attribute.IsUndefined)
        {
            throw ArgumentErrors.MissingKeyword("attribute");
        }

        arguments.AtMost(1);
        var path = Conversion.ToStringOnly(attribute);
        var comparer = new TextComparer(isCaseSensitive, false);
        var groups = new List<Value>();
        var members = new List<Value>();
        var grouper = Value.Undefined;
        foreach (var item in Iteration.Items(subject).OrderBy(item => PathOr(item, path, fallback), comparer))
        {
            var key = PathOr(item, path, fallback);
            if (members.Count > 0 && comparer.Compare(grouper, key) != 0)
            {
                groups.Add(Value.From(new GroupObject(grouper, [.. members])));
                members.Clear();
            }

            // The last member names the group.
            grouper = key;
            members.Add(item);
        }

        return Value.From(members.Count == 0 ? groups : groups.Append(Value.From(new GroupObject(grouper, [.. members]))));
    }

    /// <summary>The value at a path; the fallback when it is missing or the path cannot be followed.</summary>
    private static Value PathOr(Value item, string path, Value fallback)
    {
        var value = Access.TryGetPath(item, path);
        return value is { IsUndefined: false } found ? found : fallback;
    }

    private static Value[] SortByAttribute(Value[] items, string attribute, TextComparer comparer)
    {
        string[] paths = [.. attribute.Split(',').Where(path => path.Length > 0).Select(path => path.Trim())];

        // Several keys are compared as one list, and lists compare with case.
        var keys = new Value[items.Length];
        for (var index = 0; index < keys.Length; index++)
        {
            var item = items[index];
            keys[index] = paths.Length > 1
                ? Value.From(paths.Select(path => PathOr(item, path, Value.Undefined)))
                : PathOr(item, paths.Length == 0 ? attribute : paths[0], Value.Undefined);
        }

        return StableSort.Sort(items, keys, comparer);
    }
}
