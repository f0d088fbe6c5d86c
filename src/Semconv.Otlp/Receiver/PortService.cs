using Microsoft.AspNetCore.Http;
using Semconv.Otlp.Receiver.Strays;

namespace Semconv.Otlp.Receiver;

/// <summary>What is done for those who come to a port.</summary>
/// <param name="Limits">What they may take.</param>
/// <param name="Answer">Answers a request.</param>
internal sealed record PortService(ReceiverLimits Limits, Func<HttpContext, ValueTask> Answer)
{
    /// <summary>Looks at the first bytes of connections; null where nobody wants to know.</summary>
    public ProtocolProbe? Probe { get; init; }
}
