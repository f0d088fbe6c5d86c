using System.Text;
using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Filters.Weaver;

/// <summary>Filters that name metrics as Prometheus does.</summary>
internal static class PrometheusFilters
{
    private static readonly string[] Strategies =
        ["NoTranslation", "UnderscoreEscapingWithoutSuffixes", "NoUTF8EscapingWithSuffixes", "UnderscoreEscapingWithSuffixes"];

    public static Value MetricName(RenderState state, Value subject, Arguments arguments)
    {
        var strategy = KeywordsOnly(arguments).Keyword("translation_strategy");
        if (strategy.IsUndefined)
        {
            throw ArgumentErrors.MissingKeyword("translation_strategy");
        }

        return Value.From(NameOf(Metric.From(subject), Check(Conversion.ToStringOnly(strategy))));
    }

    public static Value MetricNames(RenderState state, Value subject, Arguments arguments)
    {
        var strategy = KeywordsOnly(arguments).Keyword("translation_strategy");
        var expands = arguments.KeywordBool("expand_summary_and_histogram") ?? false;
        var strategies = strategy.Kind is ValueKind.Undefined or ValueKind.None ? Strategies : [Check(Conversion.ToStringOnly(strategy))];
        var metric = Metric.From(subject);
        var names = strategies.Select(name => NameOf(metric, name)).Distinct();
        return Value.From(names.SelectMany(name => expands ? Expand(name, metric.Instrument) : [name]).Distinct().Select(Value.From));
    }

    public static Value UnitName(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        var unit = Metric.Text(subject, "unit");
        return Value.From(PrometheusUnits.TryName(unit) ?? unit);
    }

    /// <summary>Weaver ignores keyword arguments that it does not know here.</summary>
    private static Arguments KeywordsOnly(Arguments arguments) => arguments.Values.Length == 0 ? arguments : throw ArgumentErrors.TooMany();

    private static string Check(string strategy) =>
        Strategies.Contains(strategy) ? strategy : throw WeaverErrors.BadTranslationStrategy(strategy, Strategies);

    private static string NameOf(Metric metric, string strategy)
    {
        var name = strategy.StartsWith("Underscore", StringComparison.Ordinal) ? Escape(metric.Name) : metric.Name;
        if (!strategy.EndsWith("WithSuffixes", StringComparison.Ordinal))
        {
            return name;
        }

        var suffix = PrometheusUnits.TrySuffix(metric.Unit);
        name += suffix is null ? string.Empty : "_" + suffix;
        return metric.Instrument == "counter" ? name + "_total" : name;
    }

    /// <summary>Letters that are not ASCII stay only in front of the first character that must go, as in Weaver.</summary>
    private static string Escape(string name)
    {
        var startsWithDigit = name.Length > 0 && char.IsAsciiDigit(name[0]);
        var output = new StringBuilder(startsWithDigit ? "_" : string.Empty);
        var isEscaping = startsWithDigit;
        foreach (var rune in name.EnumerateRunes())
        {
            isEscaping = isEscaping || !(Rune.IsLetterOrDigit(rune) || rune.Value is '_' or ':');
            var isKept = !isEscaping || (rune.IsAscii && (Rune.IsLetterOrDigit(rune) || rune.Value is '_' or ':'));
            output.Append(isKept ? rune.ToString() : "_");
        }

        return output.ToString();
    }

    private static string[] Expand(string name, string instrument) => instrument switch
    {
        "histogram" => [name, name + "_bucket", name + "_count", name + "_sum"],
        "summary" => [name, name + "_count", name + "_sum"],
        _ => [name],
    };

    /// <summary>What the filters read of a metric.</summary>
    private sealed record Metric(string Name, string Unit, string Instrument)
    {
        public static Metric From(Value value) => new(Text(value, "metric_name"), Text(value, "unit"), Text(value, "instrument"));

        public static string Text(Value value, string key)
        {
            var text = Access.GetAttribute(value, key);
            return text.IsString ? text.AsString : throw WeaverErrors.NotMetricText(key);
        }
    }
}
