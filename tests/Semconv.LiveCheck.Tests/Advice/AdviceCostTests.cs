using Semconv.LiveCheck.Advice;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Interning;

namespace Semconv.LiveCheck.Tests.Advice;

/// <summary>A span like those before it costs no memory.</summary>
public sealed class AdviceCostTests : IFindingConsumer
{
    private long _taken;

    [Theory]
    [InlineData("workflow-basic-python")]
    [InlineData("pubsub-redis-http")]
    public void Known_span_allocates_nothing(string capture)
    {
        var keys = new TextPool();
        var names = new TextPool();
        var advisor = new SampleAdvisor(DaprRegistry.Registry, DaprRegistry.SpanTypes, keys, this, new AdviceOptions());
        var (allocated, spans) = (0L, 0);
        var visitor = new SpanVisitor(DaprRegistry.SpanTypes, keys, names, (in span, origin, in match, in attributes) =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            advisor.CheckSpan(span, origin, attributes, match);
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            spans++;
        });
        Capture.Read(capture, "traces.pb", visitor);
        (allocated, spans) = (0, 0);
        Capture.Read(capture, "traces.pb", visitor);
        Assert.True(spans > 0 && _taken > spans);
        Assert.Equal(0, allocated);
    }

    void IFindingConsumer.Take(Finding finding, in FindingSite site) => _taken++;

    void IFindingConsumer.Take(TraceFinding finding) => _taken++;
}
