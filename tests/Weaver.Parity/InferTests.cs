using Semconv.Core;
using Semconv.Core.Output;
using Semconv.Otlp.Emission;
using Semconv.Otlp.Export;
using Semconv.Otlp.Files;
using Semconv.Otlp.Inference;
using Semconv.TestSupport;
using Semconv.Text.Diagnostics;

namespace Weaver.Parity;

/// <summary>What <c>registry infer</c> makes of the telemetry of <c>registry emit</c>: the recorded file.</summary>
public sealed class InferTests
{
    private static readonly string[] Senders = ["service.name", "telemetry.sdk.language", "telemetry.sdk.name", "telemetry.sdk.version"];

    [Theory]
    [InlineData("emit-data", "emit/registry", false)]
    [InlineData("emit-otel-v1.44.0", "otel-semconv/v1.44.0/model", true)]
    public void Registry_is_weavers(string recorded, string path, bool usesV2)
    {
        var diagnostics = new DiagnosticBag();
        var registry = RegistryCompiler.Compile(new RegistryFolder(SharedData.Require("data"), diagnostics).Load(path), diagnostics);
        var batch = RegistryEmission.Create(registry, new EmissionSettings(path, "1.0.0-test", [], 1) { UsesV2 = usesV2 });
        var inference = new RegistryInference();
        foreach (var signal in batch.Signals)
        {
            using var stream = new MemoryStream(ProtobufRequest.Write(batch, signal));
            TelemetryFile.Read("emitted", stream, inference, diagnostics);
        }

        using var text = new StringWriter();
        InferredRegistryWriter.Write(inference, new YamlStructureWriter(text));
        var (expected, weavers) = Split(File.ReadAllText(SharedData.Require("data", "infer", recorded, "registry.yaml")));
        var (actual, ours) = Split(text.ToString());
        Assert.Equal(expected, actual);
        Assert.All(weavers, attribute => Assert.True(
            IsCovered(attribute.Key, attribute.Value, ours[attribute.Key]), $"{attribute.Key}: {string.Join('|', attribute.Value)}"));
    }

    /// <summary>
    /// Weaver keeps the examples of one of the signals that an attribute was seen on; ours are the first five of all. Who sent the
    /// telemetry is another program, and the recording hides ids.
    /// </summary>
    private static bool IsCovered(string key, List<string> weavers, List<string> ours) =>
        Senders.Contains(key) || ours.Count == 5 || weavers.All(example => ours.Contains(example) || example.Contains('<', StringComparison.Ordinal));

    /// <summary>The file without its examples, and the examples of each attribute.</summary>
    private static (string Text, SortedDictionary<string, List<string>> Examples) Split(string yaml)
    {
        const string Start = "  examples:";
        var rest = new List<string>();
        var examples = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        var key = string.Empty;
        var isInside = false;
        foreach (var line in yaml.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith(Start, StringComparison.Ordinal))
            {
                isInside = true;
                examples[key] = line.Length > Start.Length ? [line[Start.Length..].Trim()] : [];
            }
            else if (isInside && line.StartsWith("  - ", StringComparison.Ordinal))
            {
                examples[key].Add(line[4..].Trim());
            }
            else if (!isInside || line.StartsWith("  brief:", StringComparison.Ordinal))
            {
                isInside = false;
                key = line.StartsWith("- key: ", StringComparison.Ordinal) ? line[7..] : key;
                rest.Add(line);
            }
        }

        return (string.Join('\n', rest), examples);
    }
}
