using System.Globalization;
using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.Doctor.Documents;

namespace SemconvTool.Doctor;

/// <summary>What can be wrong with the share of traces that is recorded.</summary>
internal static class SamplingDiagnostics
{
    public static readonly DiagnosticDescriptor MissingDescriptor = new(
        "SC7540", "sampling-missing", Severity.Warning, "Without a sampling rate one trace of ten thousand is recorded.");

    public static readonly DiagnosticDescriptor OffDescriptor = new(
        "SC7541", "sampling-off", Severity.Warning, "The sampling rate 0 ends tracing of the API, and the check of baggage.");

    public static readonly DiagnosticDescriptor NotANumberDescriptor = new(
        "SC7542", "sampling-not-a-number", Severity.Error, "A sampling rate is no number, which means one trace of ten thousand.");

    public static readonly DiagnosticDescriptor OutOfRangeDescriptor = new(
        "SC7543", "sampling-out-of-range", Severity.Error, "A sampling rate is not between 0 and 1.");

    public static readonly DiagnosticDescriptor LowDescriptor = new(
        "SC7544", "sampling-low", Severity.Warning, "A sampling rate is so low that a test sees hardly a trace.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [MissingDescriptor, OffDescriptor, NotANumberDescriptor, OutOfRangeDescriptor, LowDescriptor];

    public static Diagnostic Missing(Location place) =>
        new(MissingDescriptor, place, "'samplingRate' is missing, which means 0.0001: one trace of 10000") { Help = "add 'samplingRate: \"1\"' to record every trace" };

    public static Diagnostic Off(Location place) =>
        new(OffDescriptor, place, "the sampling rate 0 ends the spans of the API and the check of 'baggage'; workflows with a sampled caller are still exported")
        {
            Help = "write a small rate to record few traces",
        };

    public static Diagnostic NotANumber(ConfigurationText rate) =>
        new(NotANumberDescriptor, rate.Place, $"'{rate.Text}' is no number, which means 0.0001: one trace of 10000") { Help = "write a number from 0 to 1, such as \"1\"" };

    public static Diagnostic OutOfRange(ConfigurationText rate, string means) =>
        new(OutOfRangeDescriptor, rate.Place, $"'{rate.Text}' is not between 0 and 1, and {means}") { Help = "write a number from 0 to 1: \"0.5\" is every second trace" };

    public static Diagnostic Low(ConfigurationText rate, double value) =>
        new(LowDescriptor, rate.Place, string.Create(CultureInfo.InvariantCulture, $"the rate '{rate.Text}' records one trace of {Math.Round(1 / value)}"))
        {
            Help = "write \"1\" where traces are checked; a sampled caller is always followed",
        };
}
