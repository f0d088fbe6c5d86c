using System.Collections.Immutable;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Findings.Emission;

namespace Semconv.Otlp.Export;

/// <summary>Makes log records of findings; the names of event and attributes are Weaver's. Not for several threads.</summary>
/// <remarks>Findings and resources are made once and are found often, so what is always the same is kept; how much is bounded.</remarks>
public sealed class FindingRecords
{
    private const string Prefix = "weaver.finding.";
    private const string ContextPrefix = $"{Prefix}context.";
    private const string ResourcePrefix = $"{Prefix}resource.attribute.";
    private const int MostFindings = 10_000;
    private const int MostResources = 1_000;

    private readonly Dictionary<Finding, ImmutableArray<ExportField>> _findings = [];

    /// <summary>Lists are told apart by reference.</summary>
    private readonly Dictionary<ImmutableArray<FindingContext>, ImmutableArray<ExportField>> _resources = [];

    public ExportEvent Of(FindingLog log)
    {
        var fields = ImmutableArray.CreateBuilder<ExportField>();
        fields.AddRange(FieldsOf(log.Finding));
        fields.Add(Text("sample.type", log.SampleType));
        if (log.SignalType.Word() is { } type)
        {
            fields.Add(Text("signal.type", type));
        }

        if (log.SignalName.Length > 0)
        {
            fields.Add(Text("signal.name", log.SignalName));
        }

        AddContext(log.Details, fields);
        fields.AddRange(FieldsOf(log.Resource));
        return new ExportEvent(FindingEvent.Name)
        {
            Body = log.Finding.Message,
            Severity = SeverityOf(log.Finding.Level),
            Occurred = log.Time,
            Time = log.Time,
            TraceId = log.TraceId,
            SpanId = log.SpanId,
            Attributes = fields.DrainToImmutable(),
        };
    }

    private static ExportSeverity SeverityOf(FindingLevel level) => level switch
    {
        FindingLevel.Violation => ExportSeverity.Error,
        FindingLevel.Improvement => ExportSeverity.Warning,
        _ => ExportSeverity.Information,
    };

    private ImmutableArray<ExportField> FieldsOf(Finding finding)
    {
        if (!_findings.TryGetValue(finding, out var fields))
        {
            var made = ImmutableArray.CreateBuilder<ExportField>();
            made.Add(Text("id", finding.Rule.Id));
            made.Add(Text("level", finding.Level.Word()));
            AddContext(finding.Context, made);
            fields = made.DrainToImmutable();
            Keep(_findings, finding, fields, MostFindings);
        }

        return fields;
    }

    private ImmutableArray<ExportField> FieldsOf(ImmutableArray<FindingContext> resource)
    {
        if (!_resources.TryGetValue(resource, out var fields))
        {
            fields = [.. resource.Select(entry => new ExportField(ResourcePrefix + entry.Key, ValueOf(entry.Value)))];
            Keep(_resources, resource, fields, MostResources);
        }

        return fields;
    }

    /// <summary>A list becomes an attribute for each of its items, as in Weaver.</summary>
    private static void AddContext(ImmutableArray<FindingContext> context, ImmutableArray<ExportField>.Builder fields)
    {
        foreach (var (key, value) in context)
        {
            if (value is not FindingValue.Texts { Values: var items })
            {
                fields.Add(new ExportField(ContextPrefix + key, ValueOf(value)));
                continue;
            }

            for (var index = 0; index < items.Length; index++)
            {
                fields.Add(new ExportField(FormattableString.Invariant($"{ContextPrefix}{key}.{index}"), new ExportText(items[index])));
            }
        }
    }

    private static ExportValue ValueOf(FindingValue value) => value switch
    {
        FindingValue.Integer integer => new ExportInt(integer.Value),
        FindingValue.Real real => new ExportDouble(real.Value),
        FindingValue.Truth truth => new ExportBool(truth.Value),
        FindingValue.Texts texts => new ExportList([.. texts.Values.Select(text => new ExportText(text))]),
        _ => new ExportText(value.Words()),
    };

    private static ExportField Text(string key, string value) => new(Prefix + key, new ExportText(value));

    private static void Keep<TKey>(Dictionary<TKey, ImmutableArray<ExportField>> kept, TKey key, ImmutableArray<ExportField> fields, int most)
        where TKey : notnull
    {
        if (kept.Count == most)
        {
            kept.Clear();
        }

        kept.Add(key, fields);
    }
}
