namespace Semconv.LiveCheck.Findings;

/// <summary>Takes findings as they are made.</summary>
public interface IFindingConsumer
{
    /// <summary>A finding about a sample.</summary>
    void Take(Finding finding, in FindingSite site);

    /// <summary>A finding about the shape of a trace.</summary>
    void Take(TraceFinding finding);
}
