using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Semconv.Otlp.Emission;
using Semconv.Otlp.Export;
using SemconvTool.CommandLine;
using SemconvTool.Files;
using SemconvTool.Options;
using SemconvTool.Session;

namespace SemconvTool.Commands;

/// <summary>Sends one example of every signal of a registry to an OTLP receiver, or prints it as OTLP/JSON.</summary>
/// <remarks>Weaver prints what its SDK's exporter for debugging makes of it; here the text can be read back, by <c>infer</c> for one.</remarks>
internal sealed class EmitCommand : IToolCommand
{
    /// <summary>The first of January 2020, for runs that have to give the same bytes.</summary>
    private const ulong FixedTime = 1_577_836_800_000_000_000;

    private readonly RegistryCommandOptions _options = new() { Policies = new PolicyOptions() };

    private readonly EndpointOptions _endpoint = new();

    private readonly Option<bool> _stdout = OptionFactory.Switch("Print OTLP/JSON, one request a line, instead of sending", "--stdout");

    private readonly Option<string> _seed = OptionFactory.Text("text", "Make the same ids and times in every run with the same text", "--seed");

    public ImmutableArray<(string Line, string Purpose)> Examples =>
    [
        ("semconv emit --v2", "send examples to the receiver at http://localhost:4317"),
        ("semconv emit --endpoint http://localhost:4318/v1 -r model/dapr", "send them over HTTP"),
        ("semconv emit --stdout > examples.jsonl", "write them to a file"),
    ];

    public void Declare(Command command)
    {
        _options.AddTo(command);
        command.Add(_stdout);
        _endpoint.AddTo(command);
        command.Add(_seed);
    }

    public ExitCode Run(CommandInvocation invocation)
    {
        var session = RegistrySession.Start(invocation, _options);
        var isPrinted = invocation.Switch(_stdout) ?? session.Configuration.Flag("emit.stdout") ?? false;
        var receiver = isPrinted ? null : _endpoint.Find(invocation, session.Configuration, session.Diagnostics);
        if (isPrinted)
        {
            _endpoint.NoteUnused(invocation, _stdout.Name, session.Diagnostics);
        }

        if (session.Load() is not { } source)
        {
            return session.Finish(null);
        }

        var registry = session.Compile(source);
        if (session.HasErrors)
        {
            return session.Finish(null);
        }

        var batch = RegistryEmission.Create(registry, Settings(source.Path, invocation) with { UsesV2 = session.UsesV2 });
        if (receiver is not null)
        {
            Send(batch, receiver, session);
        }
        else
        {
            foreach (var signal in batch.Signals)
            {
                session.Environment.Output.Write($"{JsonRequest.Write(batch, signal)}\n");
            }
        }

        return session.Finish(session.HasErrors ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"emitted {batch.Spans.Length} spans, {batch.Metrics.Length} metrics, {batch.Events.Length} events of {source.Path}"));
    }

    private EmissionSettings Settings(string path, CommandInvocation invocation) => invocation.Value(_seed) is { } seed
        ? new EmissionSettings(path, ToolRunner.Version, [.. Encoding.UTF8.GetBytes(seed)], FixedTime)
        : new EmissionSettings(path, ToolRunner.Version, [.. RandomNumberGenerator.GetBytes(16)], UnixClock.Now());

    /// <summary>The first refusal ends it: what is wrong with a receiver is wrong for all signals.</summary>
    private static void Send(ExportBatch batch, ExportEndpoint endpoint, RegistrySession session)
    {
        using var client = new OtlpClient(endpoint);
        foreach (var signal in batch.Signals)
        {
            var request = ProtobufRequest.Write(batch, signal);
            var answer = session.Clock.Measure("send", () => client.SendAsync(signal, request, session.Environment.Cancellation).GetAwaiter().GetResult());
            if (answer.Problem is { } problem)
            {
                session.Diagnostics.Report(OutputDiagnostics.NotTaken(endpoint.Address.OriginalString, problem));
                return;
            }

            if (answer != ExportAnswer.Taken)
            {
                session.Diagnostics.Report(OutputDiagnostics.PartlyTaken(signal.ToString().ToLowerInvariant(), answer));
            }
        }
    }
}
