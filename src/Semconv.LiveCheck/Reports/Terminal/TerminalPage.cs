using System.Text;
using Semconv.Text.Diagnostics.Rendering;

namespace Semconv.LiveCheck.Reports.Terminal;

/// <summary>Lines for a terminal: nothing in them moves the cursor, and long ones go on below their start.</summary>
internal sealed class TerminalPage(TextWriter output, bool usesColors, int width)
{
    private const int LeastWidth = 40;

    private readonly int _width = Math.Max(LeastWidth, width);

    /// <summary>A line, made of pieces; what does not fit goes on with the indent of the line and two blanks.</summary>
    public void Line(int indent, params ReadOnlySpan<(TerminalStyle Style, string Text)> pieces)
    {
        var column = indent;
        output.Write(new string(' ', indent));
        foreach (var (style, text) in pieces)
        {
            Write(style, TerminalText.Escape(text), indent + 2, ref column);
        }

        output.Write('\n');
    }

    public void Blank() => output.Write('\n');

    private void Write(TerminalStyle style, string text, int indent, ref int column)
    {
        output.Write(usesColors && style != TerminalStyle.Plain ? $"\e[{(int)style}m" : string.Empty);
        var isFirst = true;
        foreach (var word in text.Split(' '))
        {
            var length = WidthOf(word);
            var blank = isFirst ? 0 : 1;
            if (column + blank + length > _width && column > indent)
            {
                output.Write('\n');
                output.Write(new string(' ', indent));
                column = indent;
            }
            else if (!isFirst)
            {
                output.Write(' ');
                column++;
            }

            output.Write(word);
            column += length;
            isFirst = false;
        }

        output.Write(usesColors && style != TerminalStyle.Plain ? "\e[0m" : string.Empty);
    }

    private static int WidthOf(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += TerminalText.Width(rune);
        }

        return width;
    }
}
