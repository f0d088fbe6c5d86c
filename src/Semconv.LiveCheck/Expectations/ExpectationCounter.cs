using System.Globalization;
using System.Text;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Samples;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.LiveCheck.Expectations;

/// <summary>Counts what a scenario expects, and says at the end what is missing.</summary>
public sealed class ExpectationCounter
{
    private const int LongestName = 512;

    private readonly Scenario _scenario;
    private readonly long[] _counts;

    public ExpectationCounter(Scenario scenario)
    {
        _scenario = scenario;
        _counts = new long[scenario.Expectations.Length];
    }

    /// <summary>Whether nothing is expected, so that nothing needs to be counted.</summary>
    public bool IsEmpty => _counts.Length == 0;

    /// <summary>Reports types that the registry does not have: what can never be seen must not be expected, least of all zero times.</summary>
    public void ReportUnknownTypes(IEnumerable<string> types, DiagnosticBag diagnostics)
    {
        var known = types.ToHashSet(StringComparer.Ordinal);
        foreach (var wanted in _scenario.Expectations)
        {
            if (wanted.Type is { } type && !known.Contains(type))
            {
                diagnostics.Report(LiveCheckDiagnostics.UnknownSpanType(wanted.Location, type, NearestName.Find(type, known)));
            }
        }
    }

    /// <param name="span">The span.</param>
    /// <param name="type">The type it was matched to; null when there is none.</param>
    /// <param name="service">The service; empty when it has no name.</param>
    public void Count(in SpanSample span, string? type, string service)
    {
        for (var index = 0; index < _counts.Length; index++)
        {
            var wanted = _scenario.Expectations[index];
            if (wanted.Signal == ExpectedSignal.Span && (wanted.Type is null || wanted.Type == type) && (wanted.Kind is null || wanted.Kind == span.Kind)
                && IsNamed(wanted, span.Name, service) && HasAttributes(wanted, span.Attributes))
            {
                _counts[index]++;
            }
        }
    }

    /// <summary>Attributes of a metric are those of any one point.</summary>
    public void Count(in MetricSample metric, string service)
    {
        for (var index = 0; index < _counts.Length; index++)
        {
            var wanted = _scenario.Expectations[index];
            if (wanted.Signal == ExpectedSignal.Metric && IsNamed(wanted, metric.Name, service) && HasAttributes(wanted, metric))
            {
                _counts[index]++;
            }
        }
    }

    public void Count(in LogSample log, string service)
    {
        for (var index = 0; index < _counts.Length && !log.EventName.IsEmpty; index++)
        {
            var wanted = _scenario.Expectations[index];
            if (wanted.Signal == ExpectedSignal.Event && IsNamed(wanted, log.EventName, service) && HasAttributes(wanted, log.Attributes))
            {
                _counts[index]++;
            }
        }
    }

    /// <summary>Gives what is not as expected to a consumer, and reports what was never seen.</summary>
    public void Complete(IFindingConsumer findings, DiagnosticBag diagnostics)
    {
        for (var index = 0; index < _counts.Length; index++)
        {
            var (wanted, count) = (_scenario.Expectations[index], _counts[index]);
            if (wanted.Count.Holds(count))
            {
                continue;
            }

            findings.Take(FindingOf(wanted, count), new FindingSite
            {
                SignalType = wanted.Signal switch { ExpectedSignal.Span => SignalType.Span, ExpectedSignal.Metric => SignalType.Metric, _ => SignalType.Log },
                SignalName = Encoding.UTF8.GetBytes(wanted.Name?.Text ?? string.Empty),
                SampleName = Encoding.UTF8.GetBytes(wanted.Name?.Text ?? wanted.Type ?? string.Empty),
                Service = wanted.Service ?? string.Empty,
                SpanType = wanted.Type,
            });
            if (count == 0)
            {
                diagnostics.Report(LiveCheckDiagnostics.ExpectedMissing(wanted.Location, wanted.Subject));
            }
        }
    }

    private static Finding FindingOf(Expectation wanted, long count)
    {
        var rule = (count, wanted.Signal) switch
        {
            (> 0, _) => ExpectationRules.SpanCount,
            (_, ExpectedSignal.Span) => ExpectationRules.SpanMissing,
            (_, ExpectedSignal.Metric) => ExpectationRules.MetricMissing,
            _ => ExpectationRules.EventMissing,
        };
        var seen = count == 0 ? "never seen" : string.Create(CultureInfo.InvariantCulture, $"seen {count} {(count == 1 ? "time" : "times")}");
        return new Finding(rule, $"Expected {wanted.Count} of {wanted.Subject}, {seen}.")
        {
            Context =
            [
                new FindingContext("expected", wanted.Count.ToString()),
                new FindingContext("subject", wanted.Subject),
            ],
        };
    }

    private static bool IsNamed(Expectation wanted, ReadOnlySpan<byte> name, string service)
    {
        if (wanted.Service is not null && wanted.Service != service)
        {
            return false;
        }

        if (wanted.Name is not { } pattern)
        {
            return true;
        }

        Span<char> text = stackalloc char[LongestName];
        Encoding.UTF8.TryGetChars(name[..Math.Min(name.Length, LongestName)], text, out var length);
        return pattern.IsMatch(text[..length]);
    }

    private static bool HasAttributes(Expectation wanted, in SampleAttributes attributes)
    {
        foreach (var attribute in wanted.Attributes)
        {
            if (!attribute.IsIn(attributes))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasAttributes(Expectation wanted, in MetricSample metric)
    {
        for (var index = 0; index < metric.Points.Count; index++)
        {
            if (HasAttributes(wanted, metric.Points[index].Attributes))
            {
                return true;
            }
        }

        return wanted.Attributes.IsEmpty;
    }
}
