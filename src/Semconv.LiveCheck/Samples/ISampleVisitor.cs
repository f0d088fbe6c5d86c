using Semconv.LiveCheck.Samples.Inputs;

namespace Semconv.LiveCheck.Samples;

/// <summary>Takes telemetry one sample at a time (docs/decisions/0005-telemetry-as-a-stream.md).</summary>
/// <remarks>
/// A sample is a view of bytes that change after the method returned: what is to be kept has to be copied.
/// Resources and scopes come before the samples in them; every sample gives its resource and scope again as its origin.
/// </remarks>
public interface ISampleVisitor
{
    void VisitSpan(in SpanSample span);

    void VisitMetric(in MetricSample metric);

    void VisitLog(in LogSample log);

    /// <summary>Says what the next samples come from. Called before the first sample of an input, and of every file inside an archive.</summary>
    void VisitInput(InputTraits traits)
    {
    }

    /// <summary>A resource that the input describes; the scope of this origin is empty. One that the input leaves out is not visited.</summary>
    void VisitResource(in SampleOrigin origin)
    {
    }

    /// <summary>A scope that the input describes, or that has at least a schema URL.</summary>
    void VisitScope(in SampleOrigin origin)
    {
    }

    /// <summary>An attribute that belongs to nothing, as Weaver's samples have it.</summary>
    void VisitAttribute(in SampleEntry attribute)
    {
    }

    /// <summary>An event of a span that is not given, as Weaver's samples have it.</summary>
    void VisitSpanEvent(in SpanEventSample spanEvent)
    {
    }

    /// <summary>A link of a span that is not given, as Weaver's samples have it.</summary>
    void VisitSpanLink(in SpanLinkSample link)
    {
    }

    void VisitProfile(in ProfileSample profile)
    {
    }
}
