using System.Collections.Immutable;
using System.Text;
using Semconv.LiveCheck.Reports.Terminal;
using Semconv.Text.Diagnostics.Rendering;

namespace SemconvTool.LiveChecking.Listening.Views;

/// <summary>A row of a block, made of pieces; user text in it cannot move the cursor.</summary>
internal sealed record LiveRow(params ImmutableArray<(TerminalStyle Style, string Text)> Pieces)
{
    /// <summary>The row with as much as fits, and how many columns it takes.</summary>
    public (string Text, int Width) Render(int columns, bool usesColors)
    {
        var text = new StringBuilder();
        var width = 0;
        foreach (var (style, piece) in Pieces)
        {
            var fitting = LiveText.Fit(TerminalText.Escape(piece), columns - width);
            width += LiveText.Width(fitting);
            text.Append(usesColors && style != TerminalStyle.Plain ? $"\e[{(int)style}m{fitting}\e[0m" : fitting);
        }

        return (text.ToString(), width);
    }
}
