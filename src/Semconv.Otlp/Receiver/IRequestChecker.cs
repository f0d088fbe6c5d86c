namespace Semconv.Otlp.Receiver;

/// <summary>Takes what is received, one request after the other and never two at a time.</summary>
public interface IRequestChecker
{
    RequestVerdict Check(in ReceivedRequest request);

    /// <summary>Called about ten times a second between requests, so that time passes also when nothing comes.</summary>
    void Idle();
}
