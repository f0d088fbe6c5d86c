using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Samples;
using Semconv.LiveCheck.Statistics;

namespace Semconv.LiveCheck.Advice.Signals;

/// <summary>Judges what has attributes and no definition of its own.</summary>
internal sealed class PartAdvisor(AdviceSession session)
{
    /// <summary>A part of which only the attributes are judged.</summary>
    public void Check(EntityKind kind, in SampleAttributes attributes, in FindingSite site)
    {
        session.Sink.Pass(kind);
        session.Check(attributes, session.Generic, site);
    }

    /// <summary>An attribute that belongs to nothing.</summary>
    public void Check(in SampleEntry attribute, in FindingSite site) =>
        session.Attributes.Check(session.Keys.Add(attribute.Key), attribute, session.Generic, site);
}
