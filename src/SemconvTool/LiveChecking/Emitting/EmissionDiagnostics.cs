using System.Globalization;
using Semconv.Otlp.Export;
using Semconv.Text.Diagnostics;
using SemconvTool.CommandLine;

namespace SemconvTool.LiveChecking.Emitting;

/// <summary>What can be wrong with findings as log records. None of it makes a verdict wrong.</summary>
internal static class EmissionDiagnostics
{
    public static readonly DiagnosticDescriptor NotDeliveredDescriptor = new(
        "SC7342", "findings-not-delivered", Severity.Warning, "Findings were to be sent as log records, and a receiver did not take all of them.");

    public static readonly DiagnosticDescriptor SentToItselfDescriptor = new(
        "SC7343", "findings-sent-to-itself", Severity.Warning, "Findings are sent as log records to the check that makes them.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [NotDeliveredDescriptor, SentToItselfDescriptor];

    public static Diagnostic NotDelivered(ExportEndpoint endpoint, ExportOutcome outcome) =>
        new(NotDeliveredDescriptor, null, string.Create(
            CultureInfo.InvariantCulture,
            $"{outcome.Lost} of {outcome.Offered} findings did not reach '{Shown(endpoint.Address)}' as log records: {outcome.Problem!.TrimEnd('.').ReplaceLineEndings(" ")}"))
        {
            Help = "look whether a receiver of OTLP logs runs there, or name another with '--otlp-logs-endpoint'; the report has all findings",
        };

    public static Diagnostic SentToItself(Uri endpoint, string option) =>
        new(SentToItselfDescriptor, null, $"findings are sent to '{Shown(endpoint)}', where this check listens itself and leaves them alone")
        {
            Help = $"name the receiver that keeps them with '{option}', or listen on another port",
        };

    public static Diagnostic OutputTaken(string option) =>
        new(UsageDiagnostics.InvalidDescriptor, null, $"'{option}' prints findings to standard output, where the report goes as well")
        {
            Help = "add '--output FILE' for the report, or '--output none'",
        };

    /// <summary>Without a name and password in it.</summary>
    private static string Shown(Uri endpoint) => endpoint.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);
}
