using System.Collections.Immutable;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.LiveCheck.Findings;

namespace Semconv.LiveCheck.Advice.Signals;

/// <summary>Words what is found about a metric or event as a whole.</summary>
internal static class SignalFindings
{
    /// <summary>That its definition is deprecated or may still change.</summary>
    public static ImmutableArray<Finding> OfDefinition(SignalDefinition definition, string word, string nameKey, string name)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        if (definition.Deprecated is { } deprecation)
        {
            var reason = Keywords.DeprecationReason.TextOf(deprecation.Reason);
            findings.Add(new Finding(AdviceRules.Deprecated, $"{word} '{name}' is deprecated; reason = '{reason}', note = '{deprecation.EffectiveNote}'.")
            {
                Context =
                [
                    new FindingContext(nameKey, name),
                    new FindingContext("deprecation_reason", reason),
                    new FindingContext("deprecation_note", deprecation.EffectiveNote),
                ],
                Help = DeprecationHelp.Of(deprecation),
                Definition = definition.Provenance,
            });
        }

        if (definition.DeclaredStability is { } stability and not Stability.Stable)
        {
            findings.Add(new Finding(AdviceRules.NotStable, $"{word} '{name}' is not stable; stability = {Keywords.Stability.TextOf(stability)}.")
            {
                Context = [new FindingContext(nameKey, name), new FindingContext("stability", Keywords.Stability.TextOf(stability))],
                Help = $"expect the {word.ToLowerInvariant()} to change; update together with the registry",
                Definition = definition.Provenance,
            });
        }

        return findings.ToImmutable();
    }

    public static Finding MissingMetric { get; } = new(AdviceRules.MissingMetric, "Metric does not exist in the registry.")
    {
        Help = "add the metric to the registry, or do not send it",
    };

    public static Finding MissingEvent(string name, string? nearest) => new(AdviceRules.MissingEvent, $"Event '{name}' does not exist in the registry.")
    {
        Help = nearest is null ? "add the event to the registry, or do not send it" : $"send '{nearest}' if that is meant, or add '{name}' to the registry",
    };

    public static Finding InvalidMetricName(string name) => new(AdviceRules.InvalidFormat, $"Metric name '{name}' does not match name formatting rules.")
    {
        Context = [new FindingContext("metric_name", name)],
        Help = "use lower-case letters and digits, with single dots and underscores between them",
    };

    public static Finding UnitMismatch(MetricDefinition metric, string unit) =>
        new(AdviceRules.UnitMismatch, $"Unit should be '{metric.Unit}', but found '{unit}'.")
        {
            Context = [new FindingContext("unit", unit), new FindingContext("expected", metric.Unit)],
            Help = $"record the metric in '{metric.Unit}'",
            Definition = metric.Provenance,
        };

    public static Finding UnexpectedInstrument(MetricDefinition metric, string instrument)
    {
        var expected = Keywords.Instrument.TextOf(metric.Instrument);
        return Keywords.Instrument.TryGet(instrument, out _)
            ? new(AdviceRules.UnexpectedInstrument, $"Instrument should be '{expected}', but found '{instrument}'.")
            {
                Context = [new FindingContext("instrument", instrument), new FindingContext("expected", expected)],
                Help = $"create the metric with an instrument of kind '{expected}'",
                Definition = metric.Provenance,
            }
            : new(AdviceRules.UnexpectedInstrument, $"Instrument '{instrument}' is not supported")
            {
                Context = [new FindingContext("instrument", instrument)],
                Help = $"create the metric with an instrument of kind '{expected}'",
                Definition = metric.Provenance,
            };
    }
}
