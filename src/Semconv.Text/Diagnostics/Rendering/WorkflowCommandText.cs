namespace Semconv.Text.Diagnostics.Rendering;

/// <summary>Text as the workflow commands of GitHub hold it.</summary>
public static class WorkflowCommandText
{
    /// <summary>Line breaks have a form of their own; no other control character may reach the log.</summary>
    public static string EscapeData(string text) => TerminalText.Escape(text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal));

    public static string EscapeProperty(string text) => EscapeData(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
