using Semconv.LiveCheck;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Findings.Emission;
using Semconv.LiveCheck.Findings.Screening;
using Semconv.Otlp.Decoding;
using Semconv.Otlp.Export;
using Semconv.Text.Diagnostics;
using SemconvTool.Session;

namespace SemconvTool.LiveChecking.Emitting;

/// <summary>Takes the findings of a run that count to a receiver of logs, or to standard output, while it goes on.</summary>
internal sealed class FindingEmission : IDisposable
{
    /// <summary>Files wait for who reads them; services that send must not wait for another receiver.</summary>
    private static readonly TimeSpan PatienceOfFiles = TimeSpan.FromSeconds(5);

    private readonly LogEmissionSettings _settings;
    private readonly ToolEnvironment _environment;
    private readonly bool _isListening;
    private readonly ExportBatch _batch;
    private readonly FindingRecords _printed = new();
    private readonly OtlpClient? _client;
    private readonly FindingExporter? _exporter;

    public FindingEmission(LogEmissionSettings settings, ToolEnvironment environment, bool isListening)
    {
        _settings = settings;
        _environment = environment;
        _isListening = isListening;
        _batch = new ExportBatch(FindingEvent.Scope) { Resource = settings.Resource };
        if (settings.Endpoint is { } endpoint)
        {
            _client = new OtlpClient(endpoint);
            _exporter = new FindingExporter(_client, _batch, new ExportLimits { Patience = isListening ? TimeSpan.Zero : PatienceOfFiles });
        }
    }

    /// <summary>A consumer that passes on all findings and emits those that count.</summary>
    public EmittedFindings Before(IFindingConsumer next, LiveCheckSettings settings, KnownFindings? known) =>
        new(next, _exporter is null ? Print : _exporter.Offer, UnixClock.Now)
        {
            IncludesHabits = settings.ShowsHabits || settings.Profile == Profile.Target,
            Known = known,
        };

    /// <summary>Sends the rest, and reports what could not be sent.</summary>
    public void Close(DiagnosticBag diagnostics)
    {
        if (_exporter?.Close() is { Lost: > 0 } outcome)
        {
            diagnostics.Report(EmissionDiagnostics.NotDelivered(_settings.Endpoint!, outcome));
        }
    }

    public void Dispose()
    {
        _exporter?.Dispose();
        _client?.Dispose();
    }

    private void Print(FindingLog log)
    {
        _environment.Output.Write($"{JsonRequest.Write(_batch with { Events = [_printed.Of(log)] }, OtlpSignal.Logs)}\n");
        if (_isListening)
        {
            _environment.Output.Flush();
        }
    }
}
