using System.Collections.Immutable;
using System.CommandLine;
using Semconv.Otlp.Export;
using Semconv.Text.Diagnostics;
using SemconvTool.CommandLine;
using SemconvTool.Configuration;
using SemconvTool.LiveChecking.Listening;
using SemconvTool.Options;

namespace SemconvTool.LiveChecking.Emitting;

/// <summary>Reads where findings go as log records: options first, then Weaver's <c>[live-check.emit]</c>, then OpenTelemetry's variables.</summary>
internal sealed class LogEmissionSettingsReader(
    LogEmissionOptions options, CommandInvocation invocation, WeaverConfiguration configuration, DiagnosticBag diagnostics)
{
    public const string DefaultEndpoint = "http://localhost:4317";

    private const string Section = "live-check.emit";
    private const string ResourceVariable = "OTEL_RESOURCE_ATTRIBUTES";

    /// <param name="listening">Where telemetry is listened for; null when files are read.</param>
    /// <param name="reportsToOutput">Whether standard output has the report.</param>
    /// <returns>Null when findings go nowhere.</returns>
    public LogEmissionSettings? Read(ListenSettings? listening, bool reportsToOutput)
    {
        if (!(invocation.Switch(options.Emit) ?? configuration.Flag($"{Section}.otlp_logs") ?? false))
        {
            Option[] others = [options.Endpoint, options.Print];
            foreach (var option in others.Where(invocation.Has))
            {
                diagnostics.Report(UsageDiagnostics.NoEffect(option.Name, $"add '{options.Emit.Name}', without which no finding is sent"));
            }

            return null;
        }

        if (!(invocation.Switch(options.Print) ?? configuration.Flag($"{Section}.otlp_logs_stdout") ?? false))
        {
            return new LogEmissionSettings(ReadEndpoint(listening), ReadResource());
        }

        if (reportsToOutput)
        {
            diagnostics.Report(EmissionDiagnostics.OutputTaken(options.Print.Name));
        }

        if (invocation.Has(options.Endpoint))
        {
            diagnostics.Report(UsageDiagnostics.NoEffect(options.Endpoint.Name, $"leave it out: with '{options.Print.Name}' nothing is sent"));
        }

        return new LogEmissionSettings(null, ReadResource());
    }

    private ExportEndpoint? ReadEndpoint(ListenSettings? listening)
    {
        var variables = new ExporterVariables(invocation.Environment, "LOGS");
        var named = invocation.Value(options.Endpoint) ?? configuration.Text($"{Section}.otlp_logs_endpoint");
        var variable = named is null ? variables.Endpoint : null;
        if (ExporterVariables.Parse(named ?? variable?.Text ?? DefaultEndpoint, diagnostics) is not { } address)
        {
            return null;
        }

        if (listening is not null && address.IsLoopback && listening.Endpoints.Any(each => each.Port == address.Port))
        {
            diagnostics.Report(EmissionDiagnostics.SentToItself(address, options.Endpoint.Name));
        }

        return new ExportEndpoint(address, variables.ProtocolFor(address, diagnostics))
        {
            Headers = variables.Headers(diagnostics),
            IsWhole = variable is (_, true),
        };
    }

    /// <summary>As in Weaver a program of this name, unless the variables of OpenTelemetry say otherwise.</summary>
    private ImmutableArray<ExportField> ReadResource()
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["service.name"] = "weaver",
            ["service.version"] = ToolRunner.Version,
            ["service.criticality"] = "low",
            ["telemetry.sdk.language"] = "dotnet",
            ["telemetry.sdk.name"] = "semconv",
            ["telemetry.sdk.version"] = ToolRunner.Version,
        };
        foreach (var (key, value) in ExporterVariables.Pairs(ResourceVariable, invocation.Environment.Variable(ResourceVariable) ?? string.Empty, diagnostics))
        {
            fields[key] = value;
        }

        if (invocation.Environment.Variable("OTEL_SERVICE_NAME") is { Length: > 0 } name)
        {
            fields["service.name"] = name;
        }

        return [.. fields.Select(field => new ExportField(field.Key, new ExportText(field.Value)))];
    }
}
