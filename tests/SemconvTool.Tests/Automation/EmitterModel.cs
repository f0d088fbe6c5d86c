namespace SemconvTool.Tests.Automation;

/// <summary>What <c>semconv emit</c> sends besides the examples of a model, so that a model can be all right with it.</summary>
internal static class EmitterModel
{
    public const string Attributes = """
        file_format: definition/2
        attributes:
          - { key: service.name, type: string, brief: A service., stability: stable, examples: [a] }
          - { key: telemetry.sdk.language, type: string, brief: A language., stability: stable, examples: [a] }
          - { key: telemetry.sdk.name, type: string, brief: A name., stability: stable, examples: [a] }
          - { key: telemetry.sdk.version, type: string, brief: A version., stability: stable, examples: [a] }
          - { key: otel.weaver.registry_path, type: string, brief: A path., stability: stable, examples: [a] }

        """;
}
