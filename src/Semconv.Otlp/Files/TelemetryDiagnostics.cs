using System.Globalization;
using Semconv.Otlp.Wire;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Otlp.Files;

/// <summary>What can be wrong with recorded telemetry.</summary>
public static class TelemetryDiagnostics
{
    public static readonly DiagnosticDescriptor DamagedDescriptor = new(
        "SC8001", "telemetry-damaged", Severity.Error, "Recorded telemetry is no valid protobuf or JSON.");

    public static readonly DiagnosticDescriptor CutOffDescriptor = new(
        "SC8002", "telemetry-cut-off", Severity.Warning, "Recorded telemetry ends in the middle of a request.");

    public static readonly DiagnosticDescriptor UnknownFormDescriptor = new(
        "SC8003", "telemetry-unknown-form", Severity.Error, "A file is in no form in which telemetry is recorded.");

    public static readonly DiagnosticDescriptor TooLargeDescriptor = new(
        "SC8004", "telemetry-too-large", Severity.Error, "A recorded request is larger than any receiver accepts.");

    public static readonly DiagnosticDescriptor PackingDamagedDescriptor = new(
        "SC8005", "telemetry-packing-damaged", Severity.Error, "Packed telemetry cannot be unpacked to its end.");

    public static readonly DiagnosticDescriptor PackingUnsupportedDescriptor = new(
        "SC8006", "telemetry-packing-unsupported", Severity.Error, "Telemetry is packed in a way that is not supported.");

    private const string Formats =
        "give OTLP/JSON, OTLP in protobuf (one request, or each behind its length in four bytes), Zipkin, Jaeger, Tempo or Weaver's JSON, "
        + "or an export of the Aspire dashboard, each of them also packed with gzip; attributes as text have to be asked for";

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        DamagedDescriptor, CutOffDescriptor, UnknownFormDescriptor, TooLargeDescriptor, PackingDamagedDescriptor, PackingUnsupportedDescriptor,
    ];

    public static Diagnostic Damaged(Location place, long offset, WireError error) => Damaged(place, offset, Words(error));

    public static Diagnostic Damaged(Location place, long offset, string problem) =>
        new(DamagedDescriptor, place, $"the request cannot be read at byte {Number(offset)}: {problem}");

    /// <param name="place">Where.</param>
    /// <param name="offset">Where the request begins.</param>
    /// <param name="isGrowing">Whether whole lines stand before it, so that the file may just be still being written.</param>
    public static Diagnostic CutOff(Location place, long offset, bool isGrowing) =>
        new(CutOffDescriptor, place, $"the file ends inside the request that starts at byte {Number(offset)}")
        {
            Severity = isGrowing ? Severity.Note : Severity.Warning,
            Help = isGrowing ? "it was left out; a file that is still being written looks like this" : "record the telemetry again, or copy the whole file",
        };

    public static Diagnostic UnknownForm(string path) =>
        new(UnknownFormDescriptor, Location.OfFile(path), "this is no recorded telemetry") { Help = Formats };

    public static Diagnostic TooLarge(Location place, long offset, long limit) =>
        new(TooLargeDescriptor, place, $"the request at byte {Number(offset)} is larger than {Number(limit)} bytes")
        {
            Help = "it was left out, with what lies in the same list or behind a length like that; let the exporter send smaller requests",
        };

    public static Diagnostic PackingDamaged(Location place, long offset) =>
        new(PackingDamagedDescriptor, place, $"the file cannot be unpacked behind byte {Number(offset)} of its content")
        {
            Help = "what comes before was read; pack it again, or give the file as it was before it was packed",
        };

    public static Diagnostic Zstandard(Location place, long offset) =>
        new(PackingUnsupportedDescriptor, place, $"what begins at byte {Number(offset)} is packed with zstd, which is not supported")
        {
            Help = "let the Collector's file exporter write without compression, or unpack the file with 'zstd -d'",
        };

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    internal static string Words(WireError error) => error switch
    {
        WireError.Truncated => "it ends inside a field",
        WireError.NumberTooLong => "a number does not end",
        WireError.InvalidField => "a field has an impossible number",
        WireError.UnknownForm => "a field has a form that protobuf does not have",
        WireError.LengthBeyondEnd => "a field says that it is longer than what is around it",
        WireError.InvalidText => "a text is no UTF-8",
        _ => "messages are nested too deep",
    };
}
