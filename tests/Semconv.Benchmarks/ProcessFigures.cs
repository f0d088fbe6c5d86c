using System.Globalization;

namespace Semconv.Benchmarks;

/// <summary>What the kernel says of a process.</summary>
internal readonly record struct ProcessFigures(double CpuSeconds, long Megabytes, long PeakMegabytes)
{
    private const double TicksPerSecond = 100;
    private const int FieldsBeforeTimes = 11;

    /// <summary>Null when there is no such process any more.</summary>
    public static ProcessFigures? Of(int processId)
    {
        var folder = string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}");
        if (!Directory.Exists(folder))
        {
            return null;
        }

        // The name, in brackets, may hold anything.
        var stat = File.ReadAllText(Path.Combine(folder, "stat"));
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        var ticks = Number(fields[FieldsBeforeTimes]) + Number(fields[FieldsBeforeTimes + 1]);
        var status = File.ReadLines(Path.Combine(folder, "status")).Select(line => line.Split(':')).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
        return new ProcessFigures(ticks / TicksPerSecond, Kilobytes(status["VmRSS"]) / 1024, Kilobytes(status["VmHWM"]) / 1024);
    }

    private static long Kilobytes(string text) => Number(text.Trim().Split(' ')[0]);

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
