using System.Collections.Immutable;
using Semconv.LiveCheck.Advice.Definitions;
using Semconv.LiveCheck.Advice.Entities;
using Semconv.LiveCheck.Advice.Values;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Samples;
using Semconv.LiveCheck.Samples.Inputs;
using Semconv.LiveCheck.Statistics;

namespace Semconv.LiveCheck.Advice.Signals;

/// <summary>Judges metrics, their points and exemplars.</summary>
internal sealed class MetricAdvisor(AdviceSession session)
{
    private readonly AdviceSink _sink = session.Sink;
    private readonly EntityCompiler _compiler = new(session.Index, session.Keys);
    private readonly EntityChecker _entities = new(session.Sink);
    private EntryTable<MetricEntry>? _entries;

    /// <summary>What is known about metrics, by name.</summary>
    public EntryTable<MetricEntry> Entries => _entries ??= new EntryTable<MetricEntry>(session.Index.Metrics.Keys, Make);

    public void Check(MetricEntry entry, in MetricSample metric, in FindingSite site)
    {
        entry.Count++;
        _sink.BeginPart(_sink.NextPart(), SampleTypes.Metric);
        CheckMetric(entry, metric, site);
        _sink.EndPart(EntityKind.Metric);
        for (var index = 0; index < metric.Points.Count; index++)
        {
            CheckPoint(entry, metric.Points[index], site with { SampleName = default });
        }
    }

    private void CheckMetric(MetricEntry entry, in MetricSample metric, in FindingSite site)
    {
        Add(entry.Findings, site);
        if (entry.Definition is not null)
        {
            if (!metric.Instrument.SequenceEqual(entry.Instrument))
            {
                _sink.Add(entry.Instruments!.Of(metric.Instrument), site);
            }

            if (!metric.Unit.SequenceEqual(entry.Unit))
            {
                _sink.Add(entry.Units!.Of(metric.Unit), site);
            }
        }

        if (entry.Entities is not null)
        {
            _entities.Check(entry.Entities, session.Read(metric.Origin.ResourceAttributes), site);
        }

        Add(entry.LaterFindings, site);
    }

    private void CheckPoint(MetricEntry entry, in MetricPointSample point, in FindingSite site)
    {
        var part = _sink.NextPart();
        session.Check(point.Attributes, entry.Context, site);
        _sink.BeginPart(part, TypeOf(point.Figures.Form));
        if (!IsPassedOver(point.Figures.Form))
        {
            session.ReportAbsences(entry.Context, onlyRequired: false, site);
        }

        _sink.EndPart(EntityKind.DataPoint);
        for (var index = 0; index < point.Exemplars.Count; index++)
        {
            _sink.Pass(EntityKind.Exemplar);
            session.Check(point.Exemplars[index].FilteredAttributes, session.Generic, site);
        }
    }

    private static string TypeOf(MetricPointForm form) => form switch
    {
        MetricPointForm.Histogram => SampleTypes.HistogramPoint,
        MetricPointForm.ExponentialHistogram => SampleTypes.ExponentialHistogramPoint,
        _ => SampleTypes.NumberPoint,
    };

    /// <summary>Weaver asks no attributes of exponential histograms, unless it reads them from a file, where it takes them for plain ones.</summary>
    private bool IsPassedOver(MetricPointForm form) =>
        form == MetricPointForm.ExponentialHistogram && session.Options.IsWeaverCompatible && session.Attributes.Traits.Format != TelemetryFormat.WeaverJson;

    private void Add(ImmutableArray<Finding> findings, in FindingSite site)
    {
        foreach (var finding in findings)
        {
            _sink.Add(finding, site);
        }
    }

    private MetricEntry Make(string name)
    {
        var definition = session.Index.Metrics.GetValueOrDefault(name);
        return new MetricEntry(definition)
        {
            Findings = definition is null ? [SignalFindings.MissingMetric] : SignalFindings.OfDefinition(definition, "Metric", "metric_name", name),
            LaterFindings = NamespaceIndex.IsWellFormed(name) ? [] : [SignalFindings.InvalidMetricName(name)],
            Context = definition is null ? session.Generic : new SignalContext(definition.Attributes, isLegacy: false),
            Entities = definition is null ? null : _compiler.Compile(definition.EntityAssociations, definition.Provenance),
            Units = definition is null ? null : new UnlistedValues((unit, _) => SignalFindings.UnitMismatch(definition, unit)),
            Instruments = definition is null ? null : new UnlistedValues((instrument, _) => SignalFindings.UnexpectedInstrument(definition, instrument)),
        };
    }
}
