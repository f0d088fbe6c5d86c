using System.Collections.Immutable;
using Semconv.LiveCheck.Findings.Screening;
using Semconv.Text;

namespace Semconv.LiveCheck.Expectations;

/// <summary>Telemetry that a scenario must have, and how much of it.</summary>
/// <param name="Signal">What it is about.</param>
/// <param name="Location">Where it is written.</param>
public sealed record Expectation(ExpectedSignal Signal, Location Location)
{
    /// <summary>The type of a span; null for any.</summary>
    public string? Type { get; init; }

    /// <summary>A pattern for the name of the span, metric or event; null for any.</summary>
    public GlobPattern? Name { get; init; }

    /// <summary>OTLP's number of the kind of a span; null for any.</summary>
    public int? Kind { get; init; }

    public string? Service { get; init; }

    public CountRange Count { get; init; } = CountRange.AtLeastOne;

    public ImmutableArray<AttributeExpectation> Attributes { get; init; } = [];

    /// <summary>Such as <c>span 'dapr.workflow.execute' of 'orders'</c>.</summary>
    public string Subject
    {
        get
        {
            var word = Signal switch { ExpectedSignal.Span => "span", ExpectedSignal.Metric => "metric", _ => "event" };
            var names = new[] { Type, Name?.Text }.OfType<string>().Select(name => $" '{name}'");
            var attributes = Attributes.IsEmpty ? string.Empty : $" with {string.Join(", ", Attributes.Select(attribute => $"'{attribute.Key}'"))}";
            return $"{word}{string.Concat(names)}{(Service is null ? string.Empty : $" of '{Service}'")}{attributes}";
        }
    }
}
