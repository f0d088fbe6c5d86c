using System.Collections.Immutable;
using Semconv.Templating.Jq.Calls;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Prelude;

/// <summary>Weaver's helpers that read attributes and signals out of a resolved registry.</summary>
internal static class PreludeSignals
{
    private const string Other = "other";

    private static readonly Value RootNamespace = Value.From("root_namespace");
    private static readonly Value Attributes = Value.From("attributes");

    public static Value ReadAttributes(JqCallSite site, Value registry, Value options)
    {
        if (PreludeOptions.Read(site, options) is not { } read)
        {
            return Value.Undefined;
        }

        var found = read.IsV2 ? AttributesOfV2(site, registry) : AttributesOfV1(site, registry);
        if (found is not { } attributes)
        {
            return Value.Undefined;
        }

        var kept = new ValueListBuilder(attributes.Length);
        foreach (var attribute in attributes)
        {
            var rootNamespace = NamespaceOfAttribute(site, attribute, read.IsV2);
            if (rootNamespace.IsUndefined)
            {
                return rootNamespace;
            }

            if (!read.CanTest(site, attribute, rootNamespace))
            {
                return Value.Undefined;
            }

            if (read.Keeps(attribute) && read.KeepsNamespace(rootNamespace))
            {
                kept.Add(PreludeItems.FilterMembers(PreludeItems.With(attribute, RootNamespace, rootNamespace), read.Keeps));
            }
        }

        var sorted = PreludeItems.SortBy(
            kept.Items, static item => item["root_namespace"], static item => PreludeItems.GetFirst(item, "name", "key"));
        return Value.FromItems(sorted);
    }

    public static Value ReadSignals(JqCallSite site, Value registry, Value signal, Value options)
    {
        if (PreludeOptions.Read(site, options) is not { } read)
        {
            return Value.Undefined;
        }

        var found = read.IsV2 ? SignalsOfV2(site, registry, signal) : SignalsOfV1(site, registry, signal);
        if (found is not { } signals)
        {
            return Value.Undefined;
        }

        var kept = new ValueListBuilder();
        foreach (var item in signals)
        {
            var rootNamespace = read.IsV2 ? Segment(site, IdOf(signal, item), 0) : Segment(site, PreludeItems.Get(item, "id"), 1);
            if (rootNamespace.IsUndefined)
            {
                return rootNamespace;
            }

            if (!read.CanTest(site, item, rootNamespace))
            {
                return Value.Undefined;
            }

            if (read.Keeps(item) && read.KeepsNamespace(rootNamespace))
            {
                kept.Add(WithAttributes(item, rootNamespace, read));
            }
        }

        return Value.FromItems(PreludeItems.SortBy(kept.Items, static item => item["root_namespace"]));
    }

    /// <summary>What the root namespace of a v2 signal is read from; null for kinds that nobody knows.</summary>
    public static Value IdOf(Value signal, Value item) => signal.Kind != ValueKind.String ? Value.None : signal.AsString switch
    {
        "span" or "entity" => PreludeItems.Get(item, "type"),
        "metric" or "event" => PreludeItems.Get(item, "name"),
        _ => Value.None,
    };

    /// <summary>The group type of a signal: resources are entities.</summary>
    public static bool IsSignal(Value signal, Value group) =>
        signal.Kind == ValueKind.String && group["type"].Kind == ValueKind.String
        && group["type"].AsString == (signal.AsString.Contains("resource", StringComparison.Ordinal) ? "entity" : signal.AsString);

    public static Value ListName(Value signal) => Value.From(JqText.ToText(signal) switch
    {
        "entity" => "entities",
        var name => name + "s",
    });

    private static ImmutableArray<Value>? SignalsOfV1(JqCallSite site, Value registry, Value signal)
    {
        if (ItemsOf(site, registry, "groups") is not { } groups)
        {
            return null;
        }

        if (signal.Kind != ValueKind.String)
        {
            site.Fail("cannot index {0} with {1}", signal, Value.From("resource"));
            return null;
        }

        return ValueListBuilder.Keep(groups, group => IsSignal(signal, group));
    }

    private static ImmutableArray<Value>? SignalsOfV2(JqCallSite site, Value registry, Value signal)
    {
        var content = JqAccess.Index(registry, Value.From("registry"), site.Span, site.Run);
        if (content.IsUndefined)
        {
            return null;
        }

        if (IdOf(signal, Value.EmptyMap) is { IsNone: true } && content.Kind == ValueKind.Map && content[ListName(signal).AsString].IsUndefined)
        {
            site.Throw("split input and separator must be strings");
            return null;
        }

        return ItemsOf(site, content, ListName(signal).AsString);
    }

    private static ImmutableArray<Value>? AttributesOfV1(JqCallSite site, Value registry)
    {
        if (ItemsOf(site, registry, "groups") is not { } groups)
        {
            return null;
        }

        var attributes = new ValueListBuilder();
        foreach (var group in groups)
        {
            var id = group["id"];
            if (group["type"] is { Kind: ValueKind.String, AsString: "attribute_group" } && id.Kind == ValueKind.String
                && id.AsString.StartsWith("registry.", StringComparison.Ordinal) && group["attributes"].Kind == ValueKind.Sequence)
            {
                attributes.AddRange(group["attributes"].AsSequence.AsSpan());
            }
        }

        return attributes.DrainToImmutable();
    }

    private static ImmutableArray<Value>? AttributesOfV2(JqCallSite site, Value registry)
    {
        var content = JqAccess.Index(registry, Value.From("registry"), site.Span, site.Run);
        return content.IsUndefined ? null : ItemsOf(site, content, "attributes");
    }

    private static ImmutableArray<Value>? ItemsOf(JqCallSite site, Value parent, string key)
    {
        var list = JqAccess.Index(parent, Value.From(key), site.Span, site.Run);
        if (list.Kind == ValueKind.Sequence)
        {
            return list.AsSequence;
        }

        if (!list.IsUndefined)
        {
            site.Fail(JqAccess.NotIterable, list);
        }

        return null;
    }

    private static Value NamespaceOfAttribute(JqCallSite site, Value attribute, bool isV2)
    {
        var name = PreludeItems.GetFirst(attribute, "name", "key");
        if (name.Kind != ValueKind.String)
        {
            return site.Throw("split input and separator must be strings");
        }

        var dot = name.AsString.IndexOf('.', StringComparison.Ordinal);
        return Value.From(dot >= 0 ? name.AsString[..dot] : isV2 ? name.AsString : Other);
    }

    private static Value Segment(JqCallSite site, Value id, int index)
    {
        if (id.Kind != ValueKind.String)
        {
            return site.Throw("split input and separator must be strings");
        }

        var segments = id.AsString.Split('.');
        return Value.From(index < segments.Length ? segments[index] : Other);
    }

    private static Value WithAttributes(Value item, Value rootNamespace, PreludeOptions options)
    {
        var attributes = item["attributes"];
        var filtered = attributes.Kind == ValueKind.Sequence
            ? Value.From(PreludeItems.Filter(attributes.AsSequence, options.Keeps))
            : Value.None;
        var builder = new ValueMapBuilder(item.AsMap.Count + 2).SetAll(item.AsMap);
        return Value.From(builder.Set(RootNamespace, rootNamespace).Set(Attributes, filtered).ToMap());
    }
}
