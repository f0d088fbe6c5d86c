using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Net;
using Semconv.Otlp.Receiver;
using Semconv.Text.Diagnostics;
using SemconvTool.CommandLine;
using SemconvTool.Configuration;

namespace SemconvTool.LiveChecking.Listening;

/// <summary>Reads where a live check listens: options first, then Weaver's <c>[live-check.otlp]</c>.</summary>
internal sealed class ListenSettingsReader(ListenOptions options, CommandInvocation invocation, WeaverConfiguration configuration, DiagnosticBag diagnostics)
{
    private const string Section = "live-check.otlp";
    private const string Loopback = "127.0.0.1";
    private const double MostSeconds = 1_000_000;

    /// <param name="delivers">Whether the report is fetched from the admin port.</param>
    public ListenSettings Read(bool delivers)
    {
        var settings = new ListenSettings
        {
            Address = ReadAddress(),
            Endpoints =
            [
                new ReceiverEndpoint("OTLP/gRPC", ReadPort(options.GrpcPort, "grpc_port") ?? 4317) { IsGrpc = true, Option = options.GrpcPort.Name },
                new ReceiverEndpoint("OTLP/HTTP", ReadPort(options.HttpPort, null) ?? 4318) { Option = options.HttpPort.Name },
            ],
            Admin = new ReceiverEndpoint("admin", ReadPort(options.AdminPort, "admin_port") ?? 4320) { Option = options.AdminPort.Name },
            Inactivity = ReadSeconds(options.Inactivity, "inactivity_timeout", 10),
            Settle = ReadSeconds(options.Settle, null, 5),
            Sheds = ReadWord(options.Overload, ListenOptions.OverloadWords) == "shed",
            DeliversReport = delivers,
            IsQuiet = invocation.IsQuiet,
            IsOlderProtocol = ReadWord(options.AdminProtocol, ListenOptions.ProtocolWords) == "0.25",
        };
        if (ReadPort(options.ZipkinPort, null) is { } port)
        {
            settings = settings with { Endpoints = settings.Endpoints.Add(new ReceiverEndpoint("Zipkin", port) { Option = options.ZipkinPort.Name }) };
        }

        if (delivers && settings.Inactivity > TimeSpan.Zero)
        {
            ReportIgnoredTimeout();
        }

        ReportSamePorts([.. settings.Endpoints, settings.Admin]);
        return settings;
    }

    /// <summary>The usual timeout is nobody's wish, so only one that somebody wrote is missed.</summary>
    private void ReportIgnoredTimeout()
    {
        const string Key = $"{Section}.inactivity_timeout";
        if (invocation.Has(options.Inactivity) || configuration.Number(Key) is not null)
        {
            diagnostics.Report(ListeningDiagnostics.IgnoredTimeout(invocation.Has(options.Inactivity) ? options.Inactivity.Name : Key));
        }
    }

    private void ReportSamePorts(ImmutableArray<ReceiverEndpoint> endpoints)
    {
        for (var index = 1; index < endpoints.Length; index++)
        {
            var endpoint = endpoints[index];
            if (endpoint.Port > 0 && endpoints[..index].FirstOrDefault(other => other.Port == endpoint.Port) is { } other)
            {
                diagnostics.Report(ListeningDiagnostics.SamePort(endpoint, other));
            }
        }
    }

    private string ReadAddress()
    {
        var typed = invocation.Value(options.GrpcAddress) ?? configuration.Text($"{Section}.grpc_address") ?? Loopback;
        if (typed == "localhost")
        {
            return Loopback;
        }

        if (!IPAddress.TryParse(typed, out _))
        {
            diagnostics.Report(ListeningDiagnostics.NotAnAddress(options.GrpcAddress.Name, typed));
        }

        return typed;
    }

    private int? ReadPort(Option<string> option, string? key)
    {
        if (invocation.Value(option) is not { } text)
        {
            return key is null ? null : (int?)configuration.Number($"{Section}.{key}");
        }

        if (ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            return port;
        }

        diagnostics.Report(ListeningDiagnostics.NotAPort(option.Name, text));
        return null;
    }

    private TimeSpan ReadSeconds(Option<string> option, string? key, double otherwise)
    {
        if (invocation.Value(option) is not { } text)
        {
            return TimeSpan.FromSeconds((key is null ? null : configuration.Number($"{Section}.{key}")) ?? otherwise);
        }

        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds <= MostSeconds)
        {
            return TimeSpan.FromSeconds(seconds);
        }

        diagnostics.Report(ListeningDiagnostics.NotSeconds(option.Name, text));
        return TimeSpan.FromSeconds(otherwise);
    }

    private string? ReadWord(Option<string> option, ImmutableArray<string> words)
    {
        var word = invocation.Value(option);
        if (word is not null && !words.Contains(word))
        {
            diagnostics.Report(UsageDiagnostics.UnknownChoice(option.Name, word, words));
        }

        return word;
    }
}
