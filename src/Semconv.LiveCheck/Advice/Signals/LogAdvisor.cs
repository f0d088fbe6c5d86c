using Semconv.LiveCheck.Advice.Entities;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Samples;
using Semconv.LiveCheck.Statistics;
using Semconv.Text;

namespace Semconv.LiveCheck.Advice.Signals;

/// <summary>Judges log records; one with an event name by the definition of the event.</summary>
internal sealed class LogAdvisor(AdviceSession session)
{
    private readonly AdviceSink _sink = session.Sink;
    private readonly EntityCompiler _compiler = new(session.Index, session.Keys);
    private readonly EntityChecker _entities = new(session.Sink);
    private EntryTable<EventEntry>? _entries;

    /// <summary>What is known about events, by name.</summary>
    public EntryTable<EventEntry> Entries => _entries ??= new EntryTable<EventEntry>(session.Index.Events.Keys, Make);

    /// <param name="entry">What is known about the event; null for a record that is none.</param>
    /// <param name="log">The record.</param>
    /// <param name="site">Where it is.</param>
    public void Check(EventEntry? entry, in LogSample log, in FindingSite site)
    {
        var context = entry?.Context ?? session.Generic;
        var part = _sink.NextPart();
        session.Check(log.Attributes, context, site);
        _sink.BeginPart(part, SampleTypes.Log);
        if (entry is not null)
        {
            entry.Count++;
            foreach (var finding in entry.Findings)
            {
                _sink.Add(finding, site);
            }

            session.ReportAbsences(context, onlyRequired: false, site);
            if (entry.Entities is not null)
            {
                _entities.Check(entry.Entities, session.Read(log.Origin.ResourceAttributes), site);
            }
        }

        _sink.EndPart(EntityKind.Log);
    }

    private EventEntry Make(string name)
    {
        var definition = session.Index.Events.GetValueOrDefault(name);
        return new EventEntry(definition)
        {
            Findings = definition is null
                ? [SignalFindings.MissingEvent(name, NearestName.Find(name, session.Index.Events.Keys))]
                : SignalFindings.OfDefinition(definition, "Event", "event_name", name),
            Context = definition is null ? session.Generic : new SignalContext(definition.Attributes, isLegacy: false),
            Entities = definition is null ? null : _compiler.Compile(definition.EntityAssociations, definition.Provenance),
        };
    }
}
