using System.Collections.Immutable;
using System.CommandLine;
using SemconvTool.Options;

namespace SemconvTool.LiveChecking.Emitting;

/// <summary>The options for findings as log records; the names are Weaver's.</summary>
internal sealed class LogEmissionOptions
{
    public Option<bool> Emit { get; } = OptionFactory.Switch("Send the findings that count to an OTLP receiver, as log records", "--emit-otlp-logs");

    public Option<string> Endpoint { get; } = OptionFactory.Text(
        "url", $"The receiver of the findings [default: OTEL_EXPORTER_OTLP_LOGS_ENDPOINT, OTEL_EXPORTER_OTLP_ENDPOINT or {LogEmissionSettingsReader.DefaultEndpoint}]",
        "--otlp-logs-endpoint");

    public Option<bool> Print { get; } = OptionFactory.Switch("Print the log records to standard output instead, a line of OTLP/JSON each", "--otlp-logs-stdout");

    public ImmutableArray<Option> All => [Emit, Endpoint, Print];
}
