using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Otlp.Files;

/// <summary>Reports what is wrong with an input, and counts it.</summary>
internal sealed class TelemetryLog(string path, DiagnosticBag diagnostics)
{
    private long _damaged;
    private long _cutOff;

    public long Records { get; set; }

    public TelemetryReading Counts => new() { Records = Records, Damaged = _damaged, CutOff = _cutOff };

    public string Path => path;

    public void ReportDamaged(Diagnostic problem)
    {
        _damaged++;
        diagnostics.Report(problem);
    }

    public void ReportCutOff(Location place, long offset, bool isGrowing)
    {
        _cutOff++;
        diagnostics.Report(TelemetryDiagnostics.CutOff(place, offset, isGrowing));
    }

    /// <summary>A place of JSON or text; the offset keeps reports in the order of the file.</summary>
    public Location At(LinePosition place, long offset) =>
        new(SourceText.OfPlace(path, place), new TextSpan((int)Math.Min(offset, int.MaxValue), 0));
}
