using System.Globalization;
using System.Text;
using System.Text.Json;
using Semconv.LiveCheck.Samples;
using Semconv.LiveCheck.Samples.Inputs;

namespace Semconv.Otlp.Tests;

/// <summary>Writes down of every span what a format with certain losses can still say, so that formats can be compared.</summary>
/// <remarks>The Zipkin exporter for JavaScript leaves the scope out and joins lists with commas.</remarks>
internal sealed class SpanSummary(InputLosses losses, bool isOfJavaScript = false) : ISampleVisitor
{
    private const ulong Microsecond = 1000;

    public List<string> Spans { get; } = [];

    public InputTraits Traits { get; private set; }

    public void VisitInput(InputTraits traits) => Traits = traits;

    public void VisitSpan(in SpanSample span)
    {
        var name = Encoding.UTF8.GetString(span.Name);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Hex(span.TraceId)} {Hex(span.SpanId)} {Hex(span.ParentSpanId)}");
        text.Append(CultureInfo.InvariantCulture, $" {(Has(InputLosses.NameCase) ? name.ToUpperInvariant() : name)} {(Has(InputLosses.InternalKind) ? Math.Max(span.Kind, 1) : span.Kind)}");
        text.Append(CultureInfo.InvariantCulture, $" status {span.StatusCode} '{Encoding.UTF8.GetString(span.StatusMessage)}'");
        if (!isOfJavaScript)
        {
            text.Append(CultureInfo.InvariantCulture, $" scope '{Encoding.UTF8.GetString(span.Origin.ScopeName)}' '{Encoding.UTF8.GetString(span.Origin.ScopeVersion)}'");
        }

        if (!Has(InputLosses.Nanoseconds | InputLosses.NameCase))
        {
            text.Append(CultureInfo.InvariantCulture, $" at {span.StartTime / Microsecond} for {(span.EndTime - span.StartTime) / Microsecond}");
        }

        text.Append(Has(InputLosses.TraceState) ? "" : $" state '{Encoding.UTF8.GetString(span.TraceState)}'");
        text.Append(CultureInfo.InvariantCulture, $" of {Attributes(span.Origin.ResourceAttributes, isResource: true)} {Attributes(span.Attributes)}");
        for (var index = 0; index < span.Events.Count; index++)
        {
            var item = span.Events[index];
            text.Append(CultureInfo.InvariantCulture, $" event {Encoding.UTF8.GetString(item.Name)} {Attributes(item.Attributes)}");
        }

        Spans.Add(text.ToString());
    }

    public void VisitMetric(in MetricSample metric)
    {
    }

    public void VisitLog(in LogSample log)
    {
    }

    private bool Has(InputLosses loss) => losses.HasFlag(loss);

    private string Attributes(SampleAttributes attributes, bool isResource = false)
    {
        var list = new List<string>();
        foreach (var attribute in attributes)
        {
            var key = Encoding.UTF8.GetString(attribute.Key);
            if (isResource && Has(InputLosses.ResourceAttributes) && key != "service.name")
            {
                continue;
            }

            var value = Value(attribute.Value);
            var isText = Has(InputLosses.AttributeTypes) || (Has(InputLosses.ListTypes) && attribute.Value.Kind is SampleValueKind.List or SampleValueKind.Text);
            list.Add(isText ? $"{key}={value}" : $"{key}={attribute.Value.Kind}:{value}");
        }

        list.Sort(StringComparer.Ordinal);
        return $"{{ {string.Join(", ", list)} }}";
    }

    private string Value(SampleValue value)
    {
        switch (value.Kind)
        {
            case SampleValueKind.Bool:
                return value.Bool ? "true" : "false";
            case SampleValueKind.Int:
                return value.Int.ToString(CultureInfo.InvariantCulture);
            case SampleValueKind.Double:
                return value.Double.ToString("R", CultureInfo.InvariantCulture);
            case SampleValueKind.Text:
                return Encoding.UTF8.GetString(value.Text);
            case SampleValueKind.List:
                var items = new List<string>();
                foreach (var item in value.Items)
                {
                    items.Add(!isOfJavaScript && item.Value.Kind == SampleValueKind.Text ? JsonSerializer.Serialize(Encoding.UTF8.GetString(item.Value.Text)) : Value(item.Value));
                }

                return isOfJavaScript ? string.Join(",", items) : $"[{string.Join(",", items)}]";
            default:
                return value.Kind.ToString();
        }
    }

    private static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes);
}
