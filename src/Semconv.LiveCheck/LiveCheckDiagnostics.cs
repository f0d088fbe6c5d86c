using System.Globalization;
using Semconv.LiveCheck.Findings.Screening;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.LiveCheck;

/// <summary>What a live check has to say about itself: about what it was told, and why its verdict cannot be trusted.</summary>
public static class LiveCheckDiagnostics
{
    public static readonly DiagnosticDescriptor InvalidScenarioDescriptor = new(
        "SC8101", "invalid-scenario", Severity.Error, "A file of expectations is not what it has to be.");

    public static readonly DiagnosticDescriptor UnusedSuppressionDescriptor = new(
        "SC8102", "unused-finding-suppression", Severity.Warning, "A suppression of findings suppresses nothing.");

    public static readonly DiagnosticDescriptor InvalidKnownFindingDescriptor = new(
        "SC8103", "invalid-known-finding", Severity.Error, "A line of a list of known findings cannot be read.");

    public static readonly DiagnosticDescriptor FindingGoneDescriptor = new(
        "SC8104", "known-finding-gone", Severity.Note, "A finding that the list of known findings names is gone.");

    public static readonly DiagnosticDescriptor NothingReceivedDescriptor = new(
        "SC8201", "nothing-received", Severity.Error, "The input holds no telemetry, so nothing was checked.");

    public static readonly DiagnosticDescriptor DataLostDescriptor = new(
        "SC8202", "telemetry-lost", Severity.Error, "Some telemetry did not arrive or did not fit, so the verdict cannot be trusted.");

    public static readonly DiagnosticDescriptor ExpectedMissingDescriptor = new(
        "SC8203", "expected-telemetry-missing", Severity.Error, "Telemetry that a scenario expects is missing altogether.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        InvalidScenarioDescriptor, UnusedSuppressionDescriptor, InvalidKnownFindingDescriptor, FindingGoneDescriptor,
        NothingReceivedDescriptor, DataLostDescriptor, ExpectedMissingDescriptor,
    ];

    /// <summary>Those that mean that a run cannot be trusted, whatever it found.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> OfTrust { get; } = [NothingReceivedDescriptor, DataLostDescriptor, ExpectedMissingDescriptor];

    public static Diagnostic WrongScenario(Location location, string message, string help) =>
        new(InvalidScenarioDescriptor, location, message) { Help = help };

    public static Diagnostic UnknownScenarioKey(Located<string> key, string? nearest, string known) =>
        new(InvalidScenarioDescriptor, key.Location, $"unknown key '{key.Value}'")
        {
            Help = nearest is null ? $"the keys here are {known}" : $"the nearest key is '{nearest}'",
        };

    public static Diagnostic UnknownSpanType(Location location, string type, string? nearest) =>
        new(InvalidScenarioDescriptor, location, $"the registry has no span type '{type}'")
        {
            Help = nearest is null ? "write a span type of the registry, or say what is expected by 'name'" : $"the nearest span type is '{nearest}'",
        };

    public static Diagnostic UnusedSuppression(FindingSuppression suppression) =>
        new(UnusedSuppressionDescriptor, suppression.Location, $"nothing was found that this suppression of '{suppression.Id}' would cover")
        {
            Help = "remove the suppression",
        };

    public static Diagnostic InvalidKnownFinding(Location location) =>
        new(InvalidKnownFindingDescriptor, location, "this line is not a known finding")
        {
            Help = "write 'ID | SERVICE | SIGNAL | CONTEXT', or let '--update-baseline' write the file",
        };

    public static Diagnostic FindingGone(Location location, string line) =>
        new(FindingGoneDescriptor, location, $"the known finding '{line}' is gone") { Help = "remove the line, or write the list again" };

    public static Diagnostic NothingReceived(IEnumerable<string> inputs) =>
        new(NothingReceivedDescriptor, null, $"nothing was received: {string.Join(", ", inputs.Select(input => $"'{input}'"))} can be read and holds no telemetry")
        {
            Help = "check that the application sends telemetry there and flushes it before it ends",
        };

    /// <param name="addresses">Where it was listened.</param>
    public static Diagnostic NothingSent(IEnumerable<string> addresses) =>
        new(NothingReceivedDescriptor, null, $"nothing was received: no telemetry came to {string.Join(", ", addresses.Select(address => $"'{address}'"))}")
        {
            Help = "check that OTEL_EXPORTER_OTLP_ENDPOINT (or Dapr's 'tracing.otel.endpointAddress') of each service names one of these, that "
                + "OTEL_EXPORTER_OTLP_PROTOCOL fits it, that traces are sampled (OTEL_TRACES_SAMPLER, or Dapr's 'tracing.samplingRate'), and that services flush before they end",
        };

    /// <param name="count">How much.</param>
    /// <param name="what">What was lost, with why.</param>
    /// <param name="help">What to do.</param>
    public static Diagnostic DataLost(long count, string what, string help) =>
        new(DataLostDescriptor, null, $"{count.ToString("N0", CultureInfo.InvariantCulture)} {what}") { Help = help };

    public static Diagnostic ExpectedMissing(Location place, string what) =>
        new(ExpectedMissingDescriptor, place, $"{what} was expected and never seen") { Help = "check that the scenario ran, and that its telemetry was recorded" };
}
