namespace Semconv.LiveCheck.Reports.Terminal;

/// <summary>What is coloured, as the number of its terminal escape.</summary>
public enum TerminalStyle
{
    Plain = 0,
    Bold = 1,
    Faint = 2,
    Violation = 31,
    Good = 32,
    Improvement = 33,
    Information = 36,
}
