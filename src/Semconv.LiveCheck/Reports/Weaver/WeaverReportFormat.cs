namespace Semconv.LiveCheck.Reports.Weaver;

/// <summary>The forms of Weaver's report.</summary>
public enum WeaverReportFormat
{
    /// <summary>Objects with line breaks: one after the other, or all in one.</summary>
    Json,

    /// <summary>One sample a line, the statistics last.</summary>
    JsonLines,

    Yaml,
}
