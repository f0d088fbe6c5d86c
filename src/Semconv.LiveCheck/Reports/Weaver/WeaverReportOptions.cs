namespace Semconv.LiveCheck.Reports.Weaver;

/// <summary>How a report is written.</summary>
/// <param name="Format">Its form.</param>
public sealed record WeaverReportOptions(WeaverReportFormat Format)
{
    /// <summary>Whether each sample is a document of its own, as Weaver writes unless told otherwise; JSON lines always are.</summary>
    public bool IsStreamed { get; init; }

    /// <summary>Whether to leave out all that Weaver 0.25 does not write: ids and times of spans, and findings about traces.</summary>
    public bool IsWeaverCompatible { get; init; }
}
