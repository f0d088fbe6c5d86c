using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SemconvTool.Tests.LiveChecking;

/// <summary>A terminal as far as a program of ours uses one: what is on the screen after all that was written to it.</summary>
internal sealed partial class TerminalScreen
{
    private readonly int _columns;
    private readonly List<StringBuilder> _rows = [new StringBuilder()];
    private readonly int _height;
    private int _row;
    private int _column;

    public TerminalScreen(int columns, int height)
    {
        _columns = columns;
        _height = height;
    }

    /// <summary>How far the cursor was moved beyond what a screen has; a program that knows its size never does.</summary>
    public int Excess { get; private set; }

    /// <summary>Everything from the first row on, also what scrolled away.</summary>
    public string Text => string.Join('\n', _rows.Select(row => row.ToString().TrimEnd())).TrimEnd('\n');

    public TerminalScreen Write(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '\e')
            {
                var match = Sequence().Match(text, index);
                Assert.True(match.Success, $"an unknown sequence: {text.Substring(index, Math.Min(10, text.Length - index))}");
                Do(match.Groups[1].Value, match.Groups[2].Value);
                index += match.Length - 1;
                continue;
            }

            var rune = Rune.GetRuneAt(text, index);
            index += rune.Utf16SequenceLength - 1;
            Put(rune);
        }

        return this;
    }

    private void Do(string number, string command)
    {
        var count = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : 1;
        switch (command)
        {
            case "A":
                var top = Math.Max(0, _rows.Count - _height);
                Excess += Math.Max(0, top - (_row - count));
                _row = Math.Max(top, _row - count);
                break;
            case "K":
                Cut();
                break;
            case "J":
                Cut();
                _rows.RemoveRange(_row + 1, _rows.Count - _row - 1);
                break;
            default:
                Assert.True(command is "m" or "h" or "l" or "=" or ">", command);
                break;
        }
    }

    private void Put(Rune rune)
    {
        switch (rune.Value)
        {
            case '\r':
                _column = 0;
                break;
            case '\n':
                _column = 0;
                NextRow();
                break;
            default:
                var wide = Semconv.Text.Diagnostics.Rendering.TerminalText.Width(rune);
                if (_column + wide > _columns)
                {
                    _column = 0;
                    NextRow();
                }

                // A wide one takes two places: itself, and one that holds nothing.
                var cells = wide == 2 && rune.IsBmp ? $"{rune}\0" : rune.ToString();
                var row = _rows[_row];
                row.Append(' ', Math.Max(0, _column - row.Length));
                row.Remove(_column, Math.Min(wide, row.Length - _column)).Insert(_column, cells);
                _column += wide;
                break;
        }
    }

    private void NextRow()
    {
        if (++_row == _rows.Count)
        {
            _rows.Add(new StringBuilder());
        }
    }

    private void Cut()
    {
        if (_column < _rows[_row].Length)
        {
            _rows[_row].Length = _column;
        }
    }

    [GeneratedRegex(@"\G\e(?:\[\??)?([0-9]*)([AJKmhl=>])")]
    private static partial Regex Sequence();
}
