using System.Runtime.InteropServices;
using Semconv.LiveCheck.Samples;
using Semconv.LiveCheck.Samples.Inputs;
using Semconv.Otlp.Files;
using Semconv.Otlp.Json;
using Semconv.Otlp.Protobuf;
using Semconv.Otlp.TraceStores;
using Semconv.Otlp.Wire;
using Semconv.Text.Diagnostics;

namespace Semconv.Otlp.Receiver;

/// <summary>Hands the samples of received requests to a visitor, whatever form each is in, and counts them.</summary>
/// <remarks>Samples in front of a damaged place are visited. Not for several threads.</remarks>
public sealed class RequestDecoder
{
    private readonly SampleCounter _visitor;
    private readonly ProtobufDecoder _protobuf;
    private readonly JsonDecoder _json;
    private readonly ZipkinRecords _zipkin;
    private readonly int _mostSamples;
    private RequestForm? _form;
    private long _requests;
    private long _damaged;

    /// <param name="visitor">Takes the samples.</param>
    /// <param name="mostSamples">How many samples of one request it takes, with their attributes, events, links and points.</param>
    public RequestDecoder(ISampleVisitor visitor, int mostSamples = int.MaxValue)
    {
        _mostSamples = mostSamples;
        _visitor = new SampleCounter(visitor);
        _protobuf = new ProtobufDecoder(_visitor);
        _json = new JsonDecoder(_visitor);
        _zipkin = new ZipkinRecords(_visitor);
    }

    /// <summary>What was read so far.</summary>
    public TelemetryReading Counts => _visitor.Counts + new TelemetryReading { Records = _requests, Damaged = _damaged };

    /// <summary>How many samples of the last request were left out.</summary>
    public long Rejected { get; private set; }

    /// <summary>What is wrong with the bytes of a request; null when nothing is.</summary>
    public string? Read(in ReceivedRequest request)
    {
        // Each decoder numbers resources for itself, so the visitor has to know when another one speaks.
        if (_form != request.Form)
        {
            _form = request.Form;
            _visitor.VisitInput(TelemetryTraits.Of(FormatOf(request.Form)));
        }

        _requests++;
        _visitor.Allowance = _mostSamples;
        var rejected = _visitor.Rejected;
        var problem = request.Form switch
        {
            RequestForm.Protobuf => ReadProtobuf(request),
            RequestForm.Json => ReadJson(request.Body.Span),
            _ => ReadZipkin(request.Body),
        };
        Rejected = _visitor.Rejected - rejected;
        _damaged += problem is null ? 0 : 1;
        return problem;
    }

    private static TelemetryFormat FormatOf(RequestForm form) => form switch
    {
        RequestForm.Protobuf => TelemetryFormat.OtlpProtobuf,
        RequestForm.Json => TelemetryFormat.OtlpJson,
        _ => TelemetryFormat.Zipkin,
    };

    private string? ReadProtobuf(in ReceivedRequest request)
    {
        var (error, position) = _protobuf.Decode(request.Signal, request.Body.Span);
        return error == WireError.None ? null : Problem(TelemetryDiagnostics.Words(error), position);
    }

    private string? ReadJson(Span<byte> body)
    {
        // An empty request is a good one.
        if (IsEmptyObject(body))
        {
            return null;
        }

        var (problem, position) = _json.Decode(body);
        return problem is null ? null : Problem(problem, position);
    }

    private string? ReadZipkin(Memory<byte> body)
    {
        MemoryMarshal.TryGetArray<byte>(body, out var bytes);
        using var stream = new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false);
        var problems = new DiagnosticBag();
        var log = new TelemetryLog("request", problems);
        new JsonRecordReader(new RequestBuffer(stream, TelemetryFile.LargestRequest), _zipkin, log).Read();
        return problems.ToImmutable() is [var first, ..] ? first.Message : null;
    }

    private static bool IsEmptyObject(ReadOnlySpan<byte> body)
    {
        var text = body.Trim(" \t\r\n"u8);
        return text is [(byte)'{', .. var inside, (byte)'}'] && inside.Trim(" \t\r\n"u8).IsEmpty;
    }

    private static string Problem(string words, int position) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the request cannot be read at byte {position}: {words}");
}
