namespace SemconvTool.Tests.Doctor;

/// <summary>Dapr configurations in the shapes that its documentation shows.</summary>
internal static class Configurations
{
    /// <summary>For a cluster: both exporters, headers with a value and with a secret.</summary>
    public const string Cluster = """
        apiVersion: dapr.io/v1alpha1
        kind: Configuration
        metadata:
          name: tracing
          namespace: default
          labels: {team: orders}
        spec:
          tracing:
            samplingRate: "1"
            stdout: false
            otel:
              endpointAddress: "otel-collector.observability:4317"
              protocol: grpc
              isSecure: false
              timeout: 5s
              headers:
                - name: x-tenant
                  value: audit
                - name: authorization
                  secretKeyRef: {name: collector, key: token}
            zipkin:
              endpointAddress: "http://zipkin.default.svc.cluster.local:9411/api/v2/spans"
          metric: {enabled: true}
          features: [{name: SomePreview, enabled: true}]

        """;

    /// <summary>For <c>dapr run --config</c>: headers are texts, variables are replaced.</summary>
    public const string SelfHosted = """
        apiVersion: dapr.io/v1alpha1
        kind: Configuration
        metadata:
          name: daprsystem
          namespace: default
        spec:
          tracing:
            samplingRate: "1"
            otel:
              endpointAddress: "${COLLECTOR}"
              protocol: http
              isSecure: false
              timeout: 1m30s
              headers: ["x-tenant=audit", "x-empty="]

        """;

    /// <summary>A configuration whose tracing part is the given lines, which start at line 6 and column 5.</summary>
    public static string WithTracing(string lines) =>
        $"apiVersion: dapr.io/v1alpha1\nkind: Configuration\nmetadata: {{name: tracing}}\nspec:\n  tracing:\n{Indent(lines)}\n";

    private static string Indent(string lines) => string.Join('\n', lines.Split('\n').Select(line => $"    {line}"));
}
