using System.Collections.Immutable;
using Semconv.Templating.Jq.Calls;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Prelude;

/// <summary>Weaver's helpers, as filters that every program can call.</summary>
internal static class PreludeFunctions
{
    public static ImmutableArray<JqBuiltin> All { get; } =
    [
        .. WithAndWithoutOptions("semconv_attributes", PreludeSignals.ReadAttributes),
        .. WithAndWithoutOptions("semconv_grouped_attributes", static (site, input, options) =>
            Group(site, PreludeSignals.ReadAttributes(site, input, options), "attributes")),
        JqBuiltin.Value("semconv_group_attributes_by_root_namespace", 0, static (site, input, _) => Group(site, input, "attributes")),
        JqBuiltin.Value("semconv_signal", 2, static (site, input, arguments) =>
            PreludeSignals.ReadSignals(site, input, arguments[0], arguments[1])),
        .. OfKind("metrics", "metric", static item => PreludeItems.GetFirst(item, "metric_name", "name")),
        .. OfKind("spans", "span", static item => PreludeItems.Get(item, "type")),
        .. OfKind("events", "event", static item => PreludeItems.Get(item, "name")),
        .. OfKind("entities", "entity", static item => PreludeItems.Get(item, "type")),
        .. Internals(),
    ];

    public static bool TakesOptions(string name) =>
        name.StartsWith("semconv_", StringComparison.Ordinal) || name is "stability_filter" or "deprecated_filter" or "code_generation_exclude_filter";

    /// <param name="plural">How helpers call the kind of signals.</param>
    /// <param name="signal">Its type.</param>
    /// <param name="key">What its signals are sorted by.</param>
    private static IEnumerable<JqBuiltin> OfKind(string plural, string signal, Func<Value, Value> key)
    {
        Value Read(JqCallSite site, Value input, Value options)
        {
            var signals = PreludeSignals.ReadSignals(site, input, Value.From(signal), options);
            return signals.IsUndefined ? signals : Value.FromItems(PreludeItems.SortBy(signals.AsSequence.AsSpan(), key));
        }

        return
        [
            .. WithAndWithoutOptions("semconv_" + plural, Read),
            .. WithAndWithoutOptions("semconv_grouped_" + plural, (site, input, options) => Group(site, Read(site, input, options), plural)),
            JqBuiltin.Value($"semconv_group_{plural}_by_root_namespace", 0, (site, input, _) => Group(site, input, plural)),
        ];
    }

    private static JqBuiltin[] WithAndWithoutOptions(string name, Func<JqCallSite, Value, Value, Value> function) =>
    [
        JqBuiltin.Value(name, 0, (site, input, _) => function(site, input, Value.None)),
        JqBuiltin.Value(name, 1, (site, input, arguments) => function(site, input, arguments[0])),
    ];

    private static JqBuiltin[] Internals() =>
    [
        JqBuiltin.Value("get_attribute_name_or_key", 1, static (_, _, arguments) => PreludeItems.GetFirst(arguments[0], "name", "key")),
        JqBuiltin.Value("get_metric_name", 1, static (_, _, arguments) => PreludeItems.GetFirst(arguments[0], "metric_name", "name")),
        JqBuiltin.Value("get_id", 2, static (_, _, arguments) => PreludeSignals.IdOf(arguments[0], arguments[1])),
        JqBuiltin.Value("expand_stability", 1, static (_, _, arguments) => PreludeOptions.ExpandStability(arguments[0])),
        Filter("stability_filter", static options => options.FiltersStability ? options.KeepsStability : null),
        Filter("code_generation_exclude_filter", static options => options.FiltersAnnotations ? options.KeepsAnnotations : null),
        Filter("deprecated_filter", static options => options.FiltersDeprecated ? options.KeepsDeprecated : null),
        JqBuiltin.Value("signal_filter", 1, static (site, input, arguments) => input.Kind == ValueKind.Sequence
            ? Value.From(ValueListBuilder.Keep(input.AsSequence, item => PreludeSignals.IsSignal(arguments[0], item)))
            : site.Fail(JqAccess.NotIterable, input)),
        JqBuiltin.Value("signal_filter_v2", 1, static (site, input, arguments) =>
            JqAccess.Index(input, PreludeSignals.ListName(arguments[0]), site.Span, site.Run)),
    ];

    /// <summary>Without an option that asks for it nothing is filtered, whatever the input is.</summary>
    private static JqBuiltin Filter(string name, Func<PreludeOptions, Func<Value, bool>?> keeps) =>
        JqBuiltin.Value(name, 1, (site, input, arguments) =>
        {
            if (PreludeOptions.Read(site, arguments[0]) is not { } options)
            {
                return Value.Undefined;
            }

            if (keeps(options) is not { } keep)
            {
                return input;
            }

            return input.Kind == ValueKind.Sequence
                ? Value.From(PreludeItems.Filter(input.AsSequence, keep))
                : site.Fail(JqAccess.NotIterable, input);
        });

    /// <summary><c>{root_namespace, plural: [...]}</c> for every root namespace, sorted.</summary>
    private static Value Group(JqCallSite site, Value items, string plural)
    {
        if (items.Kind != ValueKind.Sequence)
        {
            return items.IsUndefined ? items : site.NotA("array", items);
        }

        var sorted = PreludeItems.SortBy(items.AsSequence.AsSpan(), static item => PreludeItems.Get(item, "root_namespace"));
        var groups = new ValueListBuilder();
        for (var next = 0; next < sorted.Length;)
        {
            var rootNamespace = PreludeItems.Get(sorted[next], "root_namespace");
            var members = new ValueListBuilder();
            do
            {
                members.Add(sorted[next++]);
            }
            while (next < sorted.Length && JqOrder.AreEqual(rootNamespace, PreludeItems.Get(sorted[next], "root_namespace")));

            var group = new ValueMapBuilder(2).Set("root_namespace", rootNamespace).Set(plural, Value.FromItems(members.ToArray()));
            groups.Add(Value.From(group.ToMap()));
        }

        return Value.FromItems(groups.ToArray());
    }
}
