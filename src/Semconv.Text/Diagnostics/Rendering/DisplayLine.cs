using System.Text;

namespace Semconv.Text.Diagnostics.Rendering;

/// <summary>A source line as a terminal shows it, with the column of every character.</summary>
internal sealed class DisplayLine
{
    private const int TabWidth = 4;

    private readonly List<Cell> _cells = [];
    private readonly int[] _columns;

    public DisplayLine(ReadOnlySpan<char> line)
    {
        _columns = new int[line.Length + 1];
        var offset = 0;
        while (offset < line.Length)
        {
            // A lone surrogate comes back as the replacement character, one unit long.
            Rune.DecodeFromUtf16(line[offset..], out var rune, out var units);
            for (var end = offset + units; offset < end; offset++)
            {
                _columns[offset] = Width;
            }

            Append(rune);
        }

        _columns[^1] = Width;
    }

    /// <summary>Columns of the whole line.</summary>
    public int Width { get; private set; }

    /// <summary>The column at which a character starts; one after the last for offsets behind the line.</summary>
    public int ColumnOf(int offset) => _columns[Math.Min(offset, _columns.Length - 1)];

    /// <summary>The part of the line between two columns, with an ellipsis in the column where something was cut off.</summary>
    public string Cut(int from, int to)
    {
        var text = new StringBuilder();
        var column = from;
        if (from > 0)
        {
            text.Append('…');
            column++;
        }

        var last = to < Width ? to - 1 : to;
        foreach (var cell in _cells)
        {
            if (cell.Column >= column && cell.Column + cell.Width <= last)
            {
                text.Append(' ', cell.Column - column).Append(cell.Text);
                column = cell.Column + cell.Width;
            }
        }

        return to < Width ? text.Append('…').ToString() : text.ToString();
    }

    private void Append(Rune rune)
    {
        if (rune.Value == '\t')
        {
            var blanks = TabWidth - (Width % TabWidth);
            _cells.Add(new Cell(new string(' ', blanks), Width, blanks));
            Width += blanks;
            return;
        }

        var shown = TerminalText.Show(rune);
        var width = shown.Length > 2 ? shown.Length : TerminalText.Width(rune);
        _cells.Add(new Cell(shown, Width, width));
        Width += width;
    }

    /// <summary>A class, because lists of structs are in no compiled image.</summary>
    private sealed record Cell(string Text, int Column, int Width);
}
