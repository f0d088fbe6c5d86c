using System.Text;
using Semconv.LiveCheck.Samples.Inputs;
using Semconv.Otlp.Files;
using Semconv.Text.Diagnostics;

namespace Semconv.Otlp.Tests;

/// <summary>Reads telemetry into texts.</summary>
internal static class Telemetry
{
    public static (List<string> Samples, List<string> Problems) Read(string text, TelemetryFormat format = TelemetryFormat.Auto) =>
        Read(Encoding.UTF8.GetBytes(text), format);

    public static (List<string> Samples, List<string> Problems) Read(byte[] bytes, TelemetryFormat format = TelemetryFormat.Auto)
    {
        using var stream = new MemoryStream(bytes);
        return Read(stream, format);
    }

    public static (List<string> Samples, List<string> Problems) Read(Stream stream, TelemetryFormat format = TelemetryFormat.Auto)
    {
        var recorder = new SampleRecorder();
        var diagnostics = new DiagnosticBag();
        TelemetryFile.Read(new TelemetrySource("t") { Format = format }, stream, recorder, diagnostics);
        return (recorder.Samples, [.. diagnostics.ToImmutable().Select(each => $"{each.Id} {each.Message}")]);
    }
}
