using System.Diagnostics;
using System.Globalization;
using Semconv.LiveCheck;
using Semconv.Otlp.Files;

namespace SemconvTool.LiveChecking.Listening;

/// <summary>Says on a terminal what arrives and what breaks, as it comes; elsewhere nothing.</summary>
internal sealed class LiveLine(ToolEnvironment environment)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private long _last = Stopwatch.GetTimestamp();
    private long _spans;
    private int _width;

    public void Show(in TelemetryReading reading, LiveChecker checker, RequestFindings findings)
    {
        var elapsed = Stopwatch.GetElapsedTime(_last);
        if (!environment.ErrorIsTerminal || elapsed < Pause || reading.Records == 0)
        {
            return;
        }

        var rate = (reading.Spans - _spans) / elapsed.TotalSeconds;
        (_last, _spans) = (Stopwatch.GetTimestamp(), reading.Spans);
        var worst = findings.Worst;
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{reading.Spans:N0} spans ({rate:N0}/s), {reading.Metrics:N0} metrics, {reading.Logs:N0} logs from {Count(checker.ServiceCount, "service")}; {(worst.Length == 0 ? "no findings" : worst)}");
        text = text[..Math.Min(text.Length, Math.Max(1, environment.Width() - 1))];
        environment.Error.Write($"\r{text.PadRight(_width)}");
        _width = text.Length;
    }

    /// <summary>Leaves the line to others.</summary>
    public void Clear()
    {
        if (_width > 0)
        {
            environment.Error.Write($"\r{new string(' ', _width)}\r");
            _width = 0;
        }
    }

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}{(count == 1 ? string.Empty : "s")}");
}
