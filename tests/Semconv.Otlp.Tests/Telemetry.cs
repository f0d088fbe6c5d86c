using System.Text;
using Semconv.Otlp.Files;
using Semconv.Text.Diagnostics;

namespace Semconv.Otlp.Tests;

/// <summary>Reads telemetry into texts.</summary>
internal static class Telemetry
{
    public static (List<string> Samples, List<string> Problems) Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public static (List<string> Samples, List<string> Problems) Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return Read(stream);
    }

    public static (List<string> Samples, List<string> Problems) Read(Stream stream)
    {
        var recorder = new SampleRecorder();
        var diagnostics = new DiagnosticBag();
        TelemetryFile.Read("t", stream, recorder, diagnostics);
        return (recorder.Samples, [.. diagnostics.ToImmutable().Select(each => $"{each.Id} {each.Message}")]);
    }
}
