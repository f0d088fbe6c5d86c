using Semconv.Text;

namespace SemconvTool.Doctor.Documents;

/// <summary>Where spans are sent over OTLP, from the configuration or from the environment.</summary>
/// <param name="Address">As it is handed to the exporter.</param>
/// <param name="Place">Where it was written; null for a variable on the command line.</param>
/// <param name="Protocol">As it was written; null when it was not.</param>
/// <param name="Source">The variable that says it; null for the configuration.</param>
internal sealed record OtlpTarget(string Address, Location? Place, string? Protocol, EnvironmentVariable? Source)
{
    public const string Grpc = "grpc";

    public const string Http = "http";

    /// <summary>What the user called it, for messages.</summary>
    public string Setting => Source?.Name ?? "otel.endpointAddress";

    /// <summary>The number behind the last colon of the address; null when there is none.</summary>
    public string? Port => Address.LastIndexOf(':') is >= 0 and var colon && colon > Address.LastIndexOf(']') ? Address[(colon + 1)..] : null;
}
