using System.Collections.Immutable;
using Semconv.Otlp.Export;
using Semconv.Text.Diagnostics;
using SemconvTool.CommandLine;

namespace SemconvTool.Options;

/// <summary>What OpenTelemetry's variables say about the receiver of telemetry; those of a signal win over those of all.</summary>
/// <param name="environment">Where they are.</param>
/// <param name="signal">Such as <c>LOGS</c>; null for what is about no signal.</param>
internal sealed class ExporterVariables(ToolEnvironment environment, string? signal)
{
    public const string Grpc = "grpc";
    public const string Http = "http/protobuf";

    private const string Prefix = "OTEL_EXPORTER_OTLP_";
    private const int HttpPort = 4318;

    /// <summary>The endpoint, and whether it is meant for the signal only; null when no variable names one.</summary>
    public (string Text, bool IsOfSignal)? Endpoint => Find("ENDPOINT") is var (name, text) ? (text, name != $"{Prefix}ENDPOINT") : null;

    /// <summary>What a URL says goes first: only HTTP has a path, and 4318 is its port.</summary>
    public OtlpProtocol ProtocolFor(Uri endpoint, DiagnosticBag diagnostics)
    {
        if (endpoint.AbsolutePath.Contains("/v1", StringComparison.Ordinal))
        {
            return OtlpProtocol.HttpProtobuf;
        }

        if (Find("PROTOCOL") is not var (name, word))
        {
            return endpoint.Port == HttpPort ? OtlpProtocol.HttpProtobuf : OtlpProtocol.Grpc;
        }

        if (ProtocolOf(word) is { } protocol)
        {
            return protocol;
        }

        diagnostics.Report(UsageDiagnostics.UnknownFormat(name, word, [Grpc, Http]));
        return OtlpProtocol.Grpc;
    }

    public ImmutableArray<KeyValuePair<string, string>> Headers(DiagnosticBag diagnostics)
    {
        if (Find("HEADERS") is not var (name, text))
        {
            return [];
        }

        var headers = Pairs(name, text, diagnostics);
        using var check = new HttpRequestMessage();
        if (headers.Any(header => header.Value.AsSpan().ContainsAny('\r', '\n') || !check.Headers.TryAddWithoutValidation(header.Key, header.Value)))
        {
            diagnostics.Report(UsageDiagnostics.NotPairs(name));
        }

        return headers;
    }

    /// <summary>The protocol of a word; null when it is none that is spoken here.</summary>
    public static OtlpProtocol? ProtocolOf(string word) => word switch
    {
        Grpc => OtlpProtocol.Grpc,
        Http => OtlpProtocol.HttpProtobuf,
        _ => null,
    };

    /// <summary>A URL of HTTP; null when it is none, which is reported.</summary>
    public static Uri? Parse(string text, DiagnosticBag diagnostics)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var endpoint) && endpoint.Scheme is "http" or "https")
        {
            return endpoint;
        }

        diagnostics.Report(UsageDiagnostics.NotAnEndpoint(text));
        return null;
    }

    /// <summary>Names and values as OpenTelemetry writes them into a variable, such as <c>a=1,b=2%2C3</c>. Values may be secret, so none is reported.</summary>
    public static ImmutableArray<KeyValuePair<string, string>> Pairs(string variable, string text, DiagnosticBag diagnostics)
    {
        var pairs = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                diagnostics.Report(UsageDiagnostics.NotPairs(variable));
                return [];
            }

            pairs.Add(new(part[..equals].TrimEnd(), Uri.UnescapeDataString(part[(equals + 1)..].TrimStart())));
        }

        return pairs.DrainToImmutable();
    }

    private (string Name, string Text)? Find(string name)
    {
        foreach (var each in signal is null ? [$"{Prefix}{name}"] : (string[])[$"{Prefix}{signal}_{name}", $"{Prefix}{name}"])
        {
            if (environment.Variable(each) is { Length: > 0 } text)
            {
                return (each, text);
            }
        }

        return null;
    }
}
