using System.Text;

namespace SemconvTool.LiveChecking.Listening.Views;

/// <summary>A few rows at the end of a terminal, drawn anew in their place; what is above them stays as it is.</summary>
/// <remarks>Each row ends with a new line, so that what others write starts a line of its own.</remarks>
internal sealed class LiveBlock(ToolEnvironment environment) : ILiveView
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>SDKs send every few seconds: a rate over less than that would jump between nothing and much.</summary>
    private static readonly TimeSpan RateWindow = TimeSpan.FromSeconds(5);

    private readonly Queue<LiveSnapshot> _past = new();
    private readonly List<int> _widths = [];
    private TimeSpan? _drawn;
    private string _text = string.Empty;

    public void Show(LiveSnapshot snapshot, long refused)
    {
        if (_drawn is { } drawn && snapshot.Time - drawn < Pause)
        {
            return;
        }

        _drawn = snapshot.Time;
        _past.Enqueue(snapshot);
        while (_past.Count > 2 && snapshot.Time - _past.Peek().Time > RateWindow)
        {
            _past.Dequeue();
        }

        Draw(new LivePage(snapshot, _past.Peek(), refused).Rows(environment.Height() - 1));
    }

    public void Clear()
    {
        if (_widths.Count > 0)
        {
            environment.Error.Write($"{Home(environment.Width())}\e[J");
            _widths.Clear();
            _text = string.Empty;
        }
    }

    private void Draw(IReadOnlyList<LiveRow> rows)
    {
        var columns = environment.Width();
        var usesColors = environment.UseColors(isTerminal: true);
        var widths = new List<int>();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            // The last column stays empty: a terminal may wrap there.
            var (line, width) = row.Render(Math.Max(1, columns - 1), usesColors);
            text.Append(line).Append("\e[K\n");
            widths.Add(width);
        }

        var drawn = text.Append("\e[J").ToString();
        if (drawn != _text || Height(columns) != _widths.Count)
        {
            environment.Error.Write(Home(columns) + drawn);
            _text = drawn;
            _widths.Clear();
            _widths.AddRange(widths);
        }
    }

    private string Home(int columns) => Height(columns) is > 0 and var height ? $"\r\e[{height}A" : "\r";

    /// <summary>How many lines the rows take now: a terminal that became narrower has wrapped them.</summary>
    private int Height(int columns) => Math.Min(_widths.Sum(width => Math.Max(1, (width + columns - 1) / Math.Max(1, columns))), Math.Max(1, environment.Height() - 1));
}
