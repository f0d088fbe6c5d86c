using System.Globalization;
using System.Text;
using Semconv.Core.Yaml;
using SemconvTool.Doctor.Documents;

namespace SemconvTool.Doctor;

/// <summary>Says what a configuration makes a sidecar do: where spans go, and which.</summary>
internal sealed class TracePlan(TracingConfiguration tracing)
{
    private const double DefaultRate = 0.0001;

    /// <summary>A line for the configuration, and one for each thing that happens, indented.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        var name = tracing.Document.Name is { } given ? $"configuration '{given}'" : "configuration without a name";
        text.Append(CultureInfo.InvariantCulture, $"{tracing.Document.Place}: {name}{Reader}\n");
        foreach (var line in Exporters().DefaultIfEmpty("no span leaves the sidecar").Append(Sampling).Append(Service))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {line}\n");
        }

        return text.ToString();
    }

    private string Reader => tracing.Form switch
    {
        ConfigurationForm.Kubernetes => ", as a cluster reads it",
        ConfigurationForm.SelfHosted => ", as a sidecar reads the file",
        _ => string.Empty,
    };

    private IEnumerable<string> Exporters()
    {
        if (tracing.Otlp is { Protocol: { } protocol } target)
        {
            var spoken = protocol == OtlpTarget.Http ? "HTTP" : "gRPC";
            var from = target.Source is null ? string.Empty : $", from {target.Source.Name}";
            yield return $"spans go to {target.Address}, OTLP over {spoken} {Encryption}{Headers}{from}";
        }
        else if (tracing.OtelAddress is { IsJudged: false } || tracing.Otlp is { Source: null })
        {
            yield return "spans go where the environment says, OTLP";
        }

        if (tracing.ZipkinAddress is { } zipkin)
        {
            yield return zipkin.IsJudged ? $"spans go to {zipkin.Text}, Zipkin" : "spans go where the environment says, Zipkin";
        }

        if (tracing.WritesToLog)
        {
            yield return "spans go to the log of the sidecar";
        }
    }

    private string Encryption => tracing.IsInsecure is null ? "with or without TLS" : tracing.IsEncrypted ? "with TLS" : "without TLS";

    private string Headers => tracing.Otel?.Find("headers") is YamlSequence { Items.Length: > 0 and var count }
        ? string.Create(CultureInfo.InvariantCulture, $", {count} {(count == 1 ? "header" : "headers")}")
        : string.Empty;

    private string Sampling
    {
        get
        {
            if (tracing.SamplingRate is { IsJudged: false })
            {
                return "sampled as the environment says; a caller that decided is followed";
            }

            var isFromEnvironment = tracing.OtelAddress is null && tracing.EndpointVariable is not null;
            if (tracing.SamplingRate is null && isFromEnvironment)
            {
                return "sampled: every trace, because a variable names the endpoint; a caller that decided is followed";
            }

            var rate = double.TryParse(tracing.SamplingRate?.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : DefaultRate;
            return rate switch
            {
                >= 1 => "sampled: every trace; a caller that decided is followed",
                0 => "sampled: nothing of the API; workflows follow a caller that decided",
                _ => string.Create(CultureInfo.InvariantCulture, $"sampled: {rate * 100:0.######} % of the traces; a caller that decided is followed"),
            };
        }
    }

    private string Service => tracing.Environment.Find(OtlpVariables.ServiceName) is { } name
        ? $"service.name is '{name.Value}', from {name.Name}"
        : "service.name is the app id, unless OTEL_SERVICE_NAME or OTEL_RESOURCE_ATTRIBUTES say otherwise";
}
