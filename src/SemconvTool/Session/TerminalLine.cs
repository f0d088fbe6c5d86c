namespace SemconvTool.Session;

/// <summary>The last line of a terminal, which is written again and again and leaves nothing behind.</summary>
internal sealed class TerminalLine(ToolEnvironment environment)
{
    private string _text = string.Empty;

    /// <summary>Whether a person sees it: never in a file, and never on a terminal that is told to take plain text only.</summary>
    public bool IsShown { get; } =
        environment.ErrorIsTerminal && string.IsNullOrEmpty(environment.Variable("NO_COLOR")) && environment.Variable("TERM") != "dumb";

    public void Write(string text)
    {
        // The last column stays empty: a terminal may wrap there.
        var shown = text[..Math.Min(text.Length, Math.Max(1, environment.Width() - 1))];
        if (shown != _text)
        {
            environment.Error.Write($"\r{shown}{new string(' ', Math.Max(0, _text.Length - shown.Length))}");
            _text = shown;
        }
    }

    /// <summary>Leaves the line to others.</summary>
    public void Clear()
    {
        if (_text.Length > 0)
        {
            environment.Error.Write($"\r{new string(' ', _text.Length)}\r");
            _text = string.Empty;
        }
    }
}
