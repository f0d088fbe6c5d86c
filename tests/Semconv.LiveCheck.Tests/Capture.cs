using System.Text.Json;
using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Files;
using Semconv.TestSupport;
using Semconv.Text.Diagnostics;

namespace Semconv.LiveCheck.Tests;

/// <summary>A recording of the real Dapr runtime.</summary>
internal static class Capture
{
    public static TheoryData<string> Names =>
        [.. SharedData.Names("*", "data", "captures").Where(name => !name.Contains('.', StringComparison.Ordinal))];

    public static string PathOf(string capture, string file) => SharedData.Require("data", "captures", capture, file);

    /// <summary>Whether a recording has a file that others do not have.</summary>
    public static bool Has(string capture, string file) => File.Exists(Path.Combine(PathOf(capture, "."), file));

    public static JsonDocument Expected(string capture) => JsonDocument.Parse(File.ReadAllText(PathOf(capture, "expected.json")));

    public static void Read(string capture, string file, ISampleVisitor visitor)
    {
        var diagnostics = new DiagnosticBag();
        using var stream = File.OpenRead(PathOf(capture, file));
        TelemetryFile.Read($"{capture}/{file}", stream, visitor, diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
    }
}
