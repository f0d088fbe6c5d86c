using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using Semconv.Core.Output;
using Semconv.Core.Syntax;
using Semconv.Otlp.Files;
using Semconv.Otlp.Inference;
using SemconvTool.CommandLine;
using SemconvTool.Files;
using SemconvTool.Options;
using SemconvTool.Session;

namespace SemconvTool.Commands;

/// <summary>Writes the registry that recorded telemetry would need, as a start for a person to go on from.</summary>
/// <remarks>Weaver listens for the telemetry; here it comes from files.</remarks>
internal sealed class InferCommand : IToolCommand
{
    private const string DefinitionName = "registry.yaml";
    private const string ManifestName = "manifest.yaml";

    /// <summary>Of these the session uses the configuration and the diagnostics; there is no registry to read.</summary>
    private readonly RegistryCommandOptions _options = new();

    private readonly Option<string[]> _input = OptionFactory.Texts(
        "file", "Recorded telemetry: OTLP/JSON or OTLP in protobuf, as the OpenTelemetry Collector writes it", "--input");

    private readonly Option<string> _output = OptionFactory.Text("folder", "The folder of the registry [default: ./inferred-registry/]", "--output", "-o");

    private readonly Option<string> _schemaUrl = OptionFactory.Text(
        "url", "The schema URL for its manifest [default: https://example.com/inferred/0.1.0]", "--schema-url");

    private readonly ImmutableArray<Option<string>> _listening =
    [
        OptionFactory.Text("address", "Not supported yet", "--grpc-address"),
        OptionFactory.Text("port", "Not supported yet", "--grpc-port"),
        OptionFactory.Text("port", "Not supported yet", "--admin-port"),
        OptionFactory.Text("seconds", "Not supported yet", "--inactivity-timeout"),
    ];

    public ImmutableArray<(string Line, string Purpose)> Examples =>
    [
        ("semconv infer --input traces.jsonl --input metrics.jsonl -o model", "write a registry for what was recorded"),
        ("semconv emit --stdout > examples.jsonl", "make telemetry to try it with"),
    ];

    public void Declare(Command command)
    {
        command.Add(_input);
        command.Add(_output);
        command.Add(_schemaUrl);
        foreach (var option in _listening)
        {
            option.Hidden = true;
            command.Add(option);
        }

        _options.Diagnostics.AddTo(command);
        command.Add(_options.Config!);
    }

    public ExitCode Run(CommandInvocation invocation)
    {
        var session = RegistrySession.Start(invocation, _options);
        var inputs = invocation.Value(_input) ?? [];
        foreach (var option in _listening.Where(option => invocation.Has(option)))
        {
            session.Diagnostics.Report(UsageDiagnostics.Unsupported(option.Name, $"name recorded telemetry with '{_input.Name} FILE'"));
        }

        if (inputs.Length == 0)
        {
            session.Diagnostics.Report(UsageDiagnostics.NoTelemetry(_input.Name));
        }

        var schemaUrl = invocation.Value(_schemaUrl) ?? "https://example.com/inferred/0.1.0";
        if (!SchemaUrl.TryParse(schemaUrl, out _, out var problem))
        {
            session.Diagnostics.Report(UsageDiagnostics.NotASchemaUrl(_schemaUrl.Name, schemaUrl, problem));
        }

        if (session.HasErrors)
        {
            return session.Finish(null);
        }

        var inference = session.Clock.Measure("read", () => Read(inputs, session));
        if (session.HasErrors)
        {
            return session.Finish(null);
        }

        if (inference.IsEmpty)
        {
            return session.Finish("there is no telemetry to infer from, and nothing was written");
        }

        var output = invocation.Value(_output) ?? session.Configuration.Text("infer.output") ?? "inferred-registry";
        Write(inference, output, schemaUrl, session);
        return session.Finish(session.HasErrors ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"wrote {output}: {inference.AttributeCount} attributes, {inference.SpanCount} spans, {inference.MetricCount} metrics, {inference.EventCount} events"));
    }

    private static RegistryInference Read(string[] inputs, RegistrySession session)
    {
        var inference = new RegistryInference();
        foreach (var input in inputs)
        {
            try
            {
                using var stream = File.OpenRead(session.Environment.FullPath(input));
                TelemetryFile.Read(input, stream, inference, session.Diagnostics);
            }
            catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
            {
                session.Diagnostics.Report(InputDiagnostics.Missing(input, "file"));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                session.Diagnostics.Report(InputDiagnostics.Unreadable(input, Directory.Exists(session.Environment.FullPath(input)) ? FileTrouble.IsFolder : FileTrouble.ReasonOf(exception)));
            }
        }

        return inference;
    }

    /// <summary>A definition that is there already may have been written by hand; a manifest has a name that somebody chose, and stays.</summary>
    private static void Write(RegistryInference inference, string output, string schemaUrl, RegistrySession session)
    {
        var definition = Path.Combine(output, DefinitionName);
        var document = ResultFormat.Render(text => InferredRegistryWriter.Write(inference, new YamlStructureWriter(text)));
        if (IsOther(session.Environment.FullPath(definition), document))
        {
            session.Diagnostics.Report(UsageDiagnostics.WouldReplace(definition.Replace('\\', '/'), "--output"));
            return;
        }

        session.Publish(document, definition);
        var manifest = Path.Combine(output, ManifestName);
        if (!File.Exists(session.Environment.FullPath(manifest)))
        {
            session.Publish(ResultFormat.Render(text =>
            {
                var writer = new YamlStructureWriter(text);
                writer.BeginObject();
                writer.Text("schema_url", schemaUrl);
                writer.EndObject();
            }), manifest);
        }
    }

    /// <summary>A file that cannot be read is not ours to replace either.</summary>
    private static bool IsOther(string fullPath, string document)
    {
        try
        {
            return File.Exists(fullPath) && RegularFile.ReadAllBytes(fullPath) is { Length: > 0 } bytes && Encoding.UTF8.GetString(bytes) != document;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
