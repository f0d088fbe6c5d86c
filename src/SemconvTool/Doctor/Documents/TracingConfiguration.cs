using Semconv.Core.Yaml;
using Semconv.Text;

namespace SemconvTool.Doctor.Documents;

/// <summary>What one configuration and the environment say about tracing: what every rule looks at.</summary>
internal sealed record TracingConfiguration(ConfigurationDocument Document, ProcessEnvironment Environment)
{
    private const string SchemeOfPlainText = "http://";

    private const string SchemeOfTls = "https://";

    public ConfigurationForm Form => Document.Form;

    public YamlMapping? Spec => Document.Root.Find("spec") as YamlMapping;

    public YamlMapping? Tracing => Spec?.Find("tracing") as YamlMapping;

    public YamlMapping? Otel => Tracing?.Find("otel") as YamlMapping;

    public YamlMapping? Zipkin => Tracing?.Find("zipkin") as YamlMapping;

    public ConfigurationText? OtelAddress => Text(Otel, "endpointAddress");

    public ConfigurationText? ZipkinAddress => Text(Zipkin, "endpointAddress");

    public ConfigurationText? SamplingRate => Text(Tracing, "samplingRate");

    public bool WritesToLog => Text(Tracing, "stdout")?.Text.ToLowerInvariant() is "true" or "yes" or "on";

    /// <summary>Whether the configuration switches encryption off; null when a variable that nobody gave a value decides.</summary>
    public bool? IsInsecure => Text(Otel, "isSecure") is not { } text ? false : !text.IsJudged ? null : text.Text.ToLowerInvariant() is "false" or "no" or "off";

    /// <summary>The variable that names the receiver of spans; it counts only where the configuration names none.</summary>
    public EnvironmentVariable? EndpointVariable => Environment.FindFirst(OtlpVariables.TracesEndpoint, OtlpVariables.Endpoint);

    /// <summary>Where the tracing part starts, or what comes closest.</summary>
    public Location TracingPlace => Tracing?.Head ?? Spec?.Head ?? Document.Place;

    /// <summary>Null when there is none, or when it depends on variables that nobody gave a value.</summary>
    public OtlpTarget? Otlp => (OtelAddress, EndpointVariable) switch
    {
        ({ IsJudged: true } address, _) => new OtlpTarget(address.Text, address.Place, ProtocolOfFile, null),
        (null, { } variable) => new OtlpTarget(WithoutScheme(variable.Value), variable.Place, ProtocolOfEnvironment, variable),
        _ => null,
    };

    /// <summary>Whether spans go somewhere, known or not.</summary>
    public bool HasExporter =>
        WritesToLog || ZipkinAddress is not null || (OtelAddress is not null && Text(Otel, "protocol") is not null) || (OtelAddress is null && EndpointVariable is not null);

    /// <summary>Whether the OTLP exporter encrypts. Its library reads the environment too, before <c>daprd</c> tells it the configuration.</summary>
    public bool IsEncrypted
    {
        get
        {
            if (IsInsecure == true)
            {
                return false;
            }

            return Environment.FindFirst(OtlpVariables.TracesInsecure, OtlpVariables.Insecure) is { } said
                ? !said.Value.Equals("true", StringComparison.OrdinalIgnoreCase)
                : !(EndpointVariable?.Value.StartsWith(SchemeOfPlainText, StringComparison.OrdinalIgnoreCase) ?? false);
        }
    }

    private string? ProtocolOfFile => Text(Otel, "protocol") is { IsJudged: true } protocol ? protocol.Text : null;

    private string ProtocolOfEnvironment =>
        Environment.FindFirst(OtlpVariables.TracesProtocol, OtlpVariables.Protocol)?.Value.StartsWith(OtlpTarget.Http, StringComparison.Ordinal) ?? false
            ? OtlpTarget.Http
            : OtlpTarget.Grpc;

    /// <summary>The value of a key; null when it is missing, empty or not a single value.</summary>
    public ConfigurationText? Text(YamlMapping? parent, string key) =>
        parent?.Find(key) is YamlScalar { IsNull: false } node && ConfigurationText.Of(node, Form, Environment) is var text && (text.Text.Length > 0 || !text.IsJudged)
            ? text
            : null;

    private static string WithoutScheme(string address)
    {
        var rest = address.StartsWith(SchemeOfPlainText, StringComparison.Ordinal) ? address[SchemeOfPlainText.Length..] : address;
        return rest.StartsWith(SchemeOfTls, StringComparison.Ordinal) ? rest[SchemeOfTls.Length..] : rest;
    }
}
